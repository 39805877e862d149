package folkmoot.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.slack.Actor;
import folkmoot.store.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MembersTest {
  private static final String EACH = "folkmoot.store.Databases#each";

  @ParameterizedTest
  @MethodSource(EACH)
  void somebody_who_joins_is_a_member_and_is_greeted_once(Database database) {
    try (House house = new House(database)) {
      Partnership partnership = house.isSetUp();
      house.joins("U5", "Dee", "T5", Map.of()).comes("U5").leaves("U5").comes("U5");
      Member dee = house.scene("U5").member();
      assertThat(dee.zone()).isEqualTo(partnership.zone());
      assertThat(house.namesOfOrganisations(partnership)).contains("Organisation T5");
      assertThat(house.owed())
          .filteredOn(line -> line.startsWith("welcome:"))
          .singleElement()
          .asString()
          .contains("Your answers count for Organisation T5");
      assertThat(house.owed())
          .as("each convener is asked once whose workspace it is")
          .filteredOn(line -> line.startsWith("organisation:"))
          .hasSize(2)
          .allMatch(line -> line.contains("have not met there: *Organisation T5*"));
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void who_leaves_is_no_active_member(Database database) {
    try (House house = new House(database)) {
      Partnership partnership = house.isSetUp();
      house.leaves("U3");
      assertThat(names(house, partnership)).containsExactlyInAnyOrder("Ana", "Ben", "Gus");
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void her_own_word_on_her_organisation_outlives_what_slack_says(Database database) {
    try (House house = new House(database)) {
      Partnership partnership = house.isSetUp();
      Organisation hearth =
          organisations(house, partnership).stream()
              .filter(o -> o.name().equals("Hearth & Home"))
              .findFirst()
              .orElseThrow();
      Member gus = house.scene("U4").member();
      database.run(tx -> house.members.state(tx, gus.id(), hearth.id()));
      house.comes("U4");
      assertThat(house.scene("U4").member().organisation()).isEqualTo(hearth.id());
      Member ana = house.scene("U1").member();
      database.run(tx -> house.members.state(tx, ana.id(), null));
      house.comes("U1");
      assertThat(house.scene("U1").member().organisation()).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void quiet_is_kept_until_she_ends_it(Database database) {
    try (House house = new House(database)) {
      house.isSetUp();
      Member ana = house.scene("U1").member();
      database.run(tx -> house.members.quiet(tx, ana.id(), House.NINE.plus(Duration.ofDays(14))));
      house.comes("U1");
      assertThat(house.scene("U1").member().quietUntil())
          .isEqualTo(House.NINE.plus(Duration.ofDays(14)));
      database.run(tx -> house.members.quiet(tx, ana.id(), null));
      assertThat(house.scene("U1").member().quietUntil()).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_person_is_one_member_whichever_of_her_teams_slack_names(Database database) {
    try (House house = new House(database)) {
      Partnership partnership = house.isSetUp();
      house.joins("U2", "Ben", "T9", Map.of("enterprise_user", Map.of("enterprise_id", "E9")));
      house.comes("U2");
      assertThat(names(house, partnership)).containsOnlyOnce("Ben");
      var ben = House.actor("U2", new TeamId("E9"));
      var scene = database.transact(tx -> house.partnerships.scene(tx, ben, House.CHANNEL));
      assertThat(scene.orElseThrow().member().team()).isEqualTo(House.TRUST);
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void somebody_of_another_installation_with_the_same_user_id_is_nobody_here(Database database) {
    try (House house = new House(database)) {
      Partnership partnership = house.isSetUp();
      Member ana = house.scene("U1").member();
      TeamId elsewhere = new TeamId("T99");
      Actor stranger = new Actor(elsewhere, elsewhere, ana.user());
      Actor partner = new Actor(elsewhere, ana.team(), ana.user());
      database.run(
          tx -> {
            assertThat(house.partnerships.scene(tx, stranger, House.CHANNEL)).isEmpty();
            assertThat(house.partnerships.scene(tx, stranger, partnership.id())).isEmpty();
            assertThat(house.partnerships.scenes(tx, stranger)).isEmpty();
            assertThat(house.partnerships.scene(tx, partner, House.CHANNEL))
                .as("a partner who installed it too is who she is")
                .isPresent();
          });
      assertThat(house.setup.start(stranger, House.CHANNEL)).isInstanceOf(Setup.Start.Not.class);
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void people_of_a_partner_who_installed_it_too_are_known_by_either_installation(
      Database database) {
    try (House house = new House(database)) {
      Partnership partnership = house.isSetUp();
      Actor ben = new Actor(House.TRUST, House.TRUST, new UserId("U2"));
      List<Scene> bens = database.transact(tx -> house.partnerships.scenes(tx, ben));
      assertThat(bens)
          .extracting(scene -> scene.partnership().id())
          .containsExactly(partnership.id());
      assertThat(house.setup.start(ben, House.CHANNEL)).isInstanceOf(Setup.Start.Form.class);
      assertThat(partnership.installation()).isEqualTo(House.COUNCIL);
      house.setup.save(ben, House.CHANNEL, House.choice("Warmer Homes", Set.of("U1", "U2")));
      Partnership now = house.scene("U1").partnership();
      assertThat(now.name()).isEqualTo("Warmer Homes");
      assertThat(now.installation()).as("one of them posts").isEqualTo(House.COUNCIL);
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_partnership_whose_channel_is_closed_goes_on_in_another(Database database) {
    try (House house = new House(database)) {
      Partnership partnership = house.isSetUp();
      ChannelId copy = new ChannelId("C5");
      house.isListed(copy, List.of("UB", "U1", "U4"));
      assertThat(house.setup.start(House.ana(), copy))
          .as("as long as its own can be used")
          .isInstanceOf(Setup.Start.Form.class);
      assertThat(house.moving.goOn(House.ana(), partnership.id(), copy)).isEmpty();

      house.isClosed();
      assertThat(house.setup.start(House.actor("U4", House.COUNCIL), copy))
          .as("for somebody who does not convene")
          .isInstanceOf(Setup.Start.Not.class);
      assertThat(house.setup.start(House.ana(), copy)).isInstanceOf(Setup.Start.Homeless.class);
      assertThat(house.setup.anew(House.ana(), copy)).isInstanceOf(Setup.Start.Form.class);

      assertThat(house.moving.goOn(House.ana(), partnership.id(), copy)).isPresent();
      assertThat(house.moving.goOn(House.ana(), partnership.id(), copy)).as("twice").isEmpty();
      Partnership now = database.transact(tx -> house.partnerships.in(tx, copy)).orElseThrow();
      assertThat(now.id()).isEqualTo(partnership.id());
      assertThat(names(house, now)).containsExactlyInAnyOrder("Ana", "Gus");
      assertThat(house.owed()).anyMatch(line -> line.startsWith("hub:" + now.id() + ":2"));
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_channel_with_a_new_id_keeps_its_partnership_and_what_is_owed_to_it(Database database) {
    try (House house = new House(database)) {
      Partnership partnership = house.isSetUp();
      ChannelId shared = new ChannelId("C9");
      database.run(tx -> house.attendance.moved(tx, House.COUNCIL, House.CHANNEL, shared));
      var found = database.transact(tx -> house.partnerships.in(tx, shared));
      assertThat(found.orElseThrow().id()).isEqualTo(partnership.id());
      List<String> channels =
          database.transact(
              tx ->
                  tx.handle()
                      .createQuery("select distinct channel_id from outbox")
                      .mapTo(String.class)
                      .list());
      assertThat(channels).containsExactly("C9");
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void conveners_are_added_and_removed_for_all_to_see_and_one_stays(Database database) {
    try (House house = new House(database)) {
      Partnership partnership = house.isSetUp();
      Scene ana = house.scene("U1");
      assertThat(house.conveners.typed(ana, "add", List.of("U3")))
          .isEqualTo(new Conveners.Outcome.Changed(List.of("Chloe"), true));
      assertThat(house.conveners.typed(ana, " Remove ", List.of("U2")))
          .isEqualTo(new Conveners.Outcome.Changed(List.of("Ben"), false));
      assertThat(house.conveners.typed(ana, "remove", List.of("U1", "U3")))
          .isInstanceOf(Conveners.Outcome.LastOne.class);
      assertThat(house.conveners.typed(ana, "rem", List.of("U1")))
          .isEqualTo(new Conveners.Outcome.Asked(List.of("Ana", "Chloe")));
      assertThat(house.conveners.typed(ana, "add", List.of("U99")))
          .isInstanceOf(Conveners.Outcome.NobodyNamed.class);
      assertThat(house.conveners.typed(ana, "add", List.of("U1")))
          .isEqualTo(new Conveners.Outcome.AsBefore(List.of("Ana"), true));
      assertThat(house.namesOfConveners(partnership)).containsExactly("Ana", "Chloe");
      assertThat(house.owed()).anyMatch(line -> line.contains("Chloe now convenes"));
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_hub_message_can_be_posted_again(Database database) {
    try (House house = new House(database)) {
      Partnership partnership = house.isSetUp();
      database.run(tx -> house.announcements.hub(tx, partnership));
      assertThat(house.owed()).filteredOn(line -> line.contains("hub:")).hasSize(2);
      assertThat(house.owed()).anyMatch(line -> line.startsWith("hub:" + partnership.id() + ":2 "));
    }
  }

  private static List<String> names(House house, Partnership partnership) {
    List<Member> members =
        house.database.transact(tx -> house.partnerships.members(tx, partnership.id()));
    return members.stream().map(Member::name).toList();
  }

  private static List<Organisation> organisations(House house, Partnership partnership) {
    return house.database.transact(tx -> house.partnerships.organisations(tx, partnership.id()));
  }
}

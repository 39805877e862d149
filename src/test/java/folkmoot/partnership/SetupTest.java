package folkmoot.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.ChannelId;
import folkmoot.slack.FormValues;
import folkmoot.store.Database;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SetupTest {
  private static final String EACH = "folkmoot.store.Databases#each";

  private static SetupForm form(House house, String user) {
    var start = house.setup.start(House.actor(user, House.COUNCIL), House.CHANNEL);
    return ((Setup.Start.Form) start).form();
  }

  private static Setup.Refusal refusal(House house, String user) {
    var start = house.setup.start(House.actor(user, House.COUNCIL), House.CHANNEL);
    return ((Setup.Start.Not) start).refusal();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_form_shows_the_organisations_and_people_found_in_the_channel(Database database) {
    try (House house = new House(database)) {
      SetupForm form = form(house.comes("UB"), "U1");
      assertThat(form.teams())
          .containsExactly(
              new SetupForm.TeamFound(
                  House.COUNCIL, "Aldermoor Council", List.of("Ana", "Chloe"), true),
              new SetupForm.TeamFound(House.TRUST, "Organisation T2", List.of("Ben"), false));
      assertThat(form.candidates())
          .extracting(SetupForm.Candidate::name)
          .containsExactly("Ana", "Ben", "Chloe", "Gus");
      assertThat(form.conveners()).containsExactly(House.ana().user());
      assertThat(form.zone().getId()).isEqualTo("Europe/London");
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_channel_not_known_yet_is_looked_up_and_asks_for_a_minute(Database database) {
    try (House house = new House(database)) {
      assertThat(refusal(house, "U1")).isInstanceOf(Setup.Refusal.StillLearning.class);
      assertThat(form(house.comes("nobody"), "U1").teams()).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void setting_up_makes_members_conveners_and_the_two_posts(Database database) {
    try (House house = new House(database)) {
      Partnership partnership = house.isSetUp();
      assertThat(house.namesOfOrganisations(partnership))
          .containsExactly("Aldermoor Council", "Hearth & Home", "Wren Valley Trust");
      assertThat(house.namesOfConveners(partnership)).containsExactly("Ana", "Ben");
      List<Member> members =
          database.transact(tx -> house.partnerships.members(tx, partnership.id()));
      assertThat(members).hasSize(4);
      assertThat(members)
          .filteredOn(Member::guest)
          .singleElement()
          .satisfies(guest -> assertThat(guest.organisation()).isNull());
      assertThat(house.scene("U1").convenes()).isTrue();
      assertThat(house.scene("U3").convenes()).isFalse();
      assertThat(house.owed()).hasSize(2);
      assertThat(house.owed().get(0)).startsWith("setup:" + partnership.id());
      assertThat(house.owed().get(0)).contains("Ana has set up", "Ana and Ben convene");
      assertThat(house.owed().get(1)).startsWith("hub:" + partnership.id() + " *Warm Homes*");
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void sending_the_same_form_twice_changes_nothing(Database database) {
    try (House house = new House(database)) {
      Partnership first = house.isSetUp();
      Partnership second = house.isSetUp();
      assertThat(second).isEqualTo(first);
      assertThat(house.owed()).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_a_convener_changes_is_told_to_all(Database database) {
    try (House house = new House(database)) {
      house.isSetUp();
      var changed =
          house.setup.save(
              House.ana(), House.CHANNEL, House.choice("Warmer Homes", Set.of("U1", "U3")));
      assertThat(changed).isInstanceOf(Setup.Outcome.Saved.class);
      assertThat(house.owed()).hasSize(4);
      assertThat(house.owed())
          .anyMatch(line -> line.startsWith("update:hub:") && line.contains("*Warmer Homes*"));
      assertThat(house.owed())
          .filteredOn(line -> line.startsWith("changed:"))
          .singleElement()
          .asString()
          .contains("Ana has changed", "Chloe now convenes", "Ben no longer convenes");
      assertThat(form(house, "U3").others()).containsExactly("Hearth & Home");
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_guest_and_a_stranger_cannot_set_up_and_a_member_is_told_who_convenes(Database database) {
    try (House house = new House(database)) {
      house.comes("UB");
      assertThat(refusal(house, "U4")).isInstanceOf(Setup.Refusal.NotForGuests.class);
      assertThat(refusal(house, "U99")).isInstanceOf(Setup.Refusal.NotForGuests.class);
      house.isSetUp();
      assertThat(refusal(house, "U3"))
          .isEqualTo(new Setup.Refusal.ForConveners(List.of("Ana", "Ben")));
      var saved = house.setup.save(House.actor("U3", House.COUNCIL), House.CHANNEL, anyChoice());
      assertThat(saved).isInstanceOf(Setup.Outcome.Not.class);
      house.leaves("U1").leaves("U2");
      assertThat(form(house, "U3").conveners())
          .containsExactly(House.actor("U3", House.COUNCIL).user());
    }
  }

  private static SetupChoice anyChoice() {
    return House.choice("Mine now", Set.of("U3"));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_direct_message_is_no_home(Database database) {
    try (House house = new House(database)) {
      var start = house.setup.start(House.ana(), new ChannelId("D1"));
      assertThat(start).isEqualTo(new Setup.Start.Not(new Setup.Refusal.NoChannel()));
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_cannot_be_taken_is_said_under_its_field_and_nothing_is_saved(Database database) {
    try (House house = new House(database)) {
      house.comes("UB");
      SetupChoice choice =
          SetupChoice.read(
              new FormValues(
                  Map.of(
                      SetupViews.NAME,
                      List.of("  \n "),
                      SetupViews.TEAM + "T1",
                      List.of("\t"),
                      SetupViews.OTHERS,
                      List.of("fine\n\n" + "x".repeat(76)),
                      SetupViews.DAY,
                      List.of("MONDAY"),
                      SetupViews.TIME,
                      List.of("09:30"),
                      SetupViews.ZONE,
                      List.of("Pacific/Chatham"),
                      SetupViews.K,
                      List.of("7"))));
      var outcome = house.setup.save(House.ana(), House.CHANNEL, choice);
      assertThat(((Setup.Outcome.Faulty) outcome).faults())
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  SetupViews.NAME,
                  SetupChoice.Fault.BLANK,
                  SetupViews.TEAM + "T1",
                  SetupChoice.Fault.BLANK,
                  SetupViews.OTHERS,
                  SetupChoice.Fault.TOO_LONG,
                  SetupViews.CONVENERS,
                  SetupChoice.Fault.NOBODY));
      assertThat(house.owed()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void two_teams_with_one_name_are_one_organisation(Database database) {
    try (House house = new House(database)) {
      house.isSetUp();
      SetupChoice before = House.choice("Warm Homes", Set.of("U1", "U2"));
      house.setup.save(
          House.ana(),
          House.CHANNEL,
          new SetupChoice(
              before.name(),
              before.purpose(),
              null,
              Map.of(House.COUNCIL, "All of us", House.TRUST, "All of us"),
              List.of(),
              before.conveners(),
              before.rhythm(),
              before.k(),
              null));
      assertThat(house.namesOfOrganisations(house.scene("U1").partnership()))
          .containsExactly("All of us");
      assertThat(house.scene("U1").member().organisation())
          .isEqualTo(house.scene("U2").member().organisation());
    }
  }
}

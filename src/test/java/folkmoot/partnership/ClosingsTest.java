package folkmoot.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClosingsTest {
  private static final String EACH = "folkmoot.store.Databases#each";

  private static List<String> parted(House house) {
    return house.owed().stream().filter(line -> line.startsWith("parted:")).toList();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void conveners_are_told_once_that_an_organisation_is_gone(Database database) {
    try (House house = new House(database)) {
      house.isSetUp();
      house.isShared(Set.of("T1", "T2"), List.of("UB", "U1", "U2", "U3", "U4"));
      assertThat(parted(house)).isEmpty();
      house.isShared(Set.of("T1"), List.of("UB", "U1", "U3", "U4"));
      house.isShared(Set.of("T1"), List.of("UB", "U1", "U3", "U4"));
      assertThat(parted(house))
          .as("Ana; Ben convened too, and is gone with his organisation")
          .isNotEmpty()
          .allMatch(line -> line.contains("*Wren Valley Trust* is not connected to <#C1>"))
          .doesNotHaveDuplicates()
          .hasSize(house.namesOfConveners(house.scene("U1").partnership()).size());
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void an_organisation_of_which_somebody_is_still_there_is_not_gone(Database database) {
    try (House house = new House(database)) {
      house.isSetUp();
      house.isShared(Set.of("T1", "T2"), List.of("UB", "U1", "U2", "U3", "U4"));
      house.isShared(Set.of("T1"), List.of("UB", "U1", "U2", "U3", "U4"));
      house.isShared(Set.of("T1", "T99"), List.of("UB", "U1", "U2", "U3", "U4"));
      house.isShared(Set.of("T1"), List.of("UB", "U1", "U2", "U3", "U4"));
      assertThat(parted(house)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void only_where_a_partnership_reads_is_a_closed_channel_put_before_conveners(Database database) {
    try (House house = new House(database)) {
      house.isSetUp();
      house.isListed(new ChannelId("C9"), List.of("U1"));
      assertThat(house.blocks).as("our bot is not in it, and nobody minds").isEmpty();
      house.stands(Map.of("is_archived", true));
      house.stands(Map.of("is_archived", true));
      assertThat(house.blocks).containsExactly("C1 is_archived");
      house.stands(Map.of());
      house.stands(Map.of("is_archived", true));
      assertThat(house.blocks).as("again once it was open").hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_partnership_whose_channel_is_frozen_can_go_on_in_another(Database database) {
    try (House house = new House(database)) {
      Partnership partnership = house.isSetUp();
      ChannelId copy = new ChannelId("C9");
      house.isListed(copy, List.of("UB", "U1", "U3"));
      assertThat(house.moving.goOn(House.ana(), partnership.id(), copy)).isEmpty();
      house.stands(Map.of("is_frozen", true));
      assertThat(house.moving.goOn(House.ana(), partnership.id(), copy)).isPresent();
    }
  }

  private static final ChannelId NEW = new ChannelId("C9NEW");

  /** What Slack tells, and when we look, while a channel gets another id. */
  private enum Step {
    SHARED,
    UNSHARED,
    ID_CHANGED,
    LOOK
  }

  private static List<List<Step>> orders(List<Step> steps) {
    if (steps.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Step>> all = new ArrayList<>();
    for (Step first : steps) {
      List<Step> rest = new ArrayList<>(steps);
      rest.remove(first);
      for (List<Step> order : orders(rest)) {
        all.add(Stream.concat(Stream.of(first), order.stream()).toList());
      }
    }
    return all;
  }

  private static void hasAnotherId(House house) {
    Map<String, Object> gone = Map.of("ok", false, "error", "channel_not_found");
    house.slack.tellNow("conversations.info C1", gone);
    house.slack.tellNow("conversations.members C1", gone);
    house.slack.tellNow(
        "conversations.info " + NEW, Map.of("channel", Map.of("name", "warm-homes")));
    house.slack.tellNow(
        "conversations.members " + NEW, Map.of("members", List.of("UB", "U1", "U2", "U3", "U4")));
  }

  private static void does(House house, Step step) {
    switch (step) {
      case SHARED -> house.database.run(tx -> house.attendance.changed(tx, NEW));
      case UNSHARED -> house.database.run(tx -> house.attendance.changed(tx, House.CHANNEL));
      case ID_CHANGED ->
          house.database.run(tx -> house.attendance.moved(tx, House.COUNCIL, House.CHANNEL, NEW));
      case LOOK -> house.jobs.run(House.NINE.plusSeconds(20));
    }
  }

  @Test
  void a_channel_that_only_has_another_id_is_not_called_lost_in_whatever_order_it_is_told() {
    for (List<Step> order : orders(List.of(Step.values()))) {
      try (House house = new House(Databases.h2())) {
        house.isSetUp();
        hasAnotherId(house);
        order.forEach(step -> does(house, step));
        order.forEach(step -> does(house, step));
        house.jobs.run(House.NINE.plus(Duration.ofHours(1)));
        assertThat(house.blocks).as("%s", order).isEmpty();
        assertThat(house.scene("U1").partnership().home()).as("%s", order).isEqualTo(NEW);
        assertThat(house.scene("U4").partnership().home()).as("%s", order).isEqualTo(NEW);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void one_that_is_gone_is_told_of_once_and_its_new_id_hours_later_ends_that(Database database) {
    try (House house = new House(database)) {
      house.isSetUp();
      hasAnotherId(house);
      does(house, Step.UNSHARED);
      does(house, Step.LOOK);
      assertThat(house.blocks).as("it may come yet").isEmpty();
      house.jobs.run(House.NINE.plus(Duration.ofMinutes(6)));
      house.jobs.run(House.NINE.plus(Duration.ofHours(3)));
      assertThat(house.blocks).containsExactly("C1 channel_not_found");
      does(house, Step.ID_CHANGED);
      house.jobs.run(House.NINE.plus(Duration.ofHours(4)));
      database.run(tx -> assertThat(house.outbox.blocked(tx, House.COUNCIL)).isEmpty());
      assertThat(house.scene("U1").partnership().home()).isEqualTo(NEW);
      assertThat(house.blocks).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_another_workspace_tells_of_our_channel_makes_us_look_and_changes_nothing(
      Database database) {
    try (House house = new House(database)) {
      Partnership before = house.isSetUp();
      TeamId stranger = new TeamId("T99");
      ChannelId elsewhere = new ChannelId("C66");
      for (boolean known : List.of(true, false)) {
        if (!known) {
          database.run(tx -> tx.handle().execute("delete from channel where id = 'C1'"));
        }
        database.run(tx -> house.attendance.moved(tx, stranger, House.CHANNEL, elsewhere));
        database.run(tx -> house.attendance.changed(tx, House.CHANNEL));
        house.jobs.run(House.NINE.plusSeconds(20));
        assertThat(house.scene("U1").partnership()).isEqualTo(before);
        assertThat(house.scene("U2").partnership()).isEqualTo(before);
        assertThat(house.blocks).isEmpty();
      }
      database.run(
          tx ->
              assertThat(
                      tx.handle()
                          .createQuery("select distinct installation from channel_look")
                          .mapTo(String.class)
                          .list())
                  .as("we look by our own installation")
                  .containsOnly("T1"));
    }
  }
}

package folkmoot.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.TeamId;
import folkmoot.outbox.Message;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.store.Database;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A workspace takes Folkmoot out, and perhaps installs it again; Slack may say so twice. */
class SleepingTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final Set<TeamId> OURS = Set.of(House.COUNCIL);

  private static List<Rest> asleep(House house, Partnership partnership) {
    return house.database.transact(
        tx ->
            Rests.now(tx, partnership.id(), House.NINE).stream()
                .filter(rest -> rest.why() == Why.NOT_INSTALLED)
                .toList());
  }

  private static int count(House house, String what) {
    return house.database.transact(
        tx -> tx.handle().createQuery("select count(*) from " + what).mapTo(Integer.class).one());
  }

  private static void owesPost(House house) {
    house.database.run(
        tx ->
            house.outbox.post(
                tx,
                new Outgoing(
                    "kept",
                    House.COUNCIL,
                    new Recipient.Channel(House.CHANNEL),
                    () -> new Message("kept", List.of()),
                    House.NINE)));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void it_rests_once_nothing_is_deleted_and_nothing_sent_or_looked_up(Database database) {
    try (House house = new House(database)) {
      Partnership partnership = house.isSetUp();
      owesPost(house);
      int members = count(house, "member");
      int owed = count(house, "outbox");
      house.database.run(tx -> house.attendance.changed(tx, House.CHANNEL));
      for (int time = 0; time < 2; time++) {
        house.database.run(tx -> house.sleeping.gone(tx, OURS));
        assertThat(asleep(house, partnership)).hasSize(1);
      }
      assertThat(count(house, "member where active")).isEqualTo(members);
      assertThat(count(house, "outbox")).isEqualTo(owed);
      assertThat(count(house, "outbox where state = 'waiting'")).isZero();
      assertThat(count(house, "channel_look")).isZero();
      assertThat(house.scene("U2").partnership()).isEqualTo(partnership);
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void it_wakes_once_and_tells_each_convener_once(Database database) {
    try (House house = new House(database)) {
      Partnership partnership = house.isSetUp();
      owesPost(house);
      house.database.run(tx -> house.sleeping.gone(tx, OURS));
      for (int time = 0; time < 2; time++) {
        house.database.run(tx -> house.sleeping.here(tx, OURS));
        assertThat(asleep(house, partnership)).isEmpty();
        assertThat(count(house, "outbox where dedup_key like 'awake:%'"))
            .isEqualTo(house.namesOfConveners(partnership).size());
      }
      assertThat(count(house, "outbox where dedup_key = 'kept' and state = 'waiting'")).isOne();
      assertThat(count(house, "channel_look where channel_id = 'C1' and user_id = ''")).isOne();
      house.jobs.run(House.NINE.plus(Duration.ofMinutes(1)));
      assertThat(house.scene("U2").partnership()).isEqualTo(partnership);
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void another_workspace_that_comes_or_goes_changes_nothing(Database database) {
    try (House house = new House(database)) {
      Partnership partnership = house.isSetUp();
      owesPost(house);
      Set<TeamId> strangers = Set.of(new TeamId("T2"), new TeamId("T99"));
      int waiting = count(house, "outbox where state = 'waiting'");
      house.database.run(tx -> house.sleeping.gone(tx, strangers));
      assertThat(asleep(house, partnership)).isEmpty();
      assertThat(count(house, "outbox where state = 'waiting'")).isEqualTo(waiting);

      house.database.run(tx -> house.sleeping.gone(tx, OURS));
      house.database.run(tx -> house.sleeping.here(tx, strangers));
      assertThat(asleep(house, partnership)).as("only its own wakes it").hasSize(1);
      assertThat(count(house, "outbox where dedup_key like 'awake:%'")).isZero();
    }
  }
}

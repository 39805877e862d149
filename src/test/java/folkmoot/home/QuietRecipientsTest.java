package folkmoot.home;

import static folkmoot.home.Street.BEN;
import static folkmoot.home.Street.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.ChannelId;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Recipient;
import folkmoot.outbox.Tongues;
import folkmoot.store.Databases;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuietRecipientsTest {
  private final Street street = new Street(Databases.h2());
  private final RoundId round = ReportsTest.opened(street, "Pulse of week 49").id();
  private Instant now = NOW;
  private final QuietRecipients recipients =
      new QuietRecipients(
          any -> Optional.of(new UserId("U2")),
          new QuietRecipients.Needs(
              street.database,
              street.needs.rounds(),
              street.partnerships,
              Tongues.ENGLISH,
              () -> now));

  private static final String ANOTHER_PARTNERSHIP =
      """
      insert into partnership (id, installation, name, purpose, home_channel, zone, language, k,
        digest_day, digest_time, created_at)
      values ('par_left', 'T1', 'Left', 'Something', 'C77', 'Europe/London', 'en-GB', 5, 'THURSDAY',
        '14:00', timestamp with time zone '2026-11-01 00:00:00+00:00')
      """;
  private static final String LEFT_BY_BEN =
      """
      insert into member (id, partnership_id, team_id, user_id, name, zone, guest,
        organisation_stated, active)
      values ('mem_ben_left', 'par_left', 'T1', 'U2', 'Ben', 'Europe/London', false, false, false)
      """;

  private Optional<UserId> reminded() {
    return recipients.open(new Recipient.Sealed(round, new byte[0]));
  }

  @Test
  void who_asks_for_quiet_while_a_round_is_open_is_left_alone_from_then_on() {
    assertThat(reminded()).contains(new UserId("U2"));
    street.types(BEN, "C1", "snooze 2w");
    assertThat(reminded()).isEmpty();
  }

  @Test
  void whom_no_direct_message_reaches_is_shown_it_where_the_round_is_at_home() {
    assertThat(recipients.beside(new TeamId("T1"), new UserId("U2"), round))
        .contains(new ChannelId("C1"));
    assertThat(recipients.beside(new TeamId("T99"), new UserId("U2"), round))
        .as("by another installation")
        .isEmpty();
    assertThat(recipients.beside(new TeamId("T1"), new UserId("U99"), round))
        .as("no member")
        .isEmpty();
  }

  @Test
  void what_is_about_no_round_is_shown_only_whom_it_can_be_about_one_partnership() {
    TeamId team = new TeamId("T1");
    UserId ben = new UserId("U2");
    assertThat(recipients.beside(team, ben, null)).contains(new ChannelId("C1"));
    street.database.run(
        tx -> {
          tx.handle().execute(ANOTHER_PARTNERSHIP);
          tx.handle().execute(LEFT_BY_BEN);
        });
    assertThat(recipients.beside(team, ben, null)).as("it may be about the one he left").isEmpty();
    assertThat(recipients.beside(team, ben, round)).contains(new ChannelId("C1"));
  }

  @Test
  void who_left_the_channel_is_left_alone() {
    street.database.run(
        tx -> tx.handle().execute("update member set active = false where id = 'mem_ben'"));
    assertThat(reminded()).isEmpty();
  }

  @Test
  void when_the_quiet_ends_so_does_the_silence() {
    street.types(BEN, "C1", "snooze 1d");
    now = NOW.plus(Duration.ofDays(1));
    assertThat(reminded()).contains(new UserId("U2"));
  }
}

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

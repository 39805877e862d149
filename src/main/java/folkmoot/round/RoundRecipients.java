package folkmoot.round;

import folkmoot.ids.UserId;
import folkmoot.outbox.Recipient;
import folkmoot.outbox.SealedRecipients;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rests;
import folkmoot.secret.KeyLost;
import folkmoot.secret.NotOurs;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays;
import folkmoot.time.WorkingHours;
import java.time.Instant;
import java.util.Optional;

/**
 * Opens whom a reminder is for at the moment it is sent, if she has still not answered. One that
 * was held up until the night, or until a closed day, is not sent at all.
 */
public final class RoundRecipients implements SealedRecipients {
  private final RoundTools tools;

  public RoundRecipients(RoundTools tools) {
    this.tools = tools;
  }

  @Override
  public Optional<UserId> open(Recipient.Sealed recipient) {
    Instant now = tools.clock().instant();
    return tools
        .database()
        .transact(
            tx ->
                new RoundStore(tx)
                    .find(recipient.round())
                    .filter(round -> round.isOpenAt(now) && !rests(tx, round, now))
                    .flatMap(round -> open(tx, round, recipient)));
  }

  /** A rest may have begun after the reminder was written. */
  private static boolean rests(Tx tx, Round round, Instant now) {
    return Rests.stopping(tx, round.partnership(), Act.REMINDER, now).isPresent();
  }

  private Optional<UserId> open(Tx tx, Round round, Recipient.Sealed recipient) {
    ClosedDays closed = tools.calendars().of(tx, round.partnership());
    Instant now = tools.clock().instant();
    try {
      return tools
          .keys()
          .with(
              recipient.round(),
              key -> {
                Sheets.Invited invited = Sheets.readInvited(key.openRecipient(recipient.sealed()));
                boolean answered =
                    new AnswerStore(tx)
                        .find(recipient.round(), key.handle(invited.team(), invited.user()))
                        .isPresent();
                return answered || !WorkingHours.covers(now, invited.zone(), closed)
                    ? Optional.empty()
                    : Optional.of(invited.user());
              });
    } catch (KeyLost | NotOurs over) {
      return Optional.empty();
    }
  }
}

package folkmoot.home;

import folkmoot.ids.RoundId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Recipient;
import folkmoot.outbox.SealedRecipients;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnerships;
import folkmoot.round.Rounds;
import folkmoot.store.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Leaves alone those who asked for quiet, and those who left. What a round knows of its people is
 * frozen when it opens; a wish for quiet holds at once, and ends when it ends.
 */
public final class QuietRecipients implements SealedRecipients {
  private final SealedRecipients sealed;
  private final Needs needs;

  /** What this needs of the house. */
  public record Needs(
      Database database, Rounds rounds, Partnerships partnerships, InstantSource clock) {}

  /**
   * @param sealed opens the seal
   */
  public QuietRecipients(SealedRecipients sealed, Needs needs) {
    this.sealed = sealed;
    this.needs = needs;
  }

  @Override
  public Optional<UserId> open(Recipient.Sealed recipient) {
    return sealed.open(recipient).filter(user -> isToBeReminded(recipient.round(), user));
  }

  private boolean isToBeReminded(RoundId round, UserId user) {
    List<Member> there =
        needs
            .database()
            .transact(
                tx ->
                    needs.rounds().find(tx, round).stream()
                        .flatMap(r -> needs.partnerships().members(tx, r.partnership()).stream())
                        .filter(member -> member.user().equals(user))
                        .toList());
    return !there.isEmpty() && there.stream().noneMatch(this::wantsQuiet);
  }

  private boolean wantsQuiet(Member member) {
    Instant until = member.quietUntil();
    return until != null && needs.clock().instant().isBefore(until);
  }
}

package folkmoot.asking;

import folkmoot.ids.MemberId;
import folkmoot.partnership.Partnership;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.Optional;

/** Opens a round that follows from a result, whoever asked for it: who that was is not kept. */
public final class FollowUp {
  private final Asking asking;

  public FollowUp(Tools tools) {
    this.asking = new Asking(tools);
  }

  /**
   * A follow-up round.
   *
   * @param by who opened the round it follows, in whose name it is opened
   * @param request names it, so that it is opened once
   */
  public record Wanted(
      Recipe recipe,
      Partnership partnership,
      MemberId by,
      String question,
      Instant closes,
      String request) {}

  /** Opens it, in a transaction that holds its partnership; or says what speaks against it. */
  public Optional<Refusal> open(Tx tx, Wanted wanted) {
    Asking.Wish wish =
        new Asking.Wish(
            wanted.recipe(), wanted.partnership(), wanted.by(), wanted.question(), wanted.closes());
    Optional<Refusal> refusal = asking.refusal(tx, wish);
    if (refusal.isPresent()) {
      return refusal;
    }
    return asking.open(tx, wish, wanted.request()) instanceof Started.Refused refused
        ? Optional.of(refused.refusal())
        : Optional.empty();
  }
}

package folkmoot.asking;

import folkmoot.ids.MemberId;
import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Burden;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.Optional;

/** Opens a round that follows from a result, whoever asked for it: who that was is not kept. */
public final class FollowUp {
  private final Asking asking;
  private final Burdens burdens;

  public FollowUp(Tools tools) {
    this.asking = new Asking(tools);
    this.burdens = new Burdens(tools);
  }

  /**
   * A follow-up round.
   *
   * @param by who opened the round it follows, in whose name it is opened
   * @param request names it, so that it is opened once
   * @param canWait whether it is opened only where members are not asked for too much by it
   */
  public record Wanted(
      Recipe recipe,
      Partnership partnership,
      MemberId by,
      String question,
      Instant closes,
      String request,
      boolean canWait) {}

  /** Opens it, in a transaction that holds its partnership; or says what speaks against it. */
  public Optional<Refusal> open(Tx tx, Wanted wanted) {
    Asking.Wish wish =
        new Asking.Wish(
            wanted.recipe(), wanted.partnership(), wanted.by(), wanted.question(), wanted.closes());
    Optional<Refusal> refusal = asking.refusal(tx, wish).or(() -> tooMuch(tx, wanted));
    if (refusal.isPresent()) {
      return refusal;
    }
    return asking.open(tx, wish, wanted.request()) instanceof Started.Refused refused
        ? Optional.of(refused.refusal())
        : Optional.empty();
  }

  private Optional<Refusal> tooMuch(Tx tx, Wanted wanted) {
    Burden burden = burdens.withRound(tx, wanted.partnership(), wanted.recipe().manner());
    return wanted.canWait() && burden.isOver()
        ? Optional.of(new Refusal.OverBudget(burden.minutes(), burden.budget()))
        : Optional.empty();
  }
}

package folkmoot.action;

import folkmoot.asking.Tools;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audited;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.Movement;
import folkmoot.privacy.PublishedRound;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where an action named a question: its answers before and after, by the rule for changes and from
 * published figures alone. The first reading after the action was done is set beside the last one
 * before, which is what the record does with each reading anyway.
 */
final class Effect {
  private static final int MOST_BACK = 40;

  private final Tools tools;

  Effect(Tools tools) {
    this.tools = tools;
  }

  /**
   * What became of the question.
   *
   * @param movement empty while there is no reading after it was done, or none to set beside it
   * @param read when the first reading after it was taken; empty while there is none
   */
  record Seen(String item, Optional<Movement> movement, Optional<Instant> read) {}

  /** Empty where the action names no question or is not done. */
  Optional<Seen> of(Tx tx, Partnership partnership, Action action) {
    Look look = action.look();
    Instant done = action.times().ended();
    if (look == null || done == null || action.state() != State.DONE) {
      return Optional.empty();
    }
    List<Audited<PublishedRound>> after =
        tools.record().latest(tx, partnership.id(), MOST_BACK).stream()
            .filter(round -> round.value().facts().closed().isAfter(done))
            .filter(round -> figure(round, look).isPresent())
            .toList();
    if (after.isEmpty()) {
      return Optional.of(new Seen(look.item(), Optional.empty(), Optional.empty()));
    }
    Audited<PublishedRound> first = after.get(after.size() - 1);
    return Optional.of(
        new Seen(
            look.item(),
            figure(first, look).map(ItemFigure::movement).filter(m -> !m.since().isAfter(done)),
            Optional.of(first.value().facts().closed())));
  }

  private static Optional<ItemFigure> figure(Audited<PublishedRound> round, Look look) {
    return round.value().items().stream()
        .filter(figure -> figure.question().wording().equals(look.item()))
        .findFirst();
  }
}

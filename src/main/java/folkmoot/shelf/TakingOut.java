package folkmoot.shelf;

import folkmoot.asking.Tools;
import folkmoot.ids.PartnershipId;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.util.Optional;

/** A convener takes something out, with a reason that stands in its place for all to read. */
public final class TakingOut<T> {
  /** Characters of a reason. */
  public static final int MOST_REASON = 150;

  private final Tools tools;
  private final Shelf<T> shelf;

  public TakingOut(Tools tools, Shelf<T> shelf) {
    this.tools = tools;
    this.shelf = shelf;
  }

  /** What a convener wants to take out; its button names partnership and piece. */
  public Optional<T> wanted(Click click) {
    String[] parts = click.value().split(" ");
    PartnershipId partnership = new PartnershipId(parts[0]);
    return tools
        .convening(click.actor(), partnership, (tx, scene) -> shelf.find(tx, partnership, parts[1]))
        .flatMap(found -> found);
  }

  /** A convener says why; from now on the words are gone everywhere, and the reason stands. */
  public TakenOut takeOut(Submission sent) {
    String[] parts = sent.metadata().split(" ");
    PartnershipId partnership = new PartnershipId(parts[0]);
    String reason = sent.values().one(ShelfViews.REASON).orElse("").strip().replaceAll("\\s+", " ");
    if (reason.isEmpty()) {
      return TakenOut.NO_REASON;
    }
    if (reason.codePointCount(0, reason.length()) > MOST_REASON) {
      return TakenOut.LONG_REASON;
    }
    return tools
        .convening(
            sent.actor(), partnership, (tx, scene) -> takeOut(tx, partnership, parts[1], reason))
        .orElse(TakenOut.NOT_CONVENING);
  }

  /** Messages in which the words stand are known by the id of the piece. */
  private TakenOut takeOut(Tx tx, PartnershipId partnership, String id, String reason) {
    if (shelf.find(tx, partnership, id).isEmpty()) {
      return TakenOut.NOT_THERE;
    }
    shelf.takeOut(tx, id, reason);
    tools.outbox().redact(tx, id, ShelfViews.instead(reason, tools.texts()).value());
    return TakenOut.DONE;
  }
}

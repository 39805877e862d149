package folkmoot.learned;

import folkmoot.asking.Tools;
import folkmoot.ids.PartnershipId;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.util.Optional;

/** A convener takes a learning out, with a reason that stands in its place for all to read. */
final class TakingOut {
  /** Characters of a reason. */
  static final int MOST_REASON = 150;

  private final Tools tools;

  TakingOut(Tools tools) {
    this.tools = tools;
  }

  /** What became of a wish to take something out. */
  enum TakenOut {
    DONE,
    NO_REASON,
    LONG_REASON,
    NOT_THERE,
    NOT_CONVENING
  }

  /** The learning a convener wants to take out; its button names partnership and learning. */
  Optional<Learning> wanted(Click click) {
    String[] parts = click.value().split(" ");
    PartnershipId partnership = new PartnershipId(parts[0]);
    return tools
        .convening(click.actor(), partnership, (tx, scene) -> find(tx, partnership, parts[1]))
        .flatMap(learning -> learning);
  }

  private static Optional<Learning> find(Tx tx, PartnershipId partnership, String id) {
    return new LearningStore(tx)
        .find(id)
        .filter(one -> one.partnership().equals(partnership) && one.reason() == null);
  }

  /** A convener says why; from now on the words are gone everywhere, and the reason stands. */
  TakenOut takeOut(Submission sent) {
    String[] parts = sent.metadata().split(" ");
    PartnershipId partnership = new PartnershipId(parts[0]);
    String reason =
        sent.values().one(LearningOutViews.REASON).orElse("").strip().replaceAll("\\s+", " ");
    if (reason.isEmpty()) {
      return TakenOut.NO_REASON;
    }
    if (reason.codePointCount(0, reason.length()) > MOST_REASON) {
      return TakenOut.LONG_REASON;
    }
    return tools
        .convening(
            sent.actor(),
            partnership,
            (tx, scene) -> takeOut(tx, find(tx, partnership, parts[1]), reason))
        .orElse(TakenOut.NOT_CONVENING);
  }

  private TakenOut takeOut(Tx tx, Optional<Learning> learning, String reason) {
    learning.ifPresent(
        found -> {
          new LearningStore(tx).takeOut(found.id(), reason);
          String instead = tools.texts().mrkdwn("learned.taken-out", "reason", reason).value();
          tools.outbox().redact(tx, found.id(), instead);
        });
    return learning.isPresent() ? TakenOut.DONE : TakenOut.NOT_THERE;
  }
}

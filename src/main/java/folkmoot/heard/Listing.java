package folkmoot.heard;

import folkmoot.asking.Tools;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Scene;
import folkmoot.slack.Actor;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Everybody reads what was heard; a convener may take something out, with a reason. */
final class Listing {
  /** Entries of one window. */
  static final int ON_A_PAGE = 20;

  /** Characters of a reason. */
  static final int MOST_REASON = 150;

  private final Tools tools;

  Listing(Tools tools) {
    this.tools = tools;
  }

  /**
   * One window of what was heard.
   *
   * @param from how many stand before it
   * @param more whether there are earlier ones
   * @param today where the reader is
   */
  record Page(Scene scene, List<HeardEntry> entries, int from, boolean more, LocalDate today) {
    PartnershipId partnership() {
      return scene.partnership().id();
    }

    Page {
      entries = List.copyOf(entries);
    }
  }

  /** What became of a wish to take something out. */
  enum TakenOut {
    DONE,
    NO_REASON,
    LONG_REASON,
    NOT_THERE,
    NOT_CONVENING
  }

  /** What was heard last. */
  Page read(Scene scene) {
    return tools.database().transact(tx -> page(tx, scene, 0));
  }

  /** A button asks for a page; its value is the partnership and how many to pass over. */
  Optional<Page> turn(Click click) {
    String[] parts = click.value().split(" ");
    int from = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    return tools
        .database()
        .transact(
            tx ->
                tools
                    .partnerships()
                    .scene(tx, click.actor(), new PartnershipId(parts[0]))
                    .map(scene -> page(tx, scene, from)));
  }

  private Page page(Tx tx, Scene scene, int from) {
    PartnershipId partnership = scene.partnership().id();
    List<HeardEntry> found = new HeardStore(tx).page(partnership, from, ON_A_PAGE + 1);
    boolean more = found.size() > ON_A_PAGE;
    return new Page(
        scene,
        found.subList(0, Math.min(ON_A_PAGE, found.size())),
        from,
        more,
        tools.clock().instant().atZone(scene.member().zone()).toLocalDate());
  }

  /** The entry a convener wants to take out; its button names partnership and entry. */
  Optional<HeardEntry> toTakeOut(Click click) {
    return found(click.actor(), click.value());
  }

  private Optional<HeardEntry> found(Actor actor, String value) {
    String[] parts = value.split(" ");
    PartnershipId partnership = new PartnershipId(parts[0]);
    return tools
        .convening(actor, partnership, (tx, scene) -> find(tx, partnership, parts[1]))
        .flatMap(entry -> entry);
  }

  private static Optional<HeardEntry> find(Tx tx, PartnershipId partnership, String id) {
    return new HeardStore(tx)
        .find(id)
        .filter(entry -> entry.partnership().equals(partnership) && entry.reason() == null);
  }

  /** A convener says why; from now on the words are gone everywhere, and the reason stands. */
  TakenOut takeOut(Submission sent) {
    String[] parts = sent.metadata().split(" ");
    PartnershipId partnership = new PartnershipId(parts[0]);
    String reason =
        sent.values().one(HeardListViews.REASON).orElse("").strip().replaceAll("\\s+", " ");
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

  private TakenOut takeOut(Tx tx, Optional<HeardEntry> entry, String reason) {
    entry.ifPresent(
        found -> {
          new HeardStore(tx).takeOut(found.id(), reason);
          String instead = tools.texts().mrkdwn("heard.taken-out", "reason", reason).value();
          tools.outbox().redact(tx, found.id(), instead);
        });
    return entry.isPresent() ? TakenOut.DONE : TakenOut.NOT_THERE;
  }
}

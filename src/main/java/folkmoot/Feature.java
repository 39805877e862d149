package folkmoot;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.schedule.Due;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;

/** What a feature contributes; features meet nowhere else. */
public interface Feature {

  /** Registers the Slack listeners of this feature. */
  default void listen(Interactions on) {}

  /** The words of {@code /moot} this feature answers to. */
  default List<Verb> verbs() {
    return List.of();
  }

  /** Work that falls due by itself. */
  default List<Due> dueWork() {
    return List.of();
  }

  /** What this member could do now, for the hub, the App Home and {@code /moot answer}. */
  default List<OpenItem> openFor(Tx tx, Scene scene) {
    return List.of();
  }

  /**
   * Draws a closed round of this feature's, for people who look it up later; nothing for a round of
   * another feature. It is shown in a window, where Slack draws no charts.
   */
  default List<LayoutBlock> result(Tx tx, Audited<PublishedRound> round) {
    return List.of();
  }

  /** What this feature has to say in the digest that covers the given time. */
  default List<DigestPart> digest(Tx tx, Period period) {
    return List.of();
  }

  /**
   * The time a digest covers.
   *
   * @param from exclusive
   * @param to inclusive
   */
  record Period(Partnership partnership, Instant from, Instant to) {}
}

package folkmoot.asking;

import folkmoot.Feature;
import folkmoot.ids.PartnershipId;
import folkmoot.record.RemovedQuote;
import folkmoot.secret.ClaimCode;
import folkmoot.slack.Actor;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Takes an author's words back after a round closed: out of the record and out of every message
 * that carries them. The code alone proves whose words they are; who gives it is not noted.
 */
public final class Forgetting {
  private final Tools tools;
  private final Supplier<List<Feature>> features;

  public Forgetting(Tools tools) {
    this(tools, List::of);
  }

  /**
   * Forgetting for all of the house: people know one place for their codes.
   *
   * @param features may keep words under codes too
   */
  public Forgetting(Tools tools, Supplier<List<Feature>> features) {
    this.tools = tools;
    this.features = features;
  }

  /** What takes words back that lie under a code, if they do so where the giver is known. */
  public interface TakesBack {
    /**
     * @param known the partnerships she knows; what lies in another is left where it is
     */
    boolean takeBack(Tx tx, ClaimCode code, Predicate<PartnershipId> known);
  }

  /**
   * Whether the typed code belonged to words that are gone now; whose they were is not known. A
   * code is worth nothing in a workspace that has nothing to do with the partnership.
   */
  public boolean forget(Actor actor, String typed) {
    return parsed(actor, typed, this::forget);
  }

  /** Reads the code, and has the words taken back that lie under it. */
  public boolean parsed(Actor actor, String typed, TakesBack words) {
    return ClaimCode.parse(typed)
        .map(
            code ->
                tools
                    .database()
                    .transact(
                        tx ->
                            words.takeBack(
                                tx, code, p -> tools.partnerships().knows(tx, actor, p))))
        .orElse(false);
  }

  private boolean forget(Tx tx, ClaimCode code, Predicate<PartnershipId> known) {
    return published(tx, code, known)
        || features.get().stream().anyMatch(feature -> feature.takeBack(tx, code, known));
  }

  private boolean published(Tx tx, ClaimCode code, Predicate<PartnershipId> known) {
    Optional<RemovedQuote> removed = tools.record().removeQuote(tx, code, known);
    String instead = tools.texts().mrkdwn("asking.voice.removed").value();
    removed.ifPresent(
        quote -> {
          tools.outbox().redact(tx, quote.quoteId(), instead);
          features.get().forEach(feature -> feature.takenBack(tx, quote));
        });
    return removed.isPresent();
  }
}

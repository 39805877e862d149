package folkmoot.asking;

import folkmoot.Feature;
import folkmoot.record.RemovedQuote;
import folkmoot.secret.ClaimCode;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Optional;
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

  /** Whether the typed code belonged to words that are gone now; whose they were is not known. */
  public boolean forget(String typed) {
    return ClaimCode.parse(typed)
        .map(code -> tools.database().transact(tx -> forget(tx, code)))
        .orElse(false);
  }

  private boolean forget(Tx tx, ClaimCode code) {
    return published(tx, code)
        || features.get().stream().anyMatch(feature -> feature.takeBack(tx, code));
  }

  private boolean published(Tx tx, ClaimCode code) {
    Optional<RemovedQuote> removed = tools.record().removeQuote(tx, code);
    String instead = tools.texts().mrkdwn("asking.voice.removed").value();
    removed.ifPresent(
        quote -> {
          tools.outbox().redact(tx, quote.quoteId(), instead);
          features.get().forEach(feature -> feature.takenBack(tx, quote));
        });
    return removed.isPresent();
  }
}

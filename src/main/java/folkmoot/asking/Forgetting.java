package folkmoot.asking;

import folkmoot.record.RemovedQuote;
import folkmoot.secret.ClaimCode;
import folkmoot.store.Tx;
import java.util.Optional;

/**
 * Takes an author's words back after a round closed: out of the record and out of every message
 * that carries them. The code alone proves whose words they are; who gives it is not noted.
 */
public final class Forgetting {
  private final Tools tools;

  public Forgetting(Tools tools) {
    this.tools = tools;
  }

  /** Whether the typed code belonged to words that are gone now; whose they were is not known. */
  public boolean forget(String typed) {
    return ClaimCode.parse(typed)
        .map(code -> tools.database().transact(tx -> forget(tx, code)))
        .orElse(false);
  }

  private boolean forget(Tx tx, ClaimCode code) {
    Optional<RemovedQuote> removed = tools.record().removeQuote(tx, code);
    String instead = tools.texts().mrkdwn("asking.voice.removed").value();
    removed.ifPresent(quote -> tools.outbox().redact(tx, quote.quoteId(), instead));
    return removed.isPresent();
  }
}

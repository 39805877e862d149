package folkmoot.record;

import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** The SQL of taking back published words that lie under a code. */
final class ClaimStore {
  private final Handle handle;

  ClaimStore(Tx tx) {
    this.handle = tx.handle();
  }

  Optional<RemovedQuote> remove(String claimHash, Predicate<PartnershipId> partnerships) {
    return handle
        .createQuery("select id, round_id from quote where claim_hash = :claim for update")
        .bind("claim", claimHash)
        .map((rows, context) -> List.of(rows.getString("round_id"), rows.getString("id")))
        .findOne()
        .filter(found -> partnerships.test(partnership(found.get(0))))
        .map(found -> remove(new RoundId(found.get(0)), found.get(1)));
  }

  private PartnershipId partnership(String round) {
    return handle
        .createQuery("select partnership_id from published_round where round_id = :round")
        .bind("round", round)
        .mapTo(String.class)
        .map(PartnershipId::new)
        .one();
  }

  private RemovedQuote remove(RoundId round, String quote) {
    FoundNameStore names = new FoundNameStore(handle);
    FoundNameStore.Going going = names.going(quote);
    handle
        .createUpdate(
            """
            update quote set words = '', signer = null, claim_hash = null, removed = true
            where id = :id
            """)
        .bind("id", quote)
        .execute();
    return new RemovedQuote(round, quote, names.gone(going));
  }
}

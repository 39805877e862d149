package folkmoot.sequel;

import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.privacy.RoundFacts;
import folkmoot.record.PublicRecord;
import folkmoot.sequel.SequelStore.Notes;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes what came of results, and tells it; nobody who did something is noted with it. */
public final class Sequels {
  /** The kind of rounds that look back at an action; nothing more has to come of them. */
  public static final String LOOK_BACK = "recheck";

  private final PublicRecord record;

  public Sequels(PublicRecord record) {
    this.record = record;
  }

  /** Somebody wanted to talk about the result; the first time counts. */
  public void talked(Tx tx, RoundFacts result, Instant at) {
    new SequelStore(tx).talked(result.id(), result.partnership(), at);
  }

  /**
   * When the first of the actions that answer a result was suggested, and when the first was taken
   * on; null for never, also where that was undone.
   */
  public void acted(
      Tx tx, RoundFacts result, @Nullable Instant suggested, @Nullable Instant agreed) {
    new SequelStore(tx).acted(result.id(), result.partnership(), suggested, agreed);
  }

  /** It was raised once more; the first time counts. */
  public void raised(Tx tx, RoundFacts result, Instant at) {
    new SequelStore(tx).raised(result.id(), result.partnership(), at);
  }

  /**
   * The group chose not to act on it.
   *
   * @param reason may be empty
   */
  public void left(Tx tx, RoundFacts result, Instant at, String reason) {
    new SequelStore(tx).left(result.id(), result.partnership(), at, reason);
  }

  /** It is open again, as if nobody had chosen yet. */
  public void leftNoMore(Tx tx, RoundFacts result) {
    new SequelStore(tx).left(result.id(), result.partnership(), null, "");
  }

  /** What came of one result; empty where there is no such result. */
  public Optional<Sequel> of(Tx tx, RoundId round) {
    return record
        .facts(tx, round)
        .map(
            facts ->
                new SequelStore(tx)
                    .find(round)
                    .map(notes -> notes.of(facts))
                    .orElseGet(() -> Sequel.none(facts)));
  }

  /** The same, held until the transaction ends, so that of two who settle it one does. */
  public Sequel hold(Tx tx, RoundFacts result) {
    return new SequelStore(tx).hold(result.id(), result.partnership()).of(result);
  }

  /**
   * What came of the results of this time, the earliest first; of those whose words wait, and of
   * looks back, none.
   */
  public List<Sequel> between(Tx tx, PartnershipId partnership, Instant from, Instant to) {
    List<RoundFacts> results =
        record.results(tx, partnership, from, to).stream()
            .filter(result -> !result.kind().equals(LOOK_BACK))
            .toList();
    if (results.isEmpty()) {
      return List.of();
    }
    Map<RoundId, Notes> notes = new SequelStore(tx).all(partnership);
    return results.stream()
        .map(
            facts -> {
              Notes found = notes.get(facts.id());
              return found == null ? Sequel.none(facts) : found.of(facts);
            })
        .toList();
  }
}

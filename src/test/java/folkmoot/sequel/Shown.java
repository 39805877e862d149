package folkmoot.sequel;

import folkmoot.asking.House;
import folkmoot.ids.RoundId;
import folkmoot.privacy.RoundFacts;
import folkmoot.store.Database;
import java.time.Instant;

/** Writes down that a pulse of the house's partnership closed, without any figure. */
public final class Shown {
  private Shown() {}

  /** Five of six answered. */
  public static RoundFacts result(Database database, String id, Instant closed) {
    return written(database, id, closed, 5);
  }

  /** Too few answered. */
  public static RoundFacts tooFew(Database database, String id, Instant closed) {
    return written(database, id, closed, 0);
  }

  private static RoundFacts written(Database database, String id, Instant closed, int answered) {
    RoundFacts facts =
        new RoundFacts(
            new RoundId(id), House.HOMES, "pulse", "Pulse", closed.minusSeconds(60), closed, 5);
    database.run(
        tx ->
            tx.handle()
                .execute(
                    "insert into published_round (round_id, partnership_id, kind, title, k,"
                        + " opened_at, closed_at, audience, answered, too_few, held) values (?, ?,"
                        + " 'pulse', 'Pulse', 5, ?, ?, 6, ?, ?, false)",
                    id,
                    House.HOMES.value(),
                    facts.opened(),
                    closed,
                    answered,
                    answered == 0));
    return facts;
  }
}

package folkmoot.thanks;

import folkmoot.schedule.Due;
import folkmoot.store.Database;
import java.time.Instant;
import java.util.Optional;

/** Lets thank-yous go that were kept long enough. */
final class ThanksJobs implements Due {
  private final Database database;
  private final Shelf shelf;

  ThanksJobs(Database database, Shelf shelf) {
    this.database = database;
    this.shelf = shelf;
  }

  @Override
  public String name() {
    return "thanks";
  }

  @Override
  public Optional<Instant> next() {
    return database.transact(tx -> new ThanksStore(tx).next());
  }

  @Override
  public void run(Instant now) {
    database.run(tx -> shelf.tidy(tx, now));
  }
}

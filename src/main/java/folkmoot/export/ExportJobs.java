package folkmoot.export;

import folkmoot.schedule.Due;
import folkmoot.store.Database;
import java.time.Instant;
import java.util.Optional;

/** Forgets links that nobody used in time. */
final class ExportJobs implements Due {
  private final Database database;

  ExportJobs(Database database) {
    this.database = database;
  }

  @Override
  public String name() {
    return "export";
  }

  @Override
  public Optional<Instant> next() {
    return database.transact(tx -> new LinkStore(tx).next());
  }

  @Override
  public void run(Instant now) {
    database.run(tx -> new LinkStore(tx).deleteOver(now));
  }
}

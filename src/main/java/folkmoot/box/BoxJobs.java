package folkmoot.box;

import folkmoot.ids.RoundId;
import folkmoot.schedule.Due;
import folkmoot.schedule.OneByOne;
import folkmoot.store.Database;
import java.time.Instant;
import java.util.Optional;

/** Destroys the keys of boxes whose time is over. */
public final class BoxJobs implements Due {
  private final Database database;
  private final Boxes boxes;

  public BoxJobs(Database database, Boxes boxes) {
    this.database = database;
    this.boxes = boxes;
  }

  @Override
  public String name() {
    return "boxes";
  }

  @Override
  public Optional<Instant> next() {
    return database.transact(boxes::firstEnd);
  }

  @Override
  public void run(Instant now) {
    OneByOne.run(database.transact(tx -> boxes.due(tx, now)), this::end);
  }

  /** The key goes first: a crash in between leaves pages that nobody can read. */
  private void end(RoundId box) {
    boxes.destroyKey(box);
    database.run(tx -> boxes.forget(tx, box));
  }
}

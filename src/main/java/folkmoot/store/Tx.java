package folkmoot.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One running transaction: what a store needs to speak SQL. */
public final class Tx {
  private final Handle handle;
  private final List<Runnable> afterCommit = new ArrayList<>();

  Tx(Handle handle) {
    this.handle = handle;
  }

  /** The connection of this transaction; only stores use it. */
  public Handle handle() {
    return handle;
  }

  /** Runs the task once the transaction is committed; not at all when it is rolled back. */
  public void afterCommit(Runnable task) {
    afterCommit.add(task);
  }

  List<Runnable> afterCommit() {
    return List.copyOf(afterCommit);
  }
}

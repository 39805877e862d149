package folkmoot.schedule;

import java.time.Instant;
import java.util.Optional;

/** A kind of work that falls due at instants kept in the database. */
public interface Due {
  /** A stable name in lower case, for the scheduler and the log. */
  String name();

  /** The earliest instant at which something is to be done; it may lie in the past. */
  Optional<Instant> next();

  /**
   * Does all that is due at {@code now}; afterwards {@link #next} is later than {@code now}, or
   * empty. Safe to run again after a crash, and at the same time in another process.
   */
  void run(Instant now);
}

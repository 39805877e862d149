package folkmoot.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All due work of the process, done in order until nothing more is due. */
public final class DueWork {
  /** Work that still says it is due after this many rounds at one instant is stuck. */
  private static final int MOST_ROUNDS = 1000;

  private static final Logger log = LoggerFactory.getLogger(DueWork.class);

  private final List<Due> works;

  public DueWork(List<Due> works) {
    this.works = List.copyOf(works);
  }

  /** The same works, but for the one of the same name, which is done in this other way. */
  public DueWork with(Due other) {
    return new DueWork(
        works.stream().map(work -> work.name().equals(other.name()) ? other : work).toList());
  }

  /** The works by themselves, for a scheduler that runs them one by one. */
  public List<Due> works() {
    return works;
  }

  /** The earliest instant at which any of them has something to do; it may lie in the past. */
  public Optional<Instant> next() {
    return works.stream().flatMap(work -> work.next().stream()).min(Instant::compareTo);
  }

  /** Does everything due at {@code now}, also what that work makes due at once. */
  public synchronized void run(Instant now) {
    int rounds = 0;
    boolean busy = true;
    while (busy && rounds++ < MOST_ROUNDS) {
      busy = false;
      for (Due work : works) {
        if (isDue(work, now)) {
          busy |= attempt(work, now);
        }
      }
    }
    if (busy) {
      log.error("Due work does not come to an end at {}", now);
    }
  }

  private static boolean isDue(Due work, Instant now) {
    return work.next().filter(next -> !next.isAfter(now)).isPresent();
  }

  /** One feature's failure must not keep the others from their work. */
  private static boolean attempt(Due work, Instant now) {
    try {
      work.run(now);
      return true;
    } catch (RuntimeException e) {
      log.error("Due work {} failed at {}", work.name(), now, e);
      return false;
    }
  }
}

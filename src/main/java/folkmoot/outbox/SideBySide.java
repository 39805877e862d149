package folkmoot.outbox;

import folkmoot.schedule.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The courier as a server runs it: each workspace has its turn by itself, several side by side, so
 * that one whose calls hang holds up itself alone.
 */
public final class SideBySide implements Due, AutoCloseable {
  /** So many workspaces can hang at once before others wait for a time-out. */
  private static final int THREADS = 8;

  /** What is due so soon does not wait for the next sweep. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final long LEAST_MILLIS = 50;
  private static final long LAST_WORK_SECONDS = 20;
  private static final Logger log = LoggerFactory.getLogger(SideBySide.class);

  private final Courier courier;
  private final InstantSource clock;
  private final ScheduledThreadPoolExecutor workers;

  /** Whose turn it is or will be, and whether there was something new since it began. */
  private final Map<String, Boolean> turns = new HashMap<>();

  /** Whose next turn is waited for. */
  private final Set<String> planned = new HashSet<>();

  public SideBySide(Courier courier, InstantSource clock) {
    this.courier = courier;
    this.clock = clock;
    this.workers = new ScheduledThreadPoolExecutor(THREADS, task -> new Thread(task, "courier"));
    // What is left stands in the database.
    workers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public String name() {
    return courier.name();
  }

  @Override
  public Optional<Instant> next() {
    return courier.next();
  }

  /** Begins with what is due, and does not wait until it is done. */
  @Override
  public void run(Instant now) {
    courier.recoverLost(now);
    courier.installations().forEach(this::turn);
  }

  private synchronized void turn(String installation) {
    planned.remove(installation);
    if (workers.isShutdown()) {
      return;
    }
    if (turns.replace(installation, true) == null) {
      turns.put(installation, false);
      workers.execute(() -> serve(installation));
    }
  }

  private void serve(String installation) {
    begin(installation);
    Optional<Instant> next = Optional.empty();
    try {
      courier.serve(installation, clock);
      next = courier.next(installation);
    } catch (RuntimeException | AssertionError e) {
      log.error("Messages for one workspace failed; the next sweep tries again", e);
    } finally {
      end(installation, next);
    }
  }

  private synchronized void begin(String installation) {
    turns.put(installation, false);
  }

  /** Another turn comes after those of all who wait. */
  private synchronized void end(String installation, Optional<Instant> next) {
    boolean again = Boolean.TRUE.equals(turns.remove(installation));
    if (again) {
      turn(installation);
    } else {
      next.ifPresent(at -> plan(installation, Duration.between(clock.instant(), at)));
    }
  }

  /** A workspace that has just failed is not tried again at once. */
  private void plan(String installation, Duration wait) {
    if (wait.compareTo(SOON) < 0 && !workers.isShutdown() && planned.add(installation)) {
      long millis = Math.max(LEAST_MILLIS, wait.toMillis());
      workers.schedule(() -> turn(installation), millis, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      workers.shutdown();
    }
    try {
      // Not interrupted: a thread inside H2 must be left to finish.
      if (!workers.awaitTermination(LAST_WORK_SECONDS, TimeUnit.SECONDS)) {
        log.warn("The last delivery has not ended in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

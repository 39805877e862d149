package folkmoot.schedule;

import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one work right after a commit, so that nobody waits for the next sweep. Losing a nudge loses
 * nothing: the sweep comes.
 */
public final class Nudge implements Runnable, AutoCloseable {
  private static final long LAST_WORK_SECONDS = 20;
  private static final Logger log = LoggerFactory.getLogger(Nudge.class);

  private final AtomicBoolean asked = new AtomicBoolean();
  private @Nullable ExecutorService worker;
  private @Nullable Runnable task;

  /** From now on nudges reach {@code work}. */
  public synchronized void start(Due work, InstantSource clock) {
    worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "nudge"));
    task = () -> work.run(clock.instant());
  }

  @Override
  public synchronized void run() {
    if (worker == null || worker.isShutdown() || !asked.compareAndSet(false, true)) {
      return;
    }
    worker.execute(this::work);
  }

  private void work() {
    asked.set(false);
    Runnable current = task();
    try {
      if (current != null) {
        current.run();
      }
    } catch (RuntimeException e) {
      log.error("A nudge failed; the next sweep tries again", e);
    }
  }

  private synchronized @Nullable Runnable task() {
    return task;
  }

  @Override
  public void close() {
    ExecutorService running = worker();
    if (running == null) {
      return;
    }
    running.shutdown();
    try {
      // Not interrupted: a thread inside H2 must be left to finish.
      if (!running.awaitTermination(LAST_WORK_SECONDS, TimeUnit.SECONDS)) {
        log.warn("The last delivery has not ended in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable ExecutorService worker() {
    return worker;
  }
}

package folkmoot.themes;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Two threads that share out work, the caller being one: as fast as a small machine allows, and
 * never all cores of a larger one, on which people wait for answers.
 */
final class Workers {
  private Workers() {}

  /** Does the work for each number under {@code n}, in any order, and returns when all is done. */
  static void each(int n, IntConsumer work) {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Runnable some =
        () -> {
          for (int i = next.getAndIncrement(); i < n; i = next.getAndIncrement()) {
            work.accept(i);
          }
        };
    Thread second = new Thread(some, "themes");
    second.setDaemon(true);
    second.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
    second.start();
    try {
      some.run();
    } finally {
      next.set(n);
      join(second);
    }
    Throwable thrown = failure.get();
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown != null) {
      throw (RuntimeException) thrown;
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

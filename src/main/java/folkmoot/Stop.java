package folkmoot;

import java.util.concurrent.CountDownLatch;

/**
 * Closes what runs when the process is told to stop, so that H2 is closed and nothing is cut off.
 */
final class Stop {
  private Stop() {}

  /** On Ctrl-C or SIGTERM closes {@code running}, then lets the waiting command go on. */
  static void when(AutoCloseable running, CountDownLatch stopped) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    running.close();
                  } catch (Exception e) {
                    System.err.println("folkmoot: did not stop cleanly: " + e);
                  } finally {
                    stopped.countDown();
                  }
                },
                "stop"));
  }
}

package folkmoot.playground;

import io.javalin.config.JavalinConfig;
import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells every open page that there is something new; what it is, each page then asks for itself. So
 * what only one person may see is never sent to another's page, and nothing told is ever missed.
 */
final class Live implements AutoCloseable {
  static final String ROUTE = "/playground/live";

  /** So often a page hears that it is still connected. */
  private static final long PING_SECONDS = 5;

  private final AtomicLong changes = new AtomicLong();
  private final AtomicBoolean telling = new AtomicBoolean();
  private final Set<SseClient> pages = ConcurrentHashMap.newKeySet();
  private final PlaygroundClock clock;
  private final ScheduledExecutorService teller =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "playground-live");
            thread.setDaemon(true);
            return thread;
          });

  Live(PlaygroundClock clock) {
    this.clock = clock;
    var unused =
        teller.scheduleWithFixedDelay(this::tell, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
  }

  void routes(JavalinConfig config) {
    config.routes.sse(ROUTE, this::open);
  }

  private void open(SseClient page) {
    page.keepAlive();
    page.onClose(() -> pages.remove(page));
    pages.add(page);
    tell(page);
  }

  /** Notes that something is new; many at once are told once. */
  void changed() {
    changes.incrementAndGet();
    if (telling.compareAndSet(false, true) && !teller.isShutdown()) {
      teller.execute(this::tell);
    }
  }

  /** Changes with all there is to see, and with the minute the clock shows. */
  String version() {
    return changes.get() + "-" + clock.instant().getEpochSecond() / 60;
  }

  private void tell() {
    telling.set(false);
    pages.forEach(this::tell);
  }

  private void tell(SseClient page) {
    if (!page.terminated()) {
      page.sendEvent("version", version());
    }
  }

  /** Says goodbye first: a server does not stop while somebody listens. */
  @Override
  public void close() {
    teller.shutdown();
    pages.forEach(SseClient::close);
  }
}

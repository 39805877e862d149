package folkmoot.slack;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a socket to Slack open, over which everything comes that would come as signed requests.
 *
 * <p>When Slack announces that a connection will end, the next one is opened first, and the old one
 * goes on working until Slack closes it: what came over it is acknowledged over it.
 */
public final class SocketMode implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SocketMode.class);

  /** As many as the web port would take on at a time and the database has connections for. */
  private static final int LISTENERS = 8;

  private static final Duration GREETING = Duration.ofSeconds(10);

  /** Slack closes an old connection after some ten seconds. */
  private static final Duration OLD_LINE = Duration.ofSeconds(30);

  private static final Duration SETTLED = Duration.ofMinutes(1);
  private static final Duration LISTENERS_END = Duration.ofSeconds(10);
  private static final Duration GOODBYE = Duration.ofSeconds(2);
  private static final String SWITCHED_OFF = "link_disabled";

  private final SlackConnection slack;
  private final SocketEndpoint endpoint;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(threads("slack-socket"));
  private final ExecutorService listeners =
      Executors.newFixedThreadPool(LISTENERS, threads("slack-listener"));
  private final AtomicReference<@Nullable SocketLine> current = new AtomicReference<>();
  private final Set<SocketLine> lines = ConcurrentHashMap.newKeySet();
  private final CountDownLatch greeted = new CountDownLatch(1);
  private final SocketLine.Owner ears = new Ears();

  /** Touched by the keeper alone, and before there is anything for it to do. */
  private final Pause pause = new Pause();

  private boolean opening;

  SocketMode(SlackConnection slack, SocketEndpoint endpoint) {
    this.slack = slack;
    this.endpoint = endpoint;
  }

  private static ThreadFactory threads(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Connects, and waits up to ten seconds for Slack's greeting. When Slack cannot be reached it
   * goes on trying.
   *
   * @throws TokenRefused when Slack does not take the app-level token
   */
  public void connect() {
    opening = true;
    try {
      dial(slack.web().socketAddress());
      if (!greeted.await(GREETING.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("Slack has not greeted yet; Folkmoot goes on trying");
      }
    } catch (SlackFailure later) {
      if (TokenRefused.isBehind(later)) {
        throw TokenRefused.app(later);
      }
      log.warn("Not connected to Slack yet: {}; Folkmoot goes on trying", later.getMessage());
      failed(later);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether Slack can reach us now. */
  public boolean isConnected() {
    return current.get() != null;
  }

  private void dial(URI address) {
    SocketLine line = new SocketLine(slack, address, ears);
    lines.add(line);
    keeper.schedule(() -> hangUpUnlessGreeted(line), GREETING.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void hangUpUnlessGreeted(SocketLine line) {
    if (lines.contains(line) && !line.isGreeted()) {
      line.cancel();
    }
  }

  private void redial() {
    try {
      dial(slack.web().socketAddress());
    } catch (RuntimeException failure) {
      log.warn("Not connected to Slack: {}", failure.getMessage());
      failed(failure);
    }
  }

  private void failed(RuntimeException failure) {
    opening = false;
    Duration wait = pause.next();
    boolean told = failure instanceof SlackFailure.RateLimited;
    Duration asked = told ? ((SlackFailure.RateLimited) failure).retryAfter() : Duration.ZERO;
    openAfter(asked.compareTo(wait) > 0 ? asked : wait);
  }

  private void openAfter(Duration wait) {
    if (!opening && !keeper.isShutdown()) {
      opening = true;
      keeper.schedule(this::redial, wait.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void greeted(SocketLine line) {
    opening = false;
    SocketLine old = current.getAndSet(line);
    if (old == null) {
      log.info("Connected to Slack by Socket Mode");
    } else {
      keeper.schedule(old::close, OLD_LINE.toMillis(), TimeUnit.MILLISECONDS);
    }
    greeted.countDown();
    keeper.schedule(
        () -> {
          if (line.equals(current.get())) {
            pause.reset();
          }
        },
        SETTLED.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private void aboutToEnd(SocketLine line, String reason) {
    if (reason.equals(SWITCHED_OFF)) {
      log.error("Slack says that Socket Mode is switched off in the settings of this app");
      pause.lengthen();
    } else if (line.equals(current.get())) {
      openAfter(pause.next());
    }
  }

  private void ended(SocketLine line) {
    lines.remove(line);
    boolean wasCurrent = current.compareAndSet(line, null);
    if (wasCurrent) {
      log.warn("The connection to Slack has ended; Folkmoot opens another");
    } else if (!line.isGreeted()) {
      opening = false;
    }
    if (wasCurrent || !line.isGreeted()) {
      openAfter(pause.next());
    }
  }

  private void answer(SocketLine line, Envelope envelope) {
    String acknowledgement = endpoint.answer(envelope);
    if (acknowledgement != null && !line.send(acknowledgement)) {
      log.warn("A connection ended before an envelope ({}) could be acknowledged", envelope.type());
    }
  }

  /** Lets the listeners finish and their answers leave, and then says goodbye. */
  @Override
  public void close() {
    keeper.shutdownNow();
    listeners.shutdown();
    try {
      boolean unused = keeper.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
      if (!listeners.awaitTermination(LISTENERS_END.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("A listener was still at work when the socket was closed");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    lines.forEach(SocketLine::close);
    lines.forEach(line -> line.awaitEnd(GOODBYE));
    current.set(null);
  }

  /** Hands on what a line hears; nothing is taken any more while we close. */
  private final class Ears implements SocketLine.Owner {
    @Override
    public void came(SocketLine line, Envelope envelope) {
      try {
        if (envelope.isHello()) {
          line.greet();
          keeper.execute(() -> greeted(line));
        } else if (envelope.isDisconnect()) {
          keeper.execute(() -> aboutToEnd(line, envelope.reason()));
        } else if (!envelope.id().isEmpty()) {
          listeners.execute(() -> answer(line, envelope));
        }
      } catch (RejectedExecutionException closing) {
        log.debug("A {} came while the socket was being closed", envelope.type());
      }
    }

    @Override
    public void ended(SocketLine line) {
      try {
        keeper.execute(() -> SocketMode.this.ended(line));
      } catch (RejectedExecutionException closing) {
        lines.remove(line);
      }
    }
  }
}

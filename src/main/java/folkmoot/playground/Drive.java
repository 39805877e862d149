package folkmoot.playground;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets time pass: one act at a time, and after each all that it made due. */
final class Drive implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Drive.class);

  /** Posts are spaced by about a second each; a person would simply wait for them. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final Duration TICK = Duration.ofMillis(300);

  /** Work that stays due although it was done must not hold the clock for ever. */
  private static final int PATIENCE = 20;

  private static final int MOST_STEPS_OF_SETTLING = 500;

  private final ReentrantLock oneAtATime = new ReentrantLock(true);
  private final AtomicReference<DueHooks> hooks = new AtomicReference<>(DueHooks.NONE);
  private final PlaygroundClock clock;
  private final Events events;
  private final Runnable keep;
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "playground-ticker");
            thread.setDaemon(true);
            return thread;
          });

  Drive(PlaygroundClock clock, Events events, Runnable keep) {
    this.clock = clock;
    this.events = events;
    this.keep = keep;
  }

  void hooks(DueHooks appHooks) {
    hooks.set(appHooks);
  }

  void startTicking() {
    long millis = TICK.toMillis();
    var unused = ticker.scheduleWithFixedDelay(this::tick, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Sends an event to the app, as soon as what is being done settles. */
  void send(JsonObject event) {
    events.add(event);
  }

  /** Sends an event to the app which Slack was slow to send. */
  void sendLate(JsonObject event) {
    events.addLate(event);
  }

  /** Does one act of a person or script while nobody else acts. */
  <T> T alone(Supplier<T> act) {
    oneAtATime.lock();
    try {
      return act.get();
    } finally {
      if (oneAtATime.getHoldCount() == 1) {
        keep.run();
      }
      oneAtATime.unlock();
    }
  }

  /** Does all that is due, and waits out what falls due within seconds. */
  void settle() {
    drain();
    for (int step = 0; step < MOST_STEPS_OF_SETTLING; step++) {
      Optional<Instant> next = nextDue();
      if (next.isEmpty() || next.get().isAfter(clock.instant().plus(SOON)) || stuck(next.get())) {
        return;
      }
    }
  }

  /**
   * Moves the clock from one due instant to the next, does what is due at each, and arrives.
   *
   * @return whether nothing overdue was left behind
   */
  boolean walk(Instant target) {
    drain();
    boolean clean = true;
    Optional<Instant> next = nextDue();
    while (clean && next.isPresent() && !next.get().isAfter(target)) {
      clean = !stuck(next.get());
      next = nextDue();
    }
    clock.forwardTo(target);
    settle();
    return clean;
  }

  /** Goes to the instant and does what is due; true when that same thing stays due all the same. */
  private boolean stuck(Instant due) {
    for (int attempt = 0; attempt < PATIENCE; attempt++) {
      clock.forwardTo(due);
      drain();
      if (!nextDue().equals(Optional.of(due))) {
        return false;
      }
    }
    LOG.warn("Work stays due although it was done; the clock goes on without it.");
    return true;
  }

  private DueHooks hooks() {
    return Objects.requireNonNull(hooks.get());
  }

  private Optional<Instant> nextDue() {
    return Stream.of(hooks().nextDue().apply(clock.instant()), events.nextDue())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  private void drain() {
    events.deliverDue();
    hooks().drain().accept(clock.instant());
    events.deliverDue();
  }

  /** The clock ticks while nobody acts, so what falls due meanwhile is done too. */
  private void tick() {
    if (!oneAtATime.tryLock()) {
      return;
    }
    try {
      Optional<Instant> next = nextDue();
      if (next.isPresent() && !next.get().isAfter(clock.instant())) {
        drain();
        keep.run();
      }
    } catch (RuntimeException e) {
      LOG.warn("What fell due could not be done: {}", e.getClass().getName());
    } finally {
      oneAtATime.unlock();
    }
  }

  /** Waits for what is being done: a thread inside the app's database is never interrupted. */
  @Override
  public void close() {
    oneAtATime.lock();
    try {
      ticker.shutdown();
    } finally {
      oneAtATime.unlock();
    }
  }
}

package folkmoot.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Asks each work, every few seconds, whether something is due; of several processes on one
 * database, one at a time runs a given work.
 */
public final class Sweeps implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final Duration LAST_WORK = Duration.ofSeconds(20);

  /** Work that nobody took up for so long is stuck. */
  private static final Duration LATE = Duration.ofMinutes(2);

  private final Scheduler scheduler;

  private final InstantSource clock;

  private Sweeps(Scheduler scheduler, InstantSource clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Starts sweeping. */
  public static Sweeps start(DataSource database, DueWork work, InstantSource clock) {
    List<RecurringTask<Void>> tasks =
        work.works().stream().map(due -> task(due, clock)).collect(Collectors.toList());
    Scheduler scheduler =
        Scheduler.create(database)
            .startTasks(tasks)
            .threads(Math.max(2, tasks.size()))
            .pollingInterval(Duration.ofSeconds(2))
            .shutdownMaxWait(LAST_WORK)
            .build();
    scheduler.start();
    return new Sweeps(scheduler, clock);
  }

  private static RecurringTask<Void> task(Due due, InstantSource clock) {
    return Tasks.recurring("due-" + due.name(), FixedDelay.of(EVERY))
        .execute(
            (instance, context) -> {
              Instant now = clock.instant();
              if (due.next().filter(next -> !next.isAfter(now)).isPresent()) {
                run(due, now);
              }
            });
  }

  private static void run(Due due, Instant now) {
    try {
      due.run(now);
    } catch (RuntimeException failed) {
      Metrics.counter("folkmoot.work.failures", "work", due.name()).increment();
      throw failed;
    }
  }

  /** Whether due work is taken up in time; another process may be the one that does it. */
  public boolean isAlive() {
    return scheduler.getSchedulerState().isStarted()
        && !scheduler.getSchedulerState().isShuttingDown()
        && scheduler
            .getScheduledExecutions(ScheduledExecutionsFilter.all().withPicked(false))
            .stream()
            .noneMatch(work -> work.getExecutionTime().isBefore(clock.instant().minus(LATE)));
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}

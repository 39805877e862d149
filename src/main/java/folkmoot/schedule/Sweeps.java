package folkmoot.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
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

  private final Scheduler scheduler;

  private Sweeps(Scheduler scheduler) {
    this.scheduler = scheduler;
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
    return new Sweeps(scheduler);
  }

  private static RecurringTask<Void> task(Due due, InstantSource clock) {
    return Tasks.recurring("due-" + due.name(), FixedDelay.of(EVERY))
        .execute(
            (instance, context) -> {
              Instant now = clock.instant();
              if (due.next().filter(next -> !next.isAfter(now)).isPresent()) {
                due.run(now);
              }
            });
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}

package folkmoot.appreciative;

import folkmoot.schedule.Due;
import java.time.Instant;
import java.util.Optional;

/** Goes along with the series that run. */
final class AppreciativeJobs implements Due {
  private final Weekly weekly;

  AppreciativeJobs(Weekly weekly) {
    this.weekly = weekly;
  }

  @Override
  public String name() {
    return "appreciative";
  }

  @Override
  public Optional<Instant> next() {
    return weekly.next();
  }

  @Override
  public void run(Instant now) {
    weekly.run(now);
  }
}

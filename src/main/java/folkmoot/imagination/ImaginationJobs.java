package folkmoot.imagination;

import folkmoot.schedule.Due;
import java.time.Instant;
import java.util.Optional;

/** Announces, posts and ends at its hours. */
final class ImaginationJobs implements Due {
  private final Days days;

  ImaginationJobs(Days days) {
    this.days = days;
  }

  @Override
  public String name() {
    return "imagination";
  }

  @Override
  public Optional<Instant> next() {
    return days.next();
  }

  @Override
  public void run(Instant now) {
    days.run(now);
  }
}

package folkmoot.reflection;

import folkmoot.schedule.Due;
import java.time.Instant;
import java.util.Optional;

/** Writes to those who asked to be written to after four weeks. */
final class ReflectionJobs implements Due {
  private final FollowUps followUps;

  ReflectionJobs(FollowUps followUps) {
    this.followUps = followUps;
  }

  @Override
  public String name() {
    return "reflection";
  }

  @Override
  public Optional<Instant> next() {
    return followUps.next();
  }

  @Override
  public void run(Instant now) {
    followUps.run(now);
  }
}

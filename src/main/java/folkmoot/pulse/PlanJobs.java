package folkmoot.pulse;

import folkmoot.schedule.Due;
import java.time.Instant;
import java.util.Optional;

/** Opens planned pulses at their time. */
final class PlanJobs implements Due {
  private final Plans plans;

  PlanJobs(Plans plans) {
    this.plans = plans;
  }

  @Override
  public String name() {
    return "planned-pulses";
  }

  @Override
  public Optional<Instant> next() {
    return plans.next();
  }

  @Override
  public void run(Instant now) {
    plans.run(now);
  }
}

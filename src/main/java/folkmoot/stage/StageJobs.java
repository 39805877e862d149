package folkmoot.stage;

import folkmoot.schedule.Due;
import java.time.Instant;
import java.util.Optional;

/** Decides proposals when their time is over, and makes those that are due. */
final class StageJobs implements Due {
  private final Proposals proposals;

  StageJobs(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public String name() {
    return "stage";
  }

  @Override
  public Optional<Instant> next() {
    return proposals.next();
  }

  @Override
  public void run(Instant now) {
    proposals.run(now);
  }
}

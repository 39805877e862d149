package folkmoot.agreement;

import folkmoot.schedule.Due;
import java.time.Instant;
import java.util.Optional;

/** Lets purpose and behaviours hold when the time to object is over. */
final class AgreementJobs implements Due {
  private final Agreements agreements;

  AgreementJobs(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public String name() {
    return "agreement";
  }

  @Override
  public Optional<Instant> next() {
    return agreements.next();
  }

  @Override
  public void run(Instant now) {
    agreements.run(now);
  }
}

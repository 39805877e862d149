package folkmoot.digest;

import folkmoot.schedule.Due;
import java.time.Instant;
import java.util.Optional;

/** Wakes the digest at the partnerships' hours. */
final class DigestJobs implements Due {
  private final Digests digests;

  DigestJobs(Digests digests) {
    this.digests = digests;
  }

  @Override
  public String name() {
    return "digest";
  }

  @Override
  public Optional<Instant> next() {
    return digests.next();
  }

  @Override
  public void run(Instant now) {
    digests.run(now);
  }
}

package folkmoot.listening;

import folkmoot.schedule.Due;
import java.time.Instant;
import java.util.Optional;

/** Publishes words as found when nobody looked through them in time. */
final class ReviewJobs implements Due {
  private final Reviews reviews;

  ReviewJobs(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public String name() {
    return "review";
  }

  @Override
  public Optional<Instant> next() {
    return reviews.next();
  }

  @Override
  public void run(Instant now) {
    reviews.run(now);
  }
}

package folkmoot.installation;

import folkmoot.schedule.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Asks Slack about installations of which something says that they have ended. */
public final class InstallationJobs implements Due {
  private static final int LONGEST_WAIT = 6;

  private final Installations installations;
  private final Inquiry inquiry;

  public InstallationJobs(Installations installations, Inquiry inquiry) {
    this.installations = installations;
    this.inquiry = inquiry;
  }

  @Override
  public String name() {
    return "installations";
  }

  @Override
  public Optional<Instant> next() {
    return installations.nextLook();
  }

  @Override
  public void run(Instant now) {
    Optional<Installations.Doubted> doubted = installations.doubted(now);
    while (doubted.isPresent()) {
      settle(doubted.get(), now);
      doubted = installations.doubted(now);
    }
  }

  private void settle(Installations.Doubted doubted, Instant now) {
    Inquiry.Verdict verdict = inquiry.about(doubted.installation());
    if (verdict instanceof Inquiry.Verdict.Holds) {
      installations.confirm(doubted.installation());
    } else if (verdict instanceof Inquiry.Verdict.Ended) {
      installations.remove(doubted.installation());
    } else if (verdict instanceof Inquiry.Verdict.Unknown unknown) {
      Duration grown = Duration.ofMinutes(1L << Math.min(doubted.looks(), LONGEST_WAIT));
      Duration wait = unknown.pause().compareTo(grown) > 0 ? unknown.pause() : grown;
      installations.lookAgain(doubted, now.plus(wait));
    } else {
      throw new AssertionError(verdict);
    }
  }
}

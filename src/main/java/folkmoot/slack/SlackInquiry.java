package folkmoot.slack;

import folkmoot.ids.UserId;
import folkmoot.installation.Inquiry;
import folkmoot.installation.Installation;
import java.time.Duration;

/** Asks Slack whether a token still holds, by asking whose it is. */
public final class SlackInquiry implements Inquiry {
  private final SlackConnection connection;

  public SlackInquiry(SlackConnection connection) {
    this.connection = connection;
  }

  @Override
  public Verdict about(Installation installation) {
    try {
      UserId bot = connection.with(installation.token(), () -> {}).self();
      // A token that speaks for somebody else is none of this installation's.
      return bot.equals(installation.bot()) ? new Verdict.Holds() : new Verdict.Ended();
    } catch (SlackFailure.RateLimited limited) {
      return new Verdict.Unknown(limited.retryAfter());
    } catch (SlackFailure.Gone gone) {
      return gone.isNotInstalled() ? new Verdict.Ended() : new Verdict.Unknown(Duration.ZERO);
    } catch (SlackFailure notSaid) {
      return new Verdict.Unknown(Duration.ZERO);
    }
  }
}

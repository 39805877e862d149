package folkmoot.slack;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Slack says when the app asks who it is. */
public sealed interface Greeting {
  /** Slack's clock as it answered, in whole seconds; null when it was not said. */
  @Nullable Instant slackTime();

  /**
   * Slack knows the app.
   *
   * @param team the workspace's name
   * @param bot the bot user's name, without the at sign
   * @param scopes what the app may do; null when it was not said
   */
  record Known(String team, String bot, @Nullable Set<String> scopes, @Nullable Instant slackTime)
      implements Greeting {}

  /** Slack does not let the app in; {@code error} is Slack's word for why. */
  record Refused(String error, @Nullable Instant slackTime) implements Greeting {}

  /** No answer came. */
  record Silent() implements Greeting {
    @Override
    public @Nullable Instant slackTime() {
      return null;
    }
  }
}

package folkmoot.slack;

import java.util.Set;

/** Slack does not take a token; trying again would not help. */
public final class TokenRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What Slack answers when the trouble is its own. */
  private static final Set<String> TROUBLE =
      Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

  private final boolean appLevel;

  private TokenRefused(boolean appLevel, SlackFailure failure) {
    super(String.valueOf(failure.getMessage()).replace(" []", ""), failure);
    this.appLevel = appLevel;
  }

  static TokenRefused bot(SlackFailure failure) {
    return new TokenRefused(false, failure);
  }

  static TokenRefused app(SlackFailure failure) {
    return new TokenRefused(true, failure);
  }

  /** Whether this is what a call failed for, so that trying again would not help. */
  static boolean isBehind(SlackFailure failure) {
    return failure instanceof SlackFailure.Gone
        || (failure instanceof SlackFailure.Refused refused && !TROUBLE.contains(refused.error()));
  }

  /** Whether it is the app-level token; else it is the bot token. */
  public boolean isAppLevel() {
    return appLevel;
  }
}

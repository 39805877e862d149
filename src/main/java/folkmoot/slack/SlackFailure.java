package folkmoot.slack;

import java.time.Duration;
import java.util.List;

/** What the world does to a call of Slack's Web API. */
public sealed class SlackFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private SlackFailure(String message) {
    super(message);
  }

  /** Slack asks us to come back later. */
  public static final class RateLimited extends SlackFailure {
    private static final long serialVersionUID = 1L;
    private final Duration retryAfter;

    public RateLimited(String method, Duration retryAfter) {
      super(method + " is rate limited");
      this.retryAfter = retryAfter;
    }

    /** How long Slack wants to be left alone with this method. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** The installation, channel or person is not there for us any more. */
  public static final class Gone extends SlackFailure {
    private static final long serialVersionUID = 1L;
    private static final String NOT_INSTALLED = "not_installed";
    private static final String KEY_MISSING = "key_missing";

    private final String error;

    public Gone(String method, String error) {
      super(method + " answered " + error);
      this.error = error;
    }

    /** There is no installation to call with. */
    static Gone notInstalled(String method) {
      return new Gone(method, NOT_INSTALLED);
    }

    /** There is an installation, but the key of its token is not here. */
    static Gone keyMissing(String method) {
      return new Gone(method, KEY_MISSING);
    }

    /** Whether all of Folkmoot is gone from there, and not only a channel or a person. */
    public boolean isNotInstalled() {
      return error.equals(NOT_INSTALLED) || isKeyMissing();
    }

    /** Whether whoever runs Folkmoot would mend it by bringing a key back. */
    boolean isKeyMissing() {
      return error.equals(KEY_MISSING);
    }

    /** Slack's word for it, such as {@code is_archived}. */
    public String error() {
      return error;
    }
  }

  /** Slack will not take this request, however often it is sent. */
  public static final class Refused extends SlackFailure {
    private static final long serialVersionUID = 1L;
    private final String error;

    public Refused(String method, String error, List<String> pointers) {
      super(method + " answered " + error + " " + pointers);
      this.error = error;
    }

    /** Slack's word for it, such as {@code invalid_blocks}. */
    public String error() {
      return error;
    }
  }

  /** No answer came. */
  public static final class Unreachable extends SlackFailure {
    private static final long serialVersionUID = 1L;
    private final String method;
    private final boolean perhapsDone;

    public Unreachable(String method, boolean perhapsDone) {
      super(method + " got no answer");
      this.method = method;
      this.perhapsDone = perhapsDone;
    }

    /** The same where only a step before the one that matters was tried. */
    Unreachable beforeAnything() {
      return new Unreachable(method, false);
    }

    /** Whether Slack may have done it all the same. */
    public boolean perhapsDone() {
      return perhapsDone;
    }
  }
}

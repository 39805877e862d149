package folkmoot.installation;

import java.time.Duration;

/** Asks Slack whether a token still holds. */
public interface Inquiry {
  /** What Slack says. */
  sealed interface Verdict {
    /** It holds. */
    record Holds() implements Verdict {}

    /** It was taken back. */
    record Ended() implements Verdict {}

    /** Slack did not say; it may be asked again after this long. */
    record Unknown(Duration pause) implements Verdict {}
  }

  /** What Slack says of this installation's token. */
  Verdict about(Installation installation);
}

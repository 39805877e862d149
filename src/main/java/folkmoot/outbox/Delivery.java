package folkmoot.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to deliver. */
public sealed interface Delivery {
  /** It is there; {@code place} is null where Slack names none (App Home, a whisper). */
  record Done(@Nullable Posted place) implements Delivery {}

  /** Not done; again after {@code pause}, or after a growing pause when Slack named none. */
  record Later(@Nullable Duration pause) implements Delivery {}

  /** Slack does not take the layout; the words alone may still pass. */
  record Unlaid() implements Delivery {}

  /** No answer came: it may be there or not. */
  record Unknown() implements Delivery {}

  /** Nobody is to have it any more; nothing was sent. */
  record Unwanted() implements Delivery {}

  /** Slack does not take this message, however its channel stands. */
  record Unfit(String reason) implements Delivery {}

  /** This person may not be written to; the channel it is about may show it to her alone. */
  record Beside() implements Delivery {}

  /** It will never be delivered. */
  record Hopeless(String reason) implements Delivery {}

  /**
   * Slack does not let us post in this channel; people can mend that. The cause is Slack's word.
   */
  record Blocked(String cause) implements Delivery {}

  /** Nobody lets us in there now; it waits until somebody installs Folkmoot again. */
  record Asleep() implements Delivery {}
}

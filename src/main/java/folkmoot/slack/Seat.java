package folkmoot.slack;

/** How the bot stands to a channel. */
public sealed interface Seat {
  /** It sees the channel, called {@code name} without the hash. */
  record Seen(String name, boolean inside, boolean archived) implements Seat {}

  /** Slack does not tell it of the channel; {@code error} is Slack's word for why. */
  record Refused(String error) implements Seat {}

  /** No answer came. */
  record Silent() implements Seat {}
}

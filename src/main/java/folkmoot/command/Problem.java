package folkmoot.command;

/** What in a line looks meant but cannot be read; {@code typed} is that part of it. */
public sealed interface Problem {

  /** The words in question. */
  String typed();

  /** After {@code by} stands no day there is. */
  record UnknownDay(String typed) implements Problem {}

  /** No time of day. */
  record UnknownTime(String typed) implements Problem {}

  /** After {@code for} stands no span of time. */
  record UnknownSpan(String typed) implements Problem {}

  /** After {@code every} stands no weekday, or no number of weeks there can be. */
  record UnknownRhythm(String typed) implements Problem {}

  /** {@code by}, {@code for} or {@code every} with nothing after it. */
  record Unfinished(String typed) implements Problem {}

  /** A second time where one is enough. */
  record SaidTwice(String typed) implements Problem {}

  /** A channel that Slack did not recognise. */
  record UnknownChannel(String typed) implements Problem {}
}

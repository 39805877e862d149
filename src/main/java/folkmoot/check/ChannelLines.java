package folkmoot.check;

import folkmoot.slack.Seat;
import folkmoot.text.Texts;

/** What is to be said of the partnerships' channels. */
final class ChannelLines {
  private ChannelLines() {}

  /**
   * One channel.
   *
   * @param partnership whose it is, by name
   * @param home whether the partnership lives there; else only its summary goes there
   * @param bot the bot user's name, without the at sign
   */
  record Channel(String partnership, boolean home, String bot, Seat seat) {}

  static Line of(Channel channel, Texts texts) {
    Object[] values = values(channel);
    if (channel.seat() instanceof Seat.Refused) {
      return Line.mend(texts.plain("check.channel-refused", values));
    }
    if (!(channel.seat() instanceof Seat.Seen seen)) {
      return Line.skipped(texts.plain("check.channel-silent", values));
    }
    if (seen.archived()) {
      return Line.mend(texts.plain("check.channel-archived", values));
    }
    return seen.inside()
        ? Line.ok(texts.plain("check.channel-fine", values))
        : Line.mend(texts.plain("check.channel-outside", values));
  }

  private static Object[] values(Channel channel) {
    return new Object[] {
      "bot", channel.bot(),
      "partnership", channel.partnership(),
      "place", channel.home() ? "home" : "second",
      "name", channel.seat() instanceof Seat.Seen seen ? seen.name() : "",
      "error", channel.seat() instanceof Seat.Refused refused ? refused.error() : ""
    };
  }
}

package folkmoot.text;

import folkmoot.time.Spoken;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text in Slack's mrkdwn: raw words get in only escaped. */
public final class Mrkdwn {
  private final String kept;

  private Mrkdwn(String kept) {
    this.kept = kept;
  }

  /** Words of our own that are mrkdwn already, as the text files hold. Never words of people. */
  public static Mrkdwn of(String trusted) {
    return new Mrkdwn(trusted);
  }

  /** Raw words: they can no longer mention anybody or make a link. */
  public static Mrkdwn escaped(String raw) {
    return new Mrkdwn(escape(Marks.apart(raw)));
  }

  /** Raw words as a block quote, line by line. */
  public static Mrkdwn quoted(String raw) {
    return new Mrkdwn(
        raw.strip()
            .lines()
            .map(line -> "> " + escape(Marks.apart(line)))
            .collect(Collectors.joining("\n")));
  }

  /** Raw words in bold; plain where marks among them would end it or open something else. */
  public static Mrkdwn bold(String raw) {
    return raw.isBlank() ? escaped(raw) : new Mrkdwn("*" + escape(Marks.apart(raw.strip())) + "*");
  }

  /** Raw words to copy, on one line; a backtick would end the code, so it becomes an apostrophe. */
  public static Mrkdwn code(String raw) {
    return new Mrkdwn(
        "`" + escape(Marks.apart(raw.replace('`', '\'').replaceAll("\\R", " "))) + "`");
  }

  /** A moment that each reader sees in her own zone; {@code zone} serves where that cannot be. */
  public static Mrkdwn date(Instant moment, ZoneId zone, Locale language) {
    return new Mrkdwn(
        "<!date^%d^{date_long_pretty} at {time}|%s>"
            .formatted(
                moment.getEpochSecond(), escape(Spoken.nearMoment(moment.atZone(zone), language))));
  }

  /** Mentions a person, who is told of it. */
  public static Mrkdwn mention(String userId) {
    return new Mrkdwn("<@" + checked(userId) + ">");
  }

  /** Names a channel, as a link to it. */
  public static Mrkdwn channel(String channelId) {
    return new Mrkdwn("<#" + checked(channelId) + ">");
  }

  /** All parts with {@code separator} between them. */
  public static Mrkdwn joined(String separator, List<Mrkdwn> parts) {
    return new Mrkdwn(parts.stream().map(part -> part.kept).collect(Collectors.joining(separator)));
  }

  /** The text as Slack takes it. */
  public String value() {
    return Marks.together(kept);
  }

  /** The text with people's own marks still apart, for a text it is to stand in. */
  String kept() {
    return kept;
  }

  /** How many characters of words it has, without what escaping adds. */
  public int characters() {
    return value().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").length();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mrkdwn that && value().equals(that.value());
  }

  @Override
  public int hashCode() {
    return value().hashCode();
  }

  @Override
  public String toString() {
    return value();
  }

  private static String escape(String raw) {
    return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String checked(String id) {
    if (!id.matches("[A-Z0-9]+")) {
      throw new IllegalArgumentException("not an id of Slack's");
    }
    return id;
  }
}

package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Draws what stands between {@code <} and {@code >} in mrkdwn: links, mentions and dates. */
final class MarkHtml {
  /** A bare address; the full stop after it belongs to the sentence. */
  static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"|`]*[^\\s<>\"|`.,;:!?)\\]'*_~]");

  private static final Pattern SAFE =
      Pattern.compile("(?:https?://|mailto:)[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern MARK = Pattern.compile("<([^<>]+)>");

  private final World world;

  MarkHtml(World world) {
    this.world = world;
  }

  String of(String inside, Person reader) {
    String[] parts = inside.split("\\|", 2);
    String label = parts.length == 2 ? raw(parts[1]) : null;
    String target = parts[0].length() > 1 ? parts[0].substring(1) : "";
    return switch (parts[0].isEmpty() ? ' ' : parts[0].charAt(0)) {
      case '@' -> person(target, reader);
      case '#' -> channel(target, label, reader);
      case '!' -> special(target, label, reader);
      default -> link(raw(parts[0]), label == null ? raw(parts[0]) : label);
    };
  }

  /** The same without markup, for code: only what a reader would see, made safe. */
  String words(String text, Person reader) {
    String seen =
        MARK.matcher(text)
            .replaceAll(
                mark -> {
                  String drawn = of(mark.group(1), reader).replaceAll("<[^>]*>", "");
                  return Matcher.quoteReplacement(
                      drawn.replace("&quot;", "\"").replace("&#39;", "'"));
                });
    return Html.text(raw(seen));
  }

  private static String raw(String escaped) {
    return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** Whether an address may stand in a link: of the web, or of a mailbox. */
  static boolean safe(String address) {
    return SAFE.matcher(address).matches();
  }

  /** A link that leads out of the page; only the words when its address is of another kind. */
  String link(String address, String label) {
    return safe(address)
        ? Html.fill(
            "<a href=\"%s\" target=\"_blank\" rel=\"noopener noreferrer\">%s</a>",
            address, Emoji.in(label))
        : Html.text(label);
  }

  String person(String id, Person reader) {
    String name =
        id.equals(world.app().botUser())
            ? world.app().name()
            : world.directory().byId(id).map(Person::name).orElse(id);
    return chip("@" + name, id.equals(reader.id()));
  }

  String channel(String id, @Nullable String label, Person reader) {
    return world
        .channels()
        .byId(id)
        .filter(channel -> channel.has(reader.id()))
        .map(
            channel ->
                Html.fill(
                    "<a class=\"mention\" href=\"/?as=%s&place=%s\">#%s</a>",
                    URLEncoder.encode(reader.id(), UTF_8),
                    URLEncoder.encode(id, UTF_8),
                    channel.name()))
        .orElseGet(() -> chip("#" + (label == null ? "private-channel" : label), false));
  }

  /** A mention of many at once, as {@code @here}. */
  String everybody(String range) {
    return chip("@" + range, true);
  }

  private String special(String target, @Nullable String label, Person reader) {
    if (target.startsWith("date^")) {
      return date(target.split("\\^", 4), label == null ? "" : label, reader);
    }
    if (target.equals("here") || target.equals("channel") || target.equals("everyone")) {
      return everybody(target);
    }
    return chip(label == null ? "@" + target : label, false);
  }

  private static String chip(String words, boolean me) {
    return Html.fill("<span class=\"mention%s\">%s</span>", me ? " me" : "", words);
  }

  private String date(String[] parts, String fallback, Person reader) {
    if (parts.length < 3) {
      return Html.text(fallback);
    }
    Moment moment = new Moment(parts[1], raw(parts[2]), fallback);
    String drawn = date(moment, reader);
    String address = parts.length == 4 ? raw(parts[3]) : "";
    return safe(address)
        ? Html.fill(
            "<a href=\"%s\" target=\"_blank\" rel=\"noopener noreferrer\">%s</a>",
            address, Html.markup(drawn))
        : drawn;
  }

  /**
   * A moment as Slack is given it.
   *
   * @param seconds since 1970, in digits
   * @param format with Slack's tokens
   * @param fallback what is shown when that cannot be read
   */
  record Moment(String seconds, String format, String fallback) {}

  /** A moment in the reader's zone. */
  String date(Moment moment, Person reader) {
    try {
      Instant instant = Instant.ofEpochSecond(Long.parseLong(moment.seconds()));
      SlackDate date = new SlackDate(world.clock().instant(), reader.zone());
      return Html.fill(
          "<time datetime=\"%s\" title=\"%s\">%s</time>",
          instant, date.whole(instant), date.format(instant, moment.format()));
    } catch (NumberFormatException | DateTimeException unreadable) {
      return Html.text(moment.fallback());
    }
  }
}

package folkmoot.playground;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment written as Slack writes it for one reader: in their zone, and "today" where it is.
 *
 * @param now when the reader looks
 * @param zone where the reader is
 */
record SlackDate(Instant now, ZoneId zone) {
  private static final Pattern TOKEN = Pattern.compile("\\{([a-z_]+)}");
  private static final String PRETTY = "_pretty";

  /** British order and a 24-hour clock, as the people of the sample have their Slack. */
  private static final Map<String, DateTimeFormatter> FORMATS =
      Map.of(
          "date_num", pattern("uuuu-MM-dd"),
          "date_slash", pattern("dd/MM/uuuu"),
          "date", pattern("d MMMM uuuu"),
          "date_short", pattern("d MMM uuuu"),
          "date_long", pattern("EEEE d MMMM uuuu"),
          "date_long_full", pattern("EEEE d MMMM uuuu"),
          "day_divider", pattern("EEEE d MMMM"),
          "time", pattern("HH:mm"),
          "time_secs", pattern("HH:mm:ss"));

  private static DateTimeFormatter pattern(String letters) {
    return DateTimeFormatter.ofPattern(letters, Locale.UK);
  }

  /**
   * Fills Slack's tokens, such as {@code {date_long_pretty}}; what it does not know stays as it is.
   * The first letter becomes a capital, as in Slack.
   */
  String format(Instant moment, String format) {
    String filled =
        TOKEN
            .matcher(format)
            .replaceAll(token -> Matcher.quoteReplacement(filled(moment.atZone(zone), token)));
    return filled.isEmpty()
        ? filled
        : filled.substring(0, 1).toUpperCase(Locale.UK) + filled.substring(1);
  }

  /** The whole of it, with the zone: what a reader sees who points at a shorter form. */
  String whole(Instant moment) {
    return moment.atZone(zone).format(pattern("EEEE d MMMM uuuu, HH:mm zzz"));
  }

  private String filled(ZonedDateTime moment, MatchResult token) {
    String name = token.group(1);
    if (name.equals("ago")) {
      return ago(moment.toInstant());
    }
    boolean pretty = name.endsWith(PRETTY);
    String plain = pretty ? name.substring(0, name.length() - PRETTY.length()) : name;
    DateTimeFormatter formatter = FORMATS.get(plain);
    if (formatter == null) {
      return token.group();
    }
    return pretty ? near(moment.toLocalDate(), moment.format(formatter)) : moment.format(formatter);
  }

  private String near(LocalDate day, String otherwise) {
    long days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), day);
    if (days == 0) {
      return "today";
    }
    if (days == 1) {
      return "tomorrow";
    }
    return days == -1 ? "yesterday" : otherwise;
  }

  private String ago(Instant moment) {
    Duration passed = Duration.between(moment, now);
    Duration span = passed.abs();
    String words =
        span.toDays() > 0
            ? counted(span.toDays(), "day")
            : span.toHours() > 0
                ? counted(span.toHours(), "hour")
                : counted(span.toMinutes(), "minute");
    if (span.toMinutes() == 0) {
      return "now";
    }
    return passed.isNegative() ? "in " + words : words + " ago";
  }

  private static String counted(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }
}

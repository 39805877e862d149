package folkmoot.command;

import folkmoot.time.WhenPhrase.Day;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as read from words: {@code thu}, {@code tomorrow}, {@code 3 dec}, {@code dec 3rd 2026},
 * {@code 2026-12-03}. The words are English, whatever the partnership's language.
 *
 * @param day null where the words look like a day and there is no such day
 * @param used how many words it took, 1 or more
 */
record NamedDay(@Nullable Day day, int used) {
  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.ofEntries(
          Map.entry("mon", DayOfWeek.MONDAY),
          Map.entry("tue", DayOfWeek.TUESDAY),
          Map.entry("tues", DayOfWeek.TUESDAY),
          Map.entry("wed", DayOfWeek.WEDNESDAY),
          Map.entry("weds", DayOfWeek.WEDNESDAY),
          Map.entry("thu", DayOfWeek.THURSDAY),
          Map.entry("thur", DayOfWeek.THURSDAY),
          Map.entry("thurs", DayOfWeek.THURSDAY),
          Map.entry("fri", DayOfWeek.FRIDAY),
          Map.entry("sat", DayOfWeek.SATURDAY),
          Map.entry("sun", DayOfWeek.SUNDAY));
  private static final List<String> WHOLE_NAMES =
      List.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "tomorrow");
  private static final int SHORTEST_SLIP = 4;
  private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
  private static final Pattern YEAR = Pattern.compile("2\\d{3}");
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Null where the first words do not look like a day. */
  static @Nullable NamedDay read(Words words) {
    String word = words.at(0);
    DayOfWeek weekday = weekday(word);
    if (weekday != null) {
      return new NamedDay(new Day.Weekday(weekday), 1);
    }
    if (word.equals("today") || word.equals("tomorrow")) {
      return new NamedDay(new Day.Ahead(word.equals("today") ? 0 : 1), 1);
    }
    return ISO.matcher(word).matches() ? iso(word) : date(words);
  }

  /** The weekday of this name, whole or short, also in the plural. */
  static @Nullable DayOfWeek weekday(String word) {
    String one = word.endsWith("days") ? word.substring(0, word.length() - 1) : word;
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(one)) {
        return day;
      }
    }
    return WEEKDAYS.get(word);
  }

  /** What a misspelt day may be; short words are left alone, too many are a slip from "mon". */
  static @Nullable String meant(String word) {
    List<String> near =
        word.length() < SHORTEST_SLIP ? List.of() : Spelling.near(word, WHOLE_NAMES);
    return near.isEmpty() ? null : near.get(0);
  }

  private static NamedDay iso(String word) {
    try {
      return new NamedDay(new Day.On(LocalDate.parse(word)), 1);
    } catch (DateTimeParseException e) {
      return new NamedDay(null, 1);
    }
  }

  private static @Nullable NamedDay date(Words words) {
    Matcher first = DAY_OF_MONTH.matcher(words.at(0));
    int of = words.at(1).equals("of") ? 1 : 0;
    Month after = month(words.at(1 + of));
    if (first.matches() && after != null) {
      return date(Integer.parseInt(first.group(1)), after, words, 2 + of);
    }
    Matcher second = DAY_OF_MONTH.matcher(words.at(1));
    Month before = month(words.at(0));
    return before != null && second.matches()
        ? date(Integer.parseInt(second.group(1)), before, words, 2)
        : null;
  }

  private static NamedDay date(int day, Month month, Words words, int used) {
    boolean withYear = YEAR.matcher(words.at(used)).matches();
    try {
      MonthDay inYear = MonthDay.of(month, day);
      if (!withYear) {
        return new NamedDay(new Day.InYear(inYear), used);
      }
      Year year = Year.parse(words.at(used));
      return inYear.isValidYear(year.getValue())
          ? new NamedDay(new Day.On(year.atMonthDay(inYear)), used + 1)
          : new NamedDay(null, used + 1);
    } catch (DateTimeException e) {
      return new NamedDay(null, withYear ? used + 1 : used);
    }
  }

  private static @Nullable Month month(String word) {
    if (word.length() < 3) {
      return null;
    }
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).startsWith(word)) {
        return month;
      }
    }
    return null;
  }
}

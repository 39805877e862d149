package folkmoot.time;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says moments and spans in words. Day before month and the 24-hour clock, in every language. */
public final class Spoken {
  private static final int ROUND_TO_HOURS_FROM = 24 * 60;
  private static final int ROUND_TO_DAYS_FROM = 7 * 24 * 60;

  /** From so many days on a day without its year could be another one. */
  private static final int CLEAR_WITHOUT_YEAR = 300;

  private Spoken() {}

  /** For example "Wednesday 2 December 2026, 17:00 (Europe/London)": nothing left to guess. */
  public static String moment(ZonedDateTime moment, Locale language) {
    return said("EEEE d MMMM uuuu, HH:mm '('VV')'", moment, language);
  }

  /** For example "Wednesday 2 December 2026, 17:00": where the zone is said once for several. */
  public static String dayAndTime(ZonedDateTime moment, Locale language) {
    return said("EEEE d MMMM uuuu, HH:mm", moment, language);
  }

  /** For example "Wednesday 2 December, 17:00 GMT": for what is near. */
  public static String nearMoment(ZonedDateTime moment, Locale language) {
    return said("EEEE d MMMM, HH:mm z", moment, language);
  }

  /** For example "Wednesday 2 December 2026". */
  public static String date(ZonedDateTime moment, Locale language) {
    return said("EEEE d MMMM uuuu", moment, language);
  }

  /** For example "Wednesday 2 December 2026". */
  public static String date(LocalDate day, Locale language) {
    return said("EEEE d MMMM uuuu", day, language);
  }

  /** For example "2 December"; with its year where it lies most of a year from the other day. */
  public static String day(LocalDate day, LocalDate from, Locale language) {
    boolean far = Math.abs(ChronoUnit.DAYS.between(day, from)) >= CLEAR_WITHOUT_YEAR;
    return said(far ? "d MMMM uuuu" : "d MMMM", day, language);
  }

  /** For example "Wednesday". */
  public static String weekday(DayOfWeek day, Locale language) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, language);
  }

  /** For example "09:00". */
  public static String time(LocalTime time, Locale language) {
    return DateTimeFormatter.ofPattern("HH:mm", language).format(time);
  }

  /**
   * A span in at most two units, for example "2 days 7 hours": to the minute under a day, to the
   * hour under a week, else to the day. A negative span is said as none, "0 minutes".
   */
  public static String span(Duration span, Locale language) {
    long minutes = roundedMinutes(Math.max(0, Math.round(span.toSeconds() / 60.0)));
    List<Measure> parts = new ArrayList<>();
    add(parts, minutes / (24 * 60), MeasureUnit.DAY);
    add(parts, minutes / 60 % 24, MeasureUnit.HOUR);
    add(parts, minutes % 60, MeasureUnit.MINUTE);
    if (parts.isEmpty()) {
      parts.add(new Measure(0, MeasureUnit.MINUTE));
    }
    MeasureFormat format = MeasureFormat.getInstance(language, MeasureFormat.FormatWidth.WIDE);
    return String.join(" ", parts.stream().map(part -> format.formatMeasures(part)).toList());
  }

  private static long roundedMinutes(long minutes) {
    if (minutes < ROUND_TO_HOURS_FROM) {
      return minutes;
    }
    int unit = minutes < ROUND_TO_DAYS_FROM ? 60 : 24 * 60;
    return Math.round((double) minutes / unit) * unit;
  }

  private static void add(List<Measure> parts, long amount, MeasureUnit unit) {
    if (amount > 0) {
      parts.add(new Measure(amount, unit));
    }
  }

  private static String said(String pattern, TemporalAccessor moment, Locale language) {
    return DateTimeFormatter.ofPattern(pattern, language).format(moment);
  }
}

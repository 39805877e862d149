package folkmoot.command;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as read from words: {@code 17:00}, {@code 17.00}, {@code 17h30}, {@code 5pm},
 * {@code 5 pm}, {@code noon}.
 *
 * @param time null where the words look like a time and are none
 * @param used how many words it took, 1 or more
 * @param guess what may have been meant instead
 */
record TimeOfDay(@Nullable LocalTime time, int used, @Nullable String guess) {
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2})|(h))?(?:([ap])\\.?m)?");
  private static final Pattern HALF_OF_DAY = Pattern.compile("([ap])\\.?m");
  private static final Pattern CERTAIN = Pattern.compile("\\d{1,2}(?:[:h].*|[ap]\\.?m)");
  private static final Pattern FOUR_DIGITS = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)");

  /** Null where the first word does not look like a time. */
  static @Nullable TimeOfDay read(Words words) {
    String word = words.at(0);
    if (word.equals("noon") || word.equals("midday")) {
      return new TimeOfDay(LocalTime.NOON, 1, null);
    }
    if (word.equals("midnight") || word.equals("24:00")) {
      // Which night, people disagree about; a minute earlier, nobody does.
      return new TimeOfDay(null, 1, "23:59");
    }
    return word.isEmpty() || !Character.isDigit(word.charAt(0)) ? null : digits(words);
  }

  /** Whether the words can only be a time of day: {@code 3.12} may as well be a date. */
  static boolean isCertain(Words words) {
    return CERTAIN.matcher(words.at(0)).matches()
        || HALF_OF_DAY.matcher(words.at(1)).matches()
        || words.at(0).equals("noon")
        || words.at(0).startsWith("mid");
  }

  private static TimeOfDay digits(Words words) {
    Matcher half = HALF_OF_DAY.matcher(words.at(1));
    int used = half.matches() ? 2 : 1;
    Matcher clock = CLOCK.matcher(words.at(0) + (half.matches() ? half.group(1) + "m" : ""));
    if (clock.matches()) {
      return clock(clock, used);
    }
    Matcher four = FOUR_DIGITS.matcher(words.at(0));
    return new TimeOfDay(null, 1, four.matches() ? four.group(1) + ":" + four.group(2) : null);
  }

  private static TimeOfDay clock(Matcher clock, int used) {
    int hour = Integer.parseInt(clock.group(1));
    int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
    if (minute > 59 || hour > 23) {
      return new TimeOfDay(null, used, null);
    }
    if (clock.group(4) != null) {
      return ofTwelve(hour, minute, clock.group(4).equals("p"), used);
    }
    boolean bare = clock.group(2) == null && clock.group(3) == null;
    LocalTime time = LocalTime.of(hour, minute);
    // A bare 5 may be morning or afternoon; a bare 17 is clear enough to be guessed.
    return bare
        ? new TimeOfDay(null, used, hour > 12 ? time.toString() : null)
        : new TimeOfDay(time, used, null);
  }

  private static TimeOfDay ofTwelve(int hour, int minute, boolean afternoon, int used) {
    if (hour < 1 || hour > 12) {
      return new TimeOfDay(null, used, LocalTime.of(hour, minute).toString());
    }
    return new TimeOfDay(LocalTime.of(hour % 12 + (afternoon ? 12 : 0), minute), used, null);
  }
}

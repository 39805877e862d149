package folkmoot.command;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of hours, days or the like as read from words: {@code 5d}, {@code 5 days}, {@code two
 * weeks}, {@code an hour}.
 *
 * @param unit null where it looks like a slip for another word
 * @param used how many words it took, 1 or 2
 * @param guess the amount with the unit that may have been meant
 */
record Amount(int number, @Nullable ChronoUnit unit, int used, @Nullable String guess) {
  private static final Map<String, ChronoUnit> UNITS =
      Map.ofEntries(
          Map.entry("min", ChronoUnit.MINUTES),
          Map.entry("mins", ChronoUnit.MINUTES),
          Map.entry("minute", ChronoUnit.MINUTES),
          Map.entry("minutes", ChronoUnit.MINUTES),
          Map.entry("h", ChronoUnit.HOURS),
          Map.entry("hr", ChronoUnit.HOURS),
          Map.entry("hrs", ChronoUnit.HOURS),
          Map.entry("hour", ChronoUnit.HOURS),
          Map.entry("hours", ChronoUnit.HOURS),
          Map.entry("d", ChronoUnit.DAYS),
          Map.entry("day", ChronoUnit.DAYS),
          Map.entry("days", ChronoUnit.DAYS),
          Map.entry("w", ChronoUnit.WEEKS),
          Map.entry("wk", ChronoUnit.WEEKS),
          Map.entry("wks", ChronoUnit.WEEKS),
          Map.entry("week", ChronoUnit.WEEKS),
          Map.entry("weeks", ChronoUnit.WEEKS));
  private static final List<String> LONG_UNITS = List.of("minutes", "hours", "days", "weeks");
  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final Pattern DIGITS = Pattern.compile("(\\d{1,4})(\\p{L}*)");

  /** Null where the first words are no amount and nothing near one. */
  static @Nullable Amount read(Words words) {
    Matcher digits = DIGITS.matcher(words.at(0));
    if (digits.matches()) {
      int number = Integer.parseInt(digits.group(1));
      return digits.group(2).isEmpty()
          ? of(number, words.at(1), 2)
          : of(number, digits.group(2), 1);
    }
    int number = named(words.at(0));
    return number == 0 ? null : of(number, words.at(1), 2);
  }

  /** The number a word names, 1 to 10; 0 where it names none. */
  static int named(String word) {
    return word.equals("a") || word.equals("an") ? 1 : NUMBERS.indexOf(word) + 1;
  }

  private static @Nullable Amount of(int number, String unit, int used) {
    ChronoUnit known = UNITS.get(unit);
    if (known != null) {
      return new Amount(number, known, used, null);
    }
    List<String> near = Spelling.near(unit, LONG_UNITS);
    return near.isEmpty() ? null : new Amount(number, null, used, number + " " + near.get(0));
  }
}

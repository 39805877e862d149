package folkmoot.command;

import folkmoot.time.WhenPhrase.Every;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads what recurs: {@code every fri 09:00}, {@code every 2 weeks on mon at 10:00}, {@code every
 * other tuesday}.
 *
 * @param weeks between two times; any number, also one there cannot be
 * @param used how many words it took with "every", 1 or more
 */
record Rhythm(int weeks, int used) {
  /** Where no time of day is said; the dates are shown before anything takes effect. */
  private static final LocalTime USUAL = LocalTime.of(10, 0);

  /** Null where "every" is a word of a sentence. */
  static @Nullable WhenRead read(Words words, boolean strict) {
    Rhythm rhythm = weeks(words);
    int at = words.at(rhythm.used).equals("on") ? rhythm.used + 1 : rhythm.used;
    DayOfWeek day = NamedDay.weekday(words.at(at));
    if (day == null) {
      return noWeekday(words, rhythm, at, strict);
    }
    if (rhythm.weeks < 1 || rhythm.weeks > Every.MOST_WEEKS) {
      return new WhenRead.Wrong(
          new Problem.UnknownRhythm(words.first(rhythm.used)), rhythm.used, null);
    }
    return WhenReader.timed(
        words, at + 1, time -> new Every(rhythm.weeks, day, time == null ? USUAL : time));
  }

  private static Rhythm weeks(Words words) {
    if (words.at(1).equals("other") || words.at(1).equals("second")) {
      return new Rhythm(2, 2);
    }
    if (words.at(1).equals("week")) {
      return new Rhythm(1, 2);
    }
    Amount amount = Amount.read(words.from(1));
    return amount != null && amount.unit() == ChronoUnit.WEEKS
        ? new Rhythm(amount.number(), 1 + amount.used())
        : new Rhythm(1, 1);
  }

  private static @Nullable WhenRead noWeekday(Words words, Rhythm rhythm, int at, boolean strict) {
    String word = words.at(at);
    String meant = NamedDay.meant(word);
    if (meant != null && NamedDay.weekday(meant) != null) {
      return new WhenRead.Wrong(
          new Problem.UnknownRhythm(words.first(at + 1)), at + 1, words.first(at) + " " + meant);
    }
    boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
    boolean counted = rhythm.used > 1 && !words.at(1).equals("other");
    if (!strict && !number && !counted) {
      return null;
    }
    int used = word.isEmpty() ? at : at + 1;
    return new WhenRead.Wrong(new Problem.UnknownRhythm(words.first(used)), used, null);
  }
}

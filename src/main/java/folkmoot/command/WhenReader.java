package folkmoot.command;

import folkmoot.time.WhenPhrase;
import folkmoot.time.WhenPhrase.By;
import folkmoot.time.WhenPhrase.Day;
import folkmoot.time.WhenPhrase.For;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a WHEN from words. Where the line has no text in quotes, "by" and "for" may be words of a
 * sentence: then only what plainly looks like a time is read, or found wrong.
 */
final class WhenReader {
  private WhenReader() {}

  /**
   * Null where no WHEN begins with the first word.
   *
   * @param strict whether the words of the line are all meant for the machine
   */
  static @Nullable WhenRead read(Words words, boolean strict) {
    String first = words.at(0);
    if (first.equals("now")) {
      return new WhenRead.Found(new WhenPhrase.Now(), 1);
    }
    boolean by = first.equals("by") || first.equals("until") || first.equals("till");
    boolean every = first.equals("every");
    if (!by && !every && !first.equals("for")) {
      return null;
    }
    if (words.at(1).isEmpty()) {
      return new WhenRead.Wrong(new Problem.Unfinished(first), 1, null);
    }
    if (by) {
      return by(words, strict);
    }
    return every ? Rhythm.read(words, strict) : span(words, strict);
  }

  private static @Nullable WhenRead by(Words words, boolean strict) {
    int at = words.at(1).equals("the") || words.at(1).equals("on") ? 2 : 1;
    NamedDay day = NamedDay.read(words.from(at));
    if (day == null) {
      return TimeOfDay.isCertain(words.from(at))
          ? timed(words, at, time -> new By(new Day.Ahead(0), time))
          : noDay(words, at, strict);
    }
    int used = at + day.used();
    Day named = day.day();
    if (named == null) {
      return new WhenRead.Wrong(
          new Problem.UnknownDay(words.from(at).first(day.used())), used, null);
    }
    NamedDay second = NamedDay.read(words.from(used));
    if (second != null) {
      // A weekday and a date may contradict each other; the date says more.
      String both = words.from(at).first(day.used() + second.used());
      String date = words.from(used).first(second.used());
      return new WhenRead.Wrong(new Problem.UnknownDay(both), used + second.used(), "by " + date);
    }
    return timed(words, used, time -> new By(named, time));
  }

  /**
   * The end of a phrase that is read up to a place where a time of day may follow.
   *
   * @param used how many words are read
   * @param phrase the phrase with that time, or with null where none follows
   */
  static WhenRead timed(Words words, int used, Function<@Nullable LocalTime, WhenPhrase> phrase) {
    int at = words.at(used).equals("at") ? used + 1 : used;
    TimeOfDay time = TimeOfDay.read(words.from(at));
    if (time == null) {
      return at == used ? new WhenRead.Found(phrase.apply(null), used) : noTime(words, at);
    }
    if (time.time() != null) {
      return new WhenRead.Found(phrase.apply(time.time()), at + time.used());
    }
    return new WhenRead.Wrong(
        new Problem.UnknownTime(words.from(at).first(time.used())),
        at + time.used(),
        time.guess() == null ? null : words.first(at) + " " + time.guess());
  }

  private static WhenRead noTime(Words words, int at) {
    return words.at(at).isEmpty()
        ? new WhenRead.Wrong(new Problem.Unfinished("at"), at, null)
        : new WhenRead.Wrong(new Problem.UnknownTime(words.at(at)), at + 1, null);
  }

  private static @Nullable WhenRead noDay(Words words, int at, boolean strict) {
    String word = words.at(at);
    boolean leadsOn = word.equals("next") || word.equals("this") || word.equals("coming");
    if (leadsOn && NamedDay.weekday(words.at(at + 1)) != null) {
      return new WhenRead.Wrong(
          new Problem.UnknownDay(words.from(at).first(2)), at + 2, "by " + words.at(at + 1));
    }
    String meant = NamedDay.meant(word);
    if (meant == null && !strict && !startsWithDigit(word)) {
      return null;
    }
    return new WhenRead.Wrong(
        new Problem.UnknownDay(word), at + 1, meant == null ? null : "by " + meant);
  }

  private static @Nullable WhenRead span(Words words, boolean strict) {
    Amount amount = Amount.read(words.from(1));
    if (amount == null) {
      boolean meant = strict || startsWithDigit(words.at(1));
      int used = startsWithDigit(words.at(1)) && !words.at(2).isEmpty() ? 3 : 2;
      return meant
          ? new WhenRead.Wrong(new Problem.UnknownSpan(words.from(1).first(used - 1)), used, null)
          : null;
    }
    int used = 1 + amount.used();
    ChronoUnit unit = amount.unit();
    return unit == null
        ? new WhenRead.Wrong(
            new Problem.UnknownSpan(words.from(1).first(amount.used())),
            used,
            "for " + amount.guess())
        : new WhenRead.Found(new For(amount.number(), unit), used);
  }

  private static boolean startsWithDigit(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }
}

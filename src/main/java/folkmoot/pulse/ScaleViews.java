package folkmoot.pulse;

import folkmoot.privacy.Scale;
import folkmoot.statistics.Tally;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Places on a question's scale, in the words it was asked with. */
final class ScaleViews {
  private static final int MIDDLE = 2;

  private ScaleViews() {}

  /** A position in words; a half lies between two of them. */
  static String middle(double position, int parts, Scale scale, Texts texts) {
    int below = (int) Math.floor(position);
    return below == position
        ? texts.plain("pulse.middle.at", "part", part(below, parts, scale, texts))
        : texts.plain(
            "pulse.middle.between",
            "low",
            part(below, parts, scale, texts),
            "high",
            part(below + 1, parts, scale, texts));
  }

  /**
   * One part of the scale.
   *
   * @param part from 1
   * @param parts into how many the scale is cut here; five points may be cut into three
   */
  static String part(int part, int parts, Scale scale, Texts texts) {
    List<String> words = words(scale, texts);
    if (parts == words.size()) {
      return words.get(part - 1);
    }
    if (part == MIDDLE) {
      return words.get(words.size() / 2);
    }
    int first = part < MIDDLE ? 0 : words.size() - 2;
    return texts.plain(
        "pulse.part.pair", "first", words.get(first), "second", small(words.get(first + 1)));
  }

  /** What counts as favourable: the points above the middle one. */
  static String favourable(Scale scale, Texts texts) {
    List<String> words = words(scale, texts);
    return words.size() == Tally.THREE
        ? texts.plain("pulse.favourable.one", "word", words.get(2))
        : texts.plain("pulse.favourable.two", "first", words.get(3), "second", words.get(4));
  }

  /** The parts as a chart names them, in at most 20 characters each. */
  static List<String> categories(int parts, Scale scale, Texts texts) {
    List<String> shorts =
        scale.points().stream().map(Scale.Point::shortForm).map(texts::phrase).toList();
    if (parts == shorts.size()) {
      return shorts;
    }
    return IntStream.rangeClosed(1, Tally.THREE)
        .mapToObj(
            part ->
                part == MIDDLE
                    ? shorts.get(2)
                    : pair(shorts, part < MIDDLE ? 0 : shorts.size() - 2, texts))
        .toList();
  }

  private static String pair(List<String> shorts, int first, Texts texts) {
    return texts.plain(
        "pulse.part.short", "first", shorts.get(first), "second", small(shorts.get(first + 1)));
  }

  private static List<String> words(Scale scale, Texts texts) {
    return scale.words().stream().map(texts::phrase).toList();
  }

  private static String small(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}

package folkmoot.asking;

import folkmoot.text.Mrkdwn;
import java.util.ArrayList;
import java.util.List;

/** Cuts long words between words where a section would not hold them; nothing is left out. */
final class Passages {
  private Passages() {}

  /** The words in parts, each of which fits {@code most} characters when it is quoted. */
  static List<String> of(String words, int most) {
    List<String> parts = new ArrayList<>();
    String rest = words.strip();
    while (!fits(rest, most)) {
      int end = end(rest, most);
      parts.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }

  private static boolean fits(String words, int most) {
    return Mrkdwn.quoted(words).value().length() <= most;
  }

  /** The last end of a word that fits; in the midst of a word where that one alone is too long. */
  private static int end(String words, int most) {
    int low = 1;
    int high = Math.min(words.length(), most);
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (fits(words.substring(0, middle), most)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int end = low;
    while (end > 0 && !Character.isWhitespace(words.charAt(end - 1))) {
      end--;
    }
    int cut = end > 0 ? end : low;
    return Character.isHighSurrogate(words.charAt(cut - 1)) ? Math.max(1, cut - 1) : cut;
  }
}

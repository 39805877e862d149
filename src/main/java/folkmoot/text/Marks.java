package folkmoot.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the marks of mrkdwn that people wrote from our own. Slack knows no way to escape a {@code
 * *}, so a name with one in it would end the bold we put it in. Theirs are kept apart until the
 * text goes out; a pair of ours with one of theirs between is then left out, and the words stand as
 * they were written.
 */
final class Marks {
  private static final String THEIRS = "*_~`\n\r";

  /** Characters of Unicode's private use, one for each mark; nobody types them. */
  private static final char FIRST = '\uE000';

  private static final String OURS = "*_";

  private Marks() {}

  /** Raw words with their marks kept apart. */
  static String apart(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      int mark = THEIRS.indexOf(c);
      kept.append(mark >= 0 ? (char) (FIRST + mark) : isTheirs(c) ? '\uFFFD' : c);
    }
    return kept.toString();
  }

  /** The text as Slack takes it. */
  static String together(String kept) {
    if (kept.chars().noneMatch(c -> isTheirs((char) c))) {
      return kept;
    }
    boolean[] without = new boolean[kept.length()];
    for (char mark : OURS.toCharArray()) {
      leaveOut(kept, mark, without);
    }
    StringBuilder text = new StringBuilder(kept.length());
    for (int i = 0; i < kept.length(); i++) {
      char c = kept.charAt(i);
      if (!without[i]) {
        text.append(isTheirs(c) ? THEIRS.charAt(c - FIRST) : c);
      }
    }
    return text.toString();
  }

  private static void leaveOut(String kept, char mark, boolean[] without) {
    int opened = -1;
    for (int at : marks(kept, mark)) {
      if (at < 0) {
        opened = -1;
      } else if (opened < 0) {
        opened = opens(kept, at) ? at : -1;
      } else if (closes(kept, at)) {
        if (kept.substring(opened, at).chars().anyMatch(c -> isTheirs((char) c))) {
          without[opened] = true;
          without[at] = true;
        }
        opened = -1;
      }
    }
  }

  /** Where this mark stands, and a negative number for each end of a line, which ends all pairs. */
  private static List<Integer> marks(String kept, char mark) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < kept.length(); i++) {
      if (kept.charAt(i) == mark) {
        found.add(i);
      } else if (kept.charAt(i) == '\n') {
        found.add(-1);
      }
    }
    return found;
  }

  private static boolean opens(String kept, int at) {
    return at + 1 < kept.length()
        && !Character.isWhitespace(kept.charAt(at + 1))
        && (at == 0 || !Character.isLetterOrDigit(kept.charAt(at - 1)));
  }

  private static boolean closes(String kept, int at) {
    return !Character.isWhitespace(kept.charAt(at - 1))
        && (at + 1 == kept.length() || !Character.isLetterOrDigit(kept.charAt(at + 1)));
  }

  private static boolean isTheirs(char c) {
    return c >= FIRST && c < FIRST + THEIRS.length();
  }
}

package folkmoot.themes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The answers with the same text taken together, and those that say nothing set aside; in an order
 * that does not depend on who came first.
 *
 * @param said by key
 * @param silent ids of answers without content
 */
record Sayings(List<Saying> said, List<String> silent) {
  private static final Pattern LINKS =
      Pattern.compile("<[^<>\\s][^<>]*>|\\b(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\S+");
  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}\\p{Cc}]");
  private static final Pattern EMOJI_NAMES = Pattern.compile(":[a-z0-9_+-]+:");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** What people write who have nothing to write. */
  private static final Set<String> NOTHING =
      Set.of(
          ("na|n a|none|nothing|nothing to add|nothing really|nil|null|no|nope|no comment|no idea"
                  + "|no answer|not applicable|not sure|dont know|don t know|do not know|i dont know"
                  + "|i don t know|idk|dunno|unsure|pass|skip|tbc|tbd|test|same as above|as above|see above"
                  + "|x|xx|xxx|nada|ninguno|no se|rien|nichts|keine|dim|dim byd")
              .split("\\|"));

  static Sayings of(List<Answer> answers) {
    Map<String, List<Answer>> byKey = new TreeMap<>();
    List<String> silent = new ArrayList<>();
    for (Answer answer : inOrder(answers)) {
      String key = key(answer.words());
      if (saysNothing(key)) {
        silent.add(answer.id());
      } else {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(answer);
      }
    }
    List<Saying> said = new ArrayList<>();
    byKey.forEach((key, authors) -> said.add(new Saying(key, List.copyOf(authors))));
    return new Sayings(List.copyOf(said), List.copyOf(silent));
  }

  private static List<Answer> inOrder(List<Answer> answers) {
    return answers.stream().sorted(Comparator.comparing(Answer::id)).toList();
  }

  /** A text without what makes no difference: case, accents, stops, links, invisible characters. */
  static String key(String words) {
    String folded = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String bare = LINKS.matcher(folded).replaceAll(" ");
    bare = EMOJI_NAMES.matcher(bare).replaceAll(" ");
    bare = MARKS.matcher(bare).replaceAll("");
    return NO_LETTERS.matcher(bare).replaceAll(" ").strip();
  }

  private static boolean saysNothing(String key) {
    return key.codePoints().noneMatch(Character::isLetter) || NOTHING.contains(key);
  }
}

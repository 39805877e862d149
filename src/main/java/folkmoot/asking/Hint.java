package folkmoot.asking;

import folkmoot.round.Item;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may make a question bring little in people's own words; a hint, and never a refusal. It
 * reads English questions by how their clauses begin, and rather says nothing than something wrong.
 */
public enum Hint {
  /** It can be answered with yes or no. */
  CLOSED,
  /** It gives the answers to choose from. */
  CHOICE,
  /** It says already what the answer should be. */
  LEADING;

  private static final String ASKING =
      "(?:do|does|did|is|are|am|was|were|has|have|had|can|could|should|shall|will|would|may|might"
          + "|must|ought|need)";
  private static final String JUDGED =
      "(?:great|wonderful|amazing|brilliant|excellent|fantastic|perfect|superb|lovely|bad|badly|poor"
          + "|poorly|awful|terrible|terribly|dreadful|horrible|useless|pointless|disappointing|unfair"
          + "|annoying)";

  /** What separates clauses; a little word may stand before what a clause begins with. */
  private static final Pattern CLAUSES = Pattern.compile("[,;:()–—]|\\s-+\\s");

  private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!…])\\s+");
  private static final Pattern LINK =
      Pattern.compile("^(?:(?:and|but|or|so|then|well|also|if so|if not)\\b[\\s]*)+");

  /** A clause that asks for words, or tells people what to write. */
  private static final Pattern OPEN =
      Pattern.compile(
          "^(?:(?:to|in|at|for|with|by|from|on|of|about|through|under)\\s+)?"
              + "(?:what|how|who|whom|whose|which|why|(?:when|where)(?=\\W*$|\\s+"
              + ASKING
              + "\\b))\\b"
              + "|^(?:please\\s+)?(?:tell|describe|name|say|send|share|write|list|explain|finish"
              + "|complete|draw)\\b"
              + "|^(?:can|could|will|would) you (?:please\\s+)?(?:tell|describe|name|say|send|share"
              + "|write|list|explain|give|think of|picture|imagine)\\b");

  private static final Pattern ASKS = Pattern.compile("^" + ASKING + "\\b");
  private static final Pattern TOLD = Pattern.compile("[.!…]$");
  private static final Pattern TWO_WAYS = Pattern.compile("\\bor\\b(?!\\s+(?:not|no)\\b)");

  private static final List<Pattern> LEADS =
      Stream.of(
              "^(?:(?:do|does|did|is|are|was|were|has|have|had|ca|could|should|wo|would|might|must"
                  + "|need)n'?t|cannot)\\b",
              "^"
                  + ASKING
                  + "\\s+(?:we|you|i|they|he|she|it|people|partners|this|that|there) not\\b",
              "^(?:do|would) you (?:not )?(?:also )?(?:agree|accept|admit)\\b",
              "^(?:surely|obviously|clearly|of course|needless to say|as (?:we|you) all know"
                  + "|(?:we|you) all (?:know|agree)|everyone (?:knows|agrees)"
                  + "|everybody (?:knows|agrees))\\b",
              "^how (?:very |really |truly )?" + JUDGED + "\\b",
              "^how much (?:do|did) (?:you|we) (?:really )?(?:love|like|enjoy|hate|dislike)\\b",
              "^why\\b.*\\b(?:so(?! that\\b)|such|too|always|never|not|\\w+n't|" + JUDGED + ")\\b",
              "^what makes\\b.*\\b(?:so|such|too)\\b",
              "^what(?:'s| is| was) (?:so |wrong with\\b)",
              "\\bwhose fault\\b|\\b(?:is|are|was) to blame\\b",
              "^(?:right|isn't it|is it not|agreed|correct|no|yes"
                  + "|(?:do|does|did|is|are|was|were|have|has|ca|could|should|wo|would)n't"
                  + " (?:we|you|i|they|he|she|it))\\?$")
          .map(Pattern::compile)
          .toList();

  /** The hint for a question, if it needs one; what is answered on a scale is closed by nature. */
  public static Optional<Hint> of(String question, Item.Kind answered) {
    if (answered == Item.Kind.SCALE) {
      return Optional.empty();
    }
    List<String> sentences = List.of(SENTENCES.split(plain(question)));
    if (sentences.stream().flatMap(Hint::clauses).anyMatch(Hint::leads)) {
      return Optional.of(LEADING);
    }
    if (sentences.stream().flatMap(Hint::clauses).anyMatch(clause -> OPEN.matcher(clause).find())) {
      return Optional.empty();
    }
    return sentences.stream()
        .filter(Hint::asks)
        .reduce((earlier, later) -> later)
        .map(asked -> TWO_WAYS.matcher(asked).find() ? CHOICE : CLOSED);
  }

  private static String plain(String question) {
    return question.strip().replace('’', '\'').replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static Stream<String> clauses(String sentence) {
    return Arrays.stream(CLAUSES.split(sentence))
        .map(clause -> LINK.matcher(clause.strip()).replaceFirst(""));
  }

  private static boolean leads(String clause) {
    return LEADS.stream().anyMatch(pattern -> pattern.matcher(clause).find());
  }

  /** "Have a look." and "Do tell us." begin like questions and ask nothing. */
  private static boolean asks(String sentence) {
    return !TOLD.matcher(sentence).find()
        && clauses(sentence).anyMatch(clause -> ASKS.matcher(clause).find());
  }
}

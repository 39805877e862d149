package folkmoot.action;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may make an action hard to take on or to finish: it does not begin with what is to be done.
 * A hint, and never a refusal; it reads English by its first words, and rather says nothing than
 * something wrong.
 */
enum VerbFirst {
  /** It begins with who does it, who has a field of her own. */
  WHO,
  /** It is a question or a wish. */
  ASKS,
  /** It begins with a form that never ends, such as "improving". */
  GOING_ON,
  /** It begins with a thing. */
  THING;

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}'-]+");

  private static final Pattern WHO_FIRST =
      Pattern.compile(
          "^(?:we|i|you|they|he|she|it|somebody|someone|everybody|everyone|anybody|anyone|nobody"
              + "|let's|let us|we'll|i'll|they'll|you'll|we're|i'm|they're|we've|i've)\\b.*"
              + "|^(?:each|every|all) (?:of us|partner|partners|organisation|organisations)\\b.*"
              + "|^(?:the )?(?:council|hospital|charity|school|college|team|trust|partners|group"
              + "|board|police|landlord|clinic) (?:to|will|should|must|shall|needs?|could)\\b.*");

  private static final Pattern ASKING =
      Pattern.compile(
          "^(?:can|could|shall|should|may|might|would|will|do|does|is|are|why|how|what|who|where"
              + "|maybe|perhaps|ideally|hopefully)\\b.*"
              + "|.*\\?$");

  private static final Pattern LEAD =
      Pattern.compile("^(?:please|kindly|to|and|also|then|next)\\s+");

  private static final Set<String> DO_IS_A_VERB = Set.of("do");

  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "our", "their", "my", "your", "his", "her", "its", "this", "that",
          "these", "those", "some", "more", "fewer", "better", "new", "one", "two", "three", "no",
          "another", "regular", "weekly", "monthly", "daily", "good", "clear", "joint", "common");

  private static final Set<String> THINGS =
      Set.of(
          "communication",
          "phone",
          "number",
          "people",
          "information",
          "feedback",
          "staff",
          "transparency",
          "trust",
          "leadership",
          "money",
          "funding",
          "time",
          "website",
          "leaflet",
          "newsletter",
          "agenda",
          "minutes");

  private static final Set<String> VERBS_IN_ING =
      Set.of(
          "bring", "ring", "sing", "string", "swing", "ping", "fling", "cling", "sling", "spring",
          "wing", "sting", "wring", "ding");

  private static final Set<String> VERBS_IN_S =
      Set.of("focus", "canvas", "bias", "gas", "bus", "plus", "is", "does", "has", "was", "as");

  private static final List<String> THING_ENDINGS =
      List.of("tion", "sion", "ness", "ity", "ism", "ship");

  private static final Set<String> VERBS_LIKE_THINGS =
      Set.of(
          "mention",
          "function",
          "position",
          "question",
          "caution",
          "commission",
          "partition",
          "station",
          "condition",
          "transition",
          "petition",
          "auction",
          "provision",
          "envision",
          "witness",
          "harness",
          "ship",
          "worship",
          "section",
          "motion",
          "ration",
          "sanction",
          "portion",
          "proportion",
          "vision");

  /** The hint for an action, if it needs one. */
  static Optional<VerbFirst> of(String action) {
    String plain =
        action.strip().replace('’', '\'').replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    String said = LEAD.matcher(plain).replaceFirst("");
    String first = WORDS.split(said.replaceFirst("^[^\\p{L}]+", ""), 2)[0];
    if (WHO_FIRST.matcher(said).matches()) {
      return Optional.of(WHO);
    }
    if (ASKING.matcher(said).matches() && !(DO_IS_A_VERB.contains(first) && !said.endsWith("?"))) {
      return Optional.of(ASKS);
    }
    if (first.length() > 4 && first.endsWith("ing") && !VERBS_IN_ING.contains(first)) {
      return Optional.of(GOING_ON);
    }
    return isThing(first) ? Optional.of(THING) : Optional.empty();
  }

  private static boolean isThing(String first) {
    return DETERMINERS.contains(first)
        || THINGS.contains(first)
        || isPlural(first)
        || (THING_ENDINGS.stream().anyMatch(first::endsWith) && !VERBS_LIKE_THINGS.contains(first));
  }

  /** "Meetings" and "sends": a verb that tells somebody to do something has no such ending. */
  private static boolean isPlural(String first) {
    return first.length() > 3
        && first.endsWith("s")
        && !first.endsWith("ss")
        && !first.endsWith("us")
        && !VERBS_IN_S.contains(first);
  }
}

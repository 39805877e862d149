package folkmoot.opera;

import folkmoot.ids.PartnershipId;
import folkmoot.opera.Opera.Choosing;
import folkmoot.opera.Opera.Matter;
import folkmoot.opera.Opera.Rule;
import folkmoot.slack.FormValues;
import folkmoot.slack.Shorten;
import org.jspecify.annotations.Nullable;

/**
 * The form in which somebody asks for an OPERA.
 *
 * @param request made when the window opens, so that a form sent twice begins one
 * @param matter what it is to be about
 * @param convenes whether it begins at once, and needs nobody to second it
 * @param last the one before, where it came to a result
 */
record StartForm(
    PartnershipId partnership,
    String request,
    Matter matter,
    Pace pace,
    boolean convenes,
    @Nullable String last) {
  static final String TOPIC = "topic";
  static final String WHY = "why";
  static final String FOLLOWS = "follows";
  static final String RULE = "rule";
  static final String PACE = "pace";
  static final String CHOOSING = "choosing";
  static final String INVITED = "invited";

  /** Characters of why it matters, and of what follows. */
  static final int MOST_WORDS = 300;

  String metadata() {
    return partnership + " " + request + " " + convenes;
  }

  static StartForm read(String metadata, FormValues values) {
    String[] parts = metadata.split(" ");
    Matter matter =
        new Matter(
            line(values, TOPIC),
            line(values, WHY),
            line(values, FOLLOWS),
            Rule.valueOf(values.one(RULE).orElse(Rule.WHO_TAKES.name())),
            Choosing.valueOf(values.one(CHOOSING).orElse(Choosing.BACK.name())),
            line(values, INVITED));
    return new StartForm(
        new PartnershipId(parts[0]),
        parts[1],
        matter,
        Pace.valueOf(values.one(PACE).orElse(Pace.FIVE_DAYS.name())),
        Boolean.parseBoolean(parts[2]),
        null);
  }

  private static String line(FormValues values, String block) {
    return values.one(block).orElse("").strip().replaceAll("\\s+", " ");
  }

  /** What was typed behind the command, as far as the field takes it. */
  static String fitting(String typed) {
    return Shorten.to(Opera.MOST_TOPIC, typed.strip().replaceAll("\\s+", " "));
  }
}

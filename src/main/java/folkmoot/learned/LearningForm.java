package folkmoot.learned;

import folkmoot.asking.Check;
import folkmoot.asking.Slip;
import folkmoot.learned.Learning.Lines;
import folkmoot.slack.FormValues;
import folkmoot.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The window in which somebody writes down what was learned.
 *
 * @param signed whether her name goes with it; null while she has not chosen
 * @param check what she is shown before it is kept
 */
record LearningForm(Slip slip, Lines lines, @Nullable Boolean signed, Check check) {
  static final String EXPECTED = "expected";
  static final String HAPPENED = "happened";
  static final String LEARNED = "learned";
  static final String CHANGED = "changed";
  static final String SIGNED = "signed";

  /** The fields in the order in which they are read. */
  static final List<String> FIELDS = List.of(EXPECTED, HAPPENED, LEARNED, CHANGED);

  /** The choices of {@link #SIGNED}. */
  static final String WITH_NAME = "with";

  static final String WITHOUT = "without";

  static LearningForm read(String metadata, FormValues values) {
    Slip slip = Slip.read(metadata);
    return new LearningForm(
        slip,
        new Lines(
            line(slip, values, EXPECTED),
            line(slip, values, HAPPENED),
            line(slip, values, LEARNED),
            line(slip, values, CHANGED)),
        values.one(SIGNED).map(WITH_NAME::equals).orElse(null),
        Check.NONE);
  }

  private static String line(Slip slip, FormValues values, String field) {
    return values.one(slip.block(field)).orElse("").strip().replaceAll("\\s+", " ");
  }

  /** The same without the words its labels begin with: "We expected" stands there already. */
  LearningForm withoutLeads(Texts texts) {
    Lines bare =
        new Lines(
            bare(EXPECTED, texts),
            bare(HAPPENED, texts),
            bare(LEARNED, texts),
            bare(CHANGED, texts));
    return new LearningForm(slip, bare, signed, check);
  }

  private String bare(String name, Texts texts) {
    String lead = texts.plain("learned.label." + name).replace("…", "").strip();
    String words = field(name);
    String rest = words.length() < lead.length() ? "" : words.substring(lead.length());
    boolean begins =
        words.regionMatches(true, 0, lead, 0, lead.length())
            && (rest.isEmpty() || !Character.isLetter(rest.codePointAt(0)));
    return begins ? rest.replaceFirst("^[\\s:,.…–-]+", "") : words;
  }

  /** What stands in a field. */
  String field(String name) {
    return switch (name) {
      case EXPECTED -> lines.expected();
      case HAPPENED -> lines.happened();
      case LEARNED -> lines.learned();
      default -> lines.changed();
    };
  }

  @Override
  public String toString() {
    return "LearningForm";
  }
}

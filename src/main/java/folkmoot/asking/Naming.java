package folkmoot.asking;

import java.util.regex.Pattern;

/** Finds out whether words seem to name somebody, as far as a rule can tell. */
public final class Naming {
  /** A capital alone is "I", and one before a small letter, a stop or an apostrophe is a name. */
  private static final String NAME = "\\s+\\p{Lu}(?:\\p{Ll}|\\.|[’']\\p{Lu})";

  private static final Pattern TITLE =
      Pattern.compile(
          "\\b(?i:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lady|lord|rev|father|sister|nurse"
              + "|aunt|auntie|uncle|doctor)\\b\\.?"
              + NAME);
  private static final Pattern CALLED =
      Pattern.compile("\\b(?i:called|named|name is|name’s|name's)" + NAME);

  private Naming() {}

  /** Whether there is a title before a name, or somebody is said to be called so. */
  public static boolean in(String words) {
    return TITLE.matcher(words).find() || CALLED.matcher(words).find();
  }
}

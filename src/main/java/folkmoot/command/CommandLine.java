package folkmoot.command;

import folkmoot.time.WhenPhrase;
import org.jspecify.annotations.Nullable;

/**
 * A line typed after {@code /moot}: one verb, and in any order a text in quotes, when, a channel,
 * people and {@code preview}.
 *
 * @param verb in lower case without punctuation around it; null where the line has none
 * @param before what was typed before the verb
 * @param after what was typed after it
 */
public record CommandLine(@Nullable String verb, Arguments arguments, String before, String after) {

  /** Reads what Slack sends as the text of the command. */
  public static Reading read(String typed) {
    return LineReader.read(typed);
  }

  /**
   * What the words behind a verb say of when, where nothing else is to be said there: who writes
   * {@code 2w} means {@code for 2w}. Null where they say nothing of it.
   */
  public static @Nullable WhenPhrase when(String words) {
    WhenPhrase said = read("verb " + words).line().arguments().when();
    return said == null ? read("verb for " + words).line().arguments().when() : said;
  }

  /** The same line with another verb, to copy. */
  public String with(String otherVerb) {
    return "/moot " + (before + otherVerb + after).strip();
  }
}

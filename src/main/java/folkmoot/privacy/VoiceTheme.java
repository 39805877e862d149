package folkmoot.privacy;

import java.util.List;

/**
 * Answers to one open question that belong together.
 *
 * @param id random
 * @param name as it was found, or as a convener called it
 * @param authors how many wrote to it, those not to be quoted included; never shown as a number
 * @param quotes ids of the words that may be quoted, the best first
 * @param known whether an earlier asking of the same question had it already
 */
public record VoiceTheme(String id, String name, int authors, List<String> quotes, boolean known) {
  public VoiceTheme {
    quotes = List.copyOf(quotes);
  }

  /** How many wrote to it and are not to be quoted. */
  public int unquoted() {
    return authors - quotes.size();
  }

  VoiceTheme with(List<String> some) {
    return new VoiceTheme(id, name, authors, some, known);
  }
}

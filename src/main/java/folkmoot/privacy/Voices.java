package folkmoot.privacy;

import java.util.List;

/**
 * The words people gave to one open question of a round.
 *
 * @param item the question's stable name in its round
 * @param prompt the question as it was asked
 * @param quotes in no order of time
 * @param someNotToBeQuoted some wrote words that are not shown here
 */
public record Voices(String item, String prompt, List<Quote> quotes, boolean someNotToBeQuoted) {
  public Voices {
    quotes = List.copyOf(quotes);
  }

  Voices with(List<Quote> shown, boolean someNot) {
    return new Voices(item, prompt, shown, someNot);
  }
}

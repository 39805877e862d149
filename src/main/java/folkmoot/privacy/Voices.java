package folkmoot.privacy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words people gave to one open question of a round.
 *
 * @param item the question's stable name in its round
 * @param prompt the question as it was asked
 * @param quotes in no order of time
 * @param someNotToBeQuoted some wrote words that are not shown here
 * @param themed what the words fall into
 */
public record Voices(
    String item, String prompt, List<Quote> quotes, boolean someNotToBeQuoted, Themed themed) {
  public Voices {
    quotes = List.copyOf(quotes);
  }

  /** Words in which no themes were looked for. */
  public Voices(String item, String prompt, List<Quote> quotes, boolean someNotToBeQuoted) {
    this(item, prompt, quotes, someNotToBeQuoted, Themed.NONE);
  }

  Voices with(List<Quote> shown, boolean someNot) {
    return new Voices(item, prompt, shown, someNot, themed);
  }

  Voices with(Themed other) {
    return new Voices(item, prompt, quotes, someNotToBeQuoted, other);
  }

  /** The words of a theme, the best first. */
  public List<Quote> of(VoiceTheme theme) {
    return theme.quotes().stream()
        .flatMap(id -> quotes.stream().filter(quote -> quote.id().equals(id)))
        .toList();
  }

  /** The words of no theme. */
  public List<Quote> others() {
    Set<String> in =
        themed.themes().stream()
            .flatMap(theme -> theme.quotes().stream())
            .collect(Collectors.toSet());
    return quotes.stream().filter(quote -> !in.contains(quote.id())).toList();
  }
}

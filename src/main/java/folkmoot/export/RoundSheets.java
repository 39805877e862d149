package folkmoot.export;

import folkmoot.ids.MemberId;
import folkmoot.privacy.Audited;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Quote;
import folkmoot.privacy.Side;
import folkmoot.privacy.VoiceTheme;
import folkmoot.privacy.Voices;
import folkmoot.statistics.Tally;
import folkmoot.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The tables of what rounds brought. What the auditor keeps back is in none of them: it is handed
 * to nobody, and so cannot be written here.
 */
final class RoundSheets {
  private final Map<MemberId, String> names;
  private final Saying saying;

  private final Sheet.Filling items =
      new Sheet.Filling("items", "round", "item", "question", "people", "in_words");
  private final Sheet.Filling counts =
      new Sheet.Filling("counts", "round", "item", "part", "parts", "answer", "people");
  private final Sheet.Filling groups =
      new Sheet.Filling("groups", "round", "item", "group", "upper_two");
  private final Sheet.Filling words =
      new Sheet.Filling("words", "round", "question", "theme", "words", "name");

  RoundSheets(Map<MemberId, String> names, Texts texts) {
    this.names = Map.copyOf(names);
    this.saying = new Saying(texts);
  }

  List<Sheet> of(List<Audited<PublishedRound>> rounds) {
    int number = 0;
    for (Audited<PublishedRound> round : rounds) {
      int here = ++number;
      round.value().items().forEach(figure -> add(here, figure));
      round.value().voices().forEach(voices -> add(here, voices));
    }
    return List.of(items.done(), counts.done(), groups.done(), words.done());
  }

  private void add(int round, ItemFigure figure) {
    String item = figure.question().id();
    Tally tally = figure.shown().orElse(null);
    Object people = tally == null ? "" : (Object) tally.n();
    items.row(round, item, figure.question().wording(), people, saying.gist(figure));
    if (tally != null) {
      for (int part = 1; part <= tally.parts(); part++) {
        counts.row(
            round,
            item,
            part,
            tally.parts(),
            saying.part(part, tally.parts(), figure.question().scale()),
            tally.counts().get(part - 1));
      }
    }
    for (Side side : figure.sides().sides()) {
      // So vague a word is said nowhere else either.
      if (!side.isVague()) {
        groups.row(round, item, saying.group(side.group()), saying.share(side.from(), side.to()));
      }
    }
  }

  /** Ids of words are random, so that their order tells nothing. */
  private void add(int round, Voices voices) {
    voices.quotes().stream()
        .filter(quote -> !quote.removed())
        .sorted(Comparator.comparing(Quote::id))
        .forEach(
            quote ->
                words.row(round, voices.prompt(), theme(voices, quote), quote.text(), name(quote)));
  }

  private static String theme(Voices voices, Quote quote) {
    return voices.themed().themes().stream()
        .filter(theme -> theme.quotes().contains(quote.id()))
        .findFirst()
        .map(VoiceTheme::name)
        .orElse("");
  }

  private String name(Quote quote) {
    MemberId signer = quote.signer();
    return signer == null ? "" : names.getOrDefault(signer, "");
  }
}

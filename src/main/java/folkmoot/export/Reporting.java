package folkmoot.export;

import folkmoot.Agreed;
import folkmoot.ids.MemberId;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audited;
import folkmoot.privacy.Detail;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Quote;
import folkmoot.privacy.RoundFacts;
import folkmoot.privacy.Voices;
import folkmoot.statistics.Tally;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Chooses what the one page to print tells: the latest results, words, and what was agreed. */
final class Reporting {
  private static final int WIDE = 1_000;

  /** Longer quotes are left out, since words are never cut. */
  private static final int LONGEST = 200;

  private final Partnership partnership;
  private final Map<MemberId, String> names;
  private final Texts texts;
  private final Saying saying;

  Reporting(Partnership partnership, Map<MemberId, String> names, Texts texts) {
    this.partnership = partnership;
    this.names = Map.copyOf(names);
    this.texts = texts;
    this.saying = new Saying(texts);
  }

  /**
   * @param rounds the earliest first
   */
  Report report(List<Audited<PublishedRound>> rounds, List<Agreed> agreed, Instant now) {
    List<PublishedRound> latest = new ArrayList<>();
    rounds.forEach(round -> latest.add(0, round.value()));
    PublishedRound told = latest.stream().filter(this::isTold).findFirst().orElse(null);
    return new Report(
        partnership.language().toLanguageTag(),
        partnership.name(),
        partnership.purpose(),
        texts.plain("export.report.asked", "count", rounds.size()),
        told == null ? "" : heading(told.facts()),
        told == null ? List.of() : items(told),
        quotes(latest),
        steps(agreed),
        new Report.Words(
            texts.plain("export.report.heard"),
            texts.plain("export.report.said"),
            texts.plain("export.report.agreed"),
            texts.plain("export.report.nothing")),
        List.of(
            texts.plain("export.report.foot", "k", partnership.k()),
            texts.plain("export.report.made", "day", day(now))));
  }

  private boolean isTold(PublishedRound round) {
    return round.items().stream().anyMatch(Reporting::isTold);
  }

  private static boolean isTold(ItemFigure figure) {
    return figure.detail() != Detail.WITHHELD;
  }

  private String heading(RoundFacts facts) {
    return texts.plain("export.report.round", "title", facts.title(), "day", day(facts.closed()));
  }

  private String day(Instant instant) {
    return Spoken.date(instant.atZone(partnership.zone()).toLocalDate(), partnership.language());
  }

  private List<Report.Item> items(PublishedRound round) {
    return round.items().stream()
        .filter(Reporting::isTold)
        .limit(Report.MOST)
        .map(this::item)
        .toList();
  }

  private Report.Item item(ItemFigure figure) {
    String question = figure.question().wording();
    Tally tally = figure.shown().orElse(null);
    if (tally == null) {
      return new Report.Item(question, saying.gist(figure), List.of());
    }
    List<Report.Part> parts = new ArrayList<>();
    List<String> said = new ArrayList<>();
    int before = 0;
    for (int part = 1; part <= tally.parts(); part++) {
      int people = tally.counts().get(part - 1);
      String answer = saying.part(part, tally.parts(), figure.question().scale());
      int shade = tally.parts() == Tally.FIVE ? part : 2 * part - 1;
      int from = WIDE * before / tally.n();
      before += people;
      parts.add(new Report.Part(from, WIDE * before / tally.n() - from, shade, answer, people));
      said.add(texts.plain("export.report.part", "people", people, "answer", answer));
    }
    return new Report.Item(question, String.join(" · ", said), parts);
  }

  /** Of the latest questions, in the order of their random ids, each question once. */
  private List<Report.Quote> quotes(List<PublishedRound> latest) {
    List<Report.Quote> quotes = new ArrayList<>();
    for (PublishedRound round : latest) {
      for (Voices voices : round.voices()) {
        String question = voices.prompt();
        for (Quote quote : shown(voices)) {
          quotes.add(new Report.Quote(question, quote.text(), name(quote)));
          question = "";
        }
      }
    }
    return quotes.subList(0, Math.min(Report.MOST, quotes.size()));
  }

  private static List<Quote> shown(Voices voices) {
    return voices.quotes().stream()
        .filter(quote -> !quote.removed())
        .filter(quote -> quote.text().length() <= LONGEST)
        .sorted(Comparator.comparing(Quote::id))
        .toList();
  }

  private String name(Quote quote) {
    MemberId signer = quote.signer();
    return signer == null ? "" : names.getOrDefault(signer, "");
  }

  private List<Report.Step> steps(List<Agreed> agreed) {
    return agreed.stream()
        .filter(step -> step.standing() != Agreed.Standing.SUGGESTED)
        .limit(Report.MOST)
        .map(step -> new Report.Step(step.what(), who(step)))
        .toList();
  }

  private String who(Agreed step) {
    return texts.plain(
        "export.report.step",
        "owner",
        step.owner(),
        "named",
        !step.owner().isEmpty(),
        "day",
        Spoken.date(step.due(), partnership.language()),
        "state",
        texts.plain("export.state." + state(step.standing())));
  }

  private static String state(Agreed.Standing standing) {
    return switch (standing) {
      case SUGGESTED -> "suggested";
      case AGREED -> "agreed";
      case DOING -> "doing";
      case DONE -> "done";
      case DROPPED -> "dropped";
    };
  }
}

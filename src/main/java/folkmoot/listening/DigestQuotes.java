package folkmoot.listening;

import folkmoot.DigestPart;
import folkmoot.Feature;
import folkmoot.asking.DigestLines;
import folkmoot.asking.Tools;
import folkmoot.asking.Voice;
import folkmoot.listening.DigestQuoteViews.Closed;
import folkmoot.partnership.Member;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What open questions have to say in the digest: one or two short quotes, and what is open. */
final class DigestQuotes {
  /** Quotes of one digest. */
  static final int MOST = 2;

  /** Longer ones would have to be cut, and words are never cut. */
  static final int LONGEST = 200;

  private final Tools tools;
  private final DigestLines lines;
  private final Reviews reviews;

  DigestQuotes(Tools tools, DigestLines lines, Reviews reviews) {
    this.tools = tools;
    this.lines = lines;
    this.reviews = reviews;
  }

  List<DigestPart> parts(Tx tx, Feature.Period period) {
    List<DigestPart> parts = new ArrayList<>();
    List<Member> members = tools.partnerships().members(tx, period.partnership().id());
    int left = MOST;
    for (Audited<PublishedRound> round : told(tx, period)) {
      if (round.value().tooFew()) {
        parts.add(DigestQuoteViews.tooFew(round, tools.texts()));
        continue;
      }
      List<Voice> fit =
          round.value().voices().stream()
              .flatMap(voices -> Voice.of(voices, members).stream())
              .filter(DigestQuotes::fits)
              .limit(left)
              .toList();
      left -= fit.size();
      parts.addAll(
          DigestQuoteViews.words(new Closed(round, period.partnership(), fit), tools.texts()));
    }
    for (Review review : reviews.waiting(tx, period.partnership().id())) {
      parts.add(
          DigestQuoteViews.waits(reviews.prompt(tx, review), period.partnership(), tools.texts()));
    }
    parts.addAll(lines.of(tx, period.partnership(), OpenQuestion::isOne));
    return parts;
  }

  /** What was published in the period: at its close, or once its words were looked through. */
  private List<Audited<PublishedRound>> told(Tx tx, Feature.Period period) {
    List<Audited<PublishedRound>> told = new ArrayList<>();
    closed(tx, period).stream()
        .filter(round -> !reviews.isOne(tx, round.value().facts().id()))
        .forEach(told::add);
    reviews
        .publishedBetween(tx, period.partnership().id(), period.from(), period.to())
        .forEach(round -> told.add(tools.record().find(tx, round).orElseThrow()));
    return told;
  }

  /** The record takes a time span from its start on and up to before its end. */
  private List<Audited<PublishedRound>> closed(Tx tx, Feature.Period period) {
    Instant from = period.from().plus(1, ChronoUnit.MICROS);
    Instant to = period.to().plus(1, ChronoUnit.MICROS);
    return tools.record().closedBetween(tx, period.partnership().id(), from, to).stream()
        .filter(round -> round.value().facts().kind().equals(OpenQuestion.KIND))
        .toList();
  }

  private static boolean fits(Voice voice) {
    return !voice.removed() && voice.text().codePointCount(0, voice.text().length()) <= LONGEST;
  }
}

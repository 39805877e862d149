package folkmoot.pulse;

import folkmoot.privacy.Detail;
import folkmoot.privacy.Gist;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.Scale;
import folkmoot.pulse.MirrorViews.Result;
import folkmoot.statistics.AgreementWord;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import folkmoot.statistics.WorstCase;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One item's figure in sentences. */
final class FigureViews {
  private static final String MIRROR = "pulse.mirror.counts";
  private static final String DIGEST = "pulse.digest.counts";

  private FigureViews() {}

  /** The question as it was asked and all that may be said of its answers. */
  static Mrkdwn whole(ItemFigure figure, Result result, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(said(figure, result, MIRROR, texts));
    turnedOut(figure, result, texts).ifPresent(lines::add);
    ChangeViews.line(figure, result, texts).ifPresent(lines::add);
    lines.addAll(GroupViews.lines(figure, texts));
    Mrkdwn said = Mrkdwn.joined("\n", lines);
    return texts.mrkdwn(
        "pulse.mirror.item", "question", texts.phrase(figure.question().wording()), "said", said);
  }

  /**
   * The same in one line, for the digest: how many, how far people agree, and whether it changed.
   * The middle answer is left to the picture.
   */
  static Mrkdwn line(ItemFigure figure, Result result, Texts texts) {
    return texts.mrkdwn(
        "pulse.digest.item",
        "item",
        asked(figure, texts),
        "said",
        Mrkdwn.joined(
            " ",
            Stream.concat(
                    Stream.of(said(figure, result, DIGEST, texts)),
                    ChangeViews.line(figure, result, texts).stream())
                .toList()));
  }

  /** The question as one would ask it in passing, without the words all questions begin with. */
  static String asked(ItemFigure figure, Texts texts) {
    String wording = texts.phrase(figure.question().wording());
    String stem = texts.plain("pulse.digest.stem") + " ";
    if (!wording.startsWith(stem)) {
      return wording;
    }
    String rest = wording.substring(stem.length());
    return rest.substring(0, 1).toUpperCase(texts.locale()) + rest.substring(1);
  }

  /** Where so many did not answer that they could turn the picture round: how far. */
  private static Optional<Mrkdwn> turnedOut(ItemFigure figure, Result result, Texts texts) {
    return figure
        .shown()
        .flatMap(tally -> WorstCase.of(tally, result.published().turnout().audience()))
        .filter(worst -> worst.isSaid(result.cuts()))
        .map(
            worst ->
                texts.mrkdwn(
                    "pulse.mirror.worst",
                    "least",
                    worst.leastFavourable(),
                    "most",
                    worst.mostFavourable(),
                    "audience",
                    worst.audience()));
  }

  private static Mrkdwn said(ItemFigure figure, Result result, String where, Texts texts) {
    Mrkdwn said = figure(figure, result, where, texts);
    return figure.manyCouldNotSay()
        ? Mrkdwn.joined(" ", List.of(said, texts.mrkdwn("pulse.mirror.many")))
        : said;
  }

  private static Mrkdwn figure(ItemFigure figure, Result result, String where, Texts texts) {
    if (figure.detail() == Detail.WITHHELD) {
      return texts.mrkdwn("pulse.mirror.withheld", "k", result.published().facts().k());
    }
    Scale scale = figure.question().scale();
    Gist gist = figure.gist();
    if (gist instanceof Gist.NearlyAll all) {
      return texts.mrkdwn(
          all.parts() == Tally.FIVE ? "pulse.mirror.nearly" : "pulse.mirror.most",
          "part",
          ScaleViews.part(all.part(), all.parts(), scale, texts));
    }
    if (gist instanceof Gist.Coarse coarse) {
      return texts.mrkdwn(
          "pulse.mirror.coarse",
          "share",
          GroupViews.share(coarse.from(), coarse.to(), texts),
          "favourable",
          ScaleViews.favourable(scale, texts));
    }
    Mrkdwn counts =
        counts(figure.shown().orElseThrow(), scale, new Told(where, result.cuts()), texts);
    return figure.isShared(result.cuts())
        ? Mrkdwn.joined(" ", List.of(counts, texts.mrkdwn("pulse.mirror.shared")))
        : counts;
  }

  /** Where counts are told, and from where on which words hold. */
  private record Told(String where, CutPoints cuts) {}

  private static Mrkdwn counts(Tally tally, Scale scale, Told told, Texts texts) {
    return texts.mrkdwn(
        tally.n() < told.cuts().percentFrom() ? told.where() : told.where() + "-percent",
        "count",
        tally.favourable(),
        "percent",
        Math.round(100 * tally.favourableShare()),
        "n",
        tally.n(),
        "favourable",
        ScaleViews.favourable(scale, texts),
        "middle",
        ScaleViews.middle(tally.median(), tally.parts(), scale, texts),
        "agreement",
        agreement(tally, told.cuts(), texts));
  }

  private static String agreement(Tally tally, CutPoints cuts, Texts texts) {
    return switch (AgreementWord.of(tally, cuts)) {
      case STRONG -> texts.plain("pulse.agreement.strong");
      case FAIR -> texts.plain("pulse.agreement.fair");
      case MIXED -> texts.plain("pulse.agreement.mixed");
      case TWO_CAMPS -> texts.plain("pulse.agreement.camps");
    };
  }
}

package folkmoot.pulse;

import folkmoot.privacy.Detail;
import folkmoot.privacy.Gist;
import folkmoot.privacy.ItemFigure;
import folkmoot.pulse.MirrorViews.Result;
import folkmoot.statistics.AgreementWord;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Locale;

/** One item's figure in sentences. */
final class FigureViews {
  private FigureViews() {}

  /** The question as it was asked and all that may be said of its answers. */
  static Mrkdwn whole(ItemFigure figure, Result result, Texts texts) {
    Mrkdwn said = said(figure, result, texts);
    return texts.mrkdwn("pulse.mirror.item", "question", figure.question().wording(), "said", said);
  }

  /** The same in one line, for the digest. */
  static Mrkdwn line(ItemFigure figure, Result result, Texts texts) {
    return texts.mrkdwn(
        "pulse.digest.item",
        "item",
        figure.question().wording(),
        "said",
        said(figure, result, texts));
  }

  private static Mrkdwn said(ItemFigure figure, Result result, Texts texts) {
    Mrkdwn said = figure(figure, result, texts);
    return figure.manyCouldNotSay()
        ? Mrkdwn.joined(" ", List.of(said, texts.mrkdwn("pulse.mirror.many")))
        : said;
  }

  private static Mrkdwn figure(ItemFigure figure, Result result, Texts texts) {
    if (figure.detail() == Detail.WITHHELD) {
      return texts.mrkdwn("pulse.mirror.withheld", "k", result.published().facts().k());
    }
    Gist gist = figure.gist();
    if (gist instanceof Gist.NearlyAll all) {
      return texts.mrkdwn(
          all.parts() == Tally.FIVE ? "pulse.mirror.nearly" : "pulse.mirror.most",
          "part",
          part(all.part(), all.parts(), result, texts));
    }
    if (gist instanceof Gist.Coarse coarse) {
      return texts.mrkdwn(
          "pulse.mirror.coarse",
          "share",
          coarse.favourable().name().toLowerCase(Locale.ROOT),
          "middle",
          middle(coarse.middle(), Tally.THREE, result, texts));
    }
    return counts(figure.shown().orElseThrow(), result, texts);
  }

  private static Mrkdwn counts(Tally tally, Result result, Texts texts) {
    return texts.mrkdwn(
        "pulse.mirror.counts",
        "favourable",
        tally.favourable(),
        "n",
        tally.n(),
        "middle",
        middle(tally.median(), tally.parts(), result, texts),
        "agreement",
        agreement(tally, result.cuts(), texts));
  }

  private static String agreement(Tally tally, CutPoints cuts, Texts texts) {
    return switch (AgreementWord.of(tally, cuts)) {
      case STRONG -> texts.plain("pulse.agreement.strong");
      case FAIR -> texts.plain("pulse.agreement.fair");
      case MIXED -> texts.plain("pulse.agreement.mixed");
      case TWO_CAMPS -> texts.plain("pulse.agreement.camps");
    };
  }

  /** A position on the scale in words; a half lies between two of them. */
  private static String middle(double position, int parts, Result result, Texts texts) {
    int below = (int) Math.floor(position);
    return below == position
        ? texts.plain("pulse.middle.at", "part", part(below, parts, result, texts))
        : texts.plain(
            "pulse.middle.between",
            "low",
            part(below, parts, result, texts),
            "high",
            part(below + 1, parts, result, texts));
  }

  private static String part(int part, int parts, Result result, Texts texts) {
    if (parts == Tally.FIVE) {
      return result.instrument().scale().get(part - 1).word();
    }
    return switch (part) {
      case 1 -> texts.plain("pulse.part.low.long");
      case 2 -> texts.plain("pulse.part.middle");
      default -> texts.plain("pulse.part.high.long");
    };
  }
}

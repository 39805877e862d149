package folkmoot.pulse;

import folkmoot.privacy.Detail;
import folkmoot.privacy.Gist;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.Scale;
import folkmoot.pulse.MirrorViews.Result;
import folkmoot.statistics.AgreementWord;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** One item's figure in sentences. */
final class FigureViews {
  private FigureViews() {}

  /** The question as it was asked and all that may be said of its answers. */
  static Mrkdwn whole(ItemFigure figure, Result result, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(said(figure, result, texts));
    lines.addAll(GroupViews.lines(figure, texts));
    Mrkdwn said = Mrkdwn.joined("\n", lines);
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
    return counts(figure.shown().orElseThrow(), scale, result.cuts(), texts);
  }

  private static Mrkdwn counts(Tally tally, Scale scale, CutPoints cuts, Texts texts) {
    return texts.mrkdwn(
        "pulse.mirror.counts",
        "count",
        tally.favourable(),
        "n",
        tally.n(),
        "favourable",
        ScaleViews.favourable(scale, texts),
        "middle",
        ScaleViews.middle(tally.median(), tally.parts(), scale, texts),
        "agreement",
        agreement(tally, cuts, texts));
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

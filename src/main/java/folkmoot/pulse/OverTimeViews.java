package folkmoot.pulse;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.asking.PieceViews;
import folkmoot.privacy.Detail;
import folkmoot.privacy.Gist;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.Scale;
import folkmoot.pulse.MirrorViews.Result;
import folkmoot.statistics.Tally;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Questions asked again and again, each with its readings in words. */
final class OverTimeViews {
  private OverTimeViews() {}

  /**
   * A paragraph for each question; none when no question was asked twice.
   *
   * @param results the latest first
   */
  static List<LayoutBlock> blocks(List<Result> results, Texts texts) {
    return OverTime.of(results).stream()
        .map(line -> PieceViews.paragraph(line(line, texts)))
        .toList();
  }

  private static Mrkdwn line(OverTime line, Texts texts) {
    OverTime.Reading latest = line.latest();
    List<String> said =
        line.readings().stream()
            .map(
                reading ->
                    texts.plain(
                        "pulse.over.reading",
                        "said",
                        said(reading.figure(), texts),
                        "day",
                        latest.result().day(closed(reading), texts)))
            .toList();
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(
        texts.mrkdwn(
            "pulse.over.line",
            "question",
            texts.phrase(line.question().wording()),
            "favourable",
            ScaleViews.favourable(line.question().scale(), texts),
            "readings",
            String.join("; ", said)));
    ChangeViews.line(latest.figure(), latest.result(), texts).ifPresent(lines::add);
    return Mrkdwn.joined("\n", lines);
  }

  private static Instant closed(OverTime.Reading reading) {
    return reading.result().published().facts().closed();
  }

  private static String said(ItemFigure figure, Texts texts) {
    if (figure.detail() == Detail.WITHHELD) {
      return texts.plain("pulse.over.few");
    }
    Scale scale = figure.question().scale();
    Gist gist = figure.gist();
    if (gist instanceof Gist.NearlyAll all) {
      return texts.plain(
          "pulse.over.nearly", "part", ScaleViews.part(all.part(), all.parts(), scale, texts));
    }
    if (gist instanceof Gist.Coarse coarse) {
      return GroupViews.share(coarse.from(), coarse.to(), texts);
    }
    Tally tally = figure.shown().orElseThrow();
    return texts.plain("pulse.over.counts", "count", tally.favourable(), "n", tally.n());
  }
}

package folkmoot.home;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.OpenItem.Button;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What was published. */
final class ResultViews {
  /** Opens one result. */
  static final String SHOW = "home.result";

  /** Opens what was asked more than once. */
  static final String OVER_TIME = "home.over-time";

  private static final int MOST_BLOCKS = 100;

  /**
   * A closed round.
   *
   * @param drawn whether there is more to show of it
   */
  record Row(Audited<PublishedRound> round, boolean drawn) {}

  private ResultViews() {}

  static Message list(Partnership partnership, List<Row> rows, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(texts.mrkdwn("home.results", "count", rows.size()));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.words(lines.get(0)));
    for (Row row : rows) {
      Mrkdwn line = line(partnership, row.round().value(), texts);
      lines.add(line);
      blocks.add(row.drawn() ? PieceViews.row(line, show(row, texts)) : PieceViews.words(line));
    }
    if (rows.size() > 1) {
      Mrkdwn more = texts.mrkdwn("home.over-time-row");
      lines.add(more);
      blocks.add(
          PieceViews.row(
              more,
              new Button(OVER_TIME, partnership.id().value(), texts.plain("home.over-time"))));
    }
    return PieceViews.message(Mrkdwn.joined("\n", lines), blocks);
  }

  private static Button show(Row row, Texts texts) {
    PublishedRound round = row.round().value();
    return new Button(
        SHOW, round.facts().partnership() + " " + round.facts().id(), texts.plain("home.show"));
  }

  private static Mrkdwn line(Partnership partnership, PublishedRound round, Texts texts) {
    Mrkdwn turnout =
        round.tooFew()
            ? texts.mrkdwn("home.result-few", "k", round.facts().k())
            : texts.mrkdwn(
                "home.result-turnout",
                "answered",
                round.turnout().answered(),
                "audience",
                round.turnout().audience());
    return texts.mrkdwn(
        "home.result",
        "title",
        round.facts().title(),
        "closed",
        Mrkdwn.date(round.facts().closed(), partnership.zone(), texts.locale()),
        "turnout",
        turnout);
  }

  /** What was asked more than once, as the features draw it. */
  static View overTime(List<LayoutBlock> drawn, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        PieceViews.words(
            texts.mrkdwn(drawn.isEmpty() ? "home.over-time-none" : "home.over-time-what")));
    drawn.stream().limit(MOST_BLOCKS - 1).forEach(blocks::add);
    return PieceViews.window(texts.plain("home.over-time-title"), blocks, texts);
  }

  /** A result as its feature draws it. */
  static View window(List<LayoutBlock> drawn, Texts texts) {
    return PieceViews.window(
        texts.plain("home.result-title"), drawn.stream().limit(MOST_BLOCKS).toList(), texts);
  }
}

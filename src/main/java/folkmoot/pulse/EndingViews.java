package folkmoot.pulse;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.Offer;
import folkmoot.OpenItem;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.asking.PieceViews.Option;
import folkmoot.partnership.Partnership;
import folkmoot.pulse.Ending.Ended;
import folkmoot.pulse.Ending.Way;
import folkmoot.round.Round;
import folkmoot.slack.Answer;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a convener sees when she ends a round before its time. */
final class EndingViews {
  static final String CALLBACK = "pulse.end";

  /** The block with the rounds to choose from. */
  static final String ROUND = "round";

  /** Radio buttons take ten. */
  private static final int MOST = 10;

  private static final int LABEL = 75;

  /** Opens the form in which a second convener agrees. */
  static final String SECOND = "pulse.second";

  private EndingViews() {}

  /** Another convener wants to close this round early. */
  static Offer second(Round round, Texts texts) {
    return new Offer(
        texts.mrkdwn("pulse.second", "title", round.title()),
        List.of(
            new OpenItem.Button(
                SECOND, round.partnership().value(), texts.plain("pulse.second-button"))));
  }

  /** What follows the verb. */
  static Answer said(Ended ended, Texts texts) {
    return ended instanceof Ended.Choose choose
        ? new Answer.Open(form(choose, texts))
        : new Answer.Whisper(PieceViews.said(words(ended, texts)));
  }

  /** What follows the form. */
  static Answer sent(Ended ended, Texts texts) {
    if (ended instanceof Ended.NoneChosen) {
      return new Answer.Errors(Map.of(ROUND, texts.plain("pulse.end.none")));
    }
    Frame frame =
        new Frame(
            CALLBACK + ".told",
            "",
            texts.plain("pulse.end.title"),
            null,
            texts.plain("asking.told.close"));
    return new Answer.Update(
        PieceViews.window(frame, List.of(PieceViews.paragraph(words(ended, texts)))));
  }

  private static View form(Ended.Choose choose, Texts texts) {
    boolean cancels = choose.way() == Way.CANCEL;
    List<Option> options =
        choose.open().stream()
            .limit(MOST)
            .map(round -> option(round, choose.partnership(), texts))
            .toList();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        PieceViews.paragraph(texts.mrkdwn(cancels ? "pulse.cancel.what" : "pulse.close.what")));
    blocks.add(
        PieceViews.mustChoose(
            ROUND,
            texts.plain("pulse.end.which"),
            options,
            options.size() == 1 ? options.get(0).value() : null));
    Frame frame =
        new Frame(
            CALLBACK,
            choose.way() + " " + choose.partnership().id(),
            texts.plain("pulse.end.title"),
            texts.plain(cancels ? "pulse.cancel.do" : "pulse.close.do"),
            texts.plain("asking.form.close"));
    return PieceViews.window(frame, blocks);
  }

  /** A long title gives way, since when a round closes is told at the end. */
  private static Option option(Round round, Partnership partnership, Texts texts) {
    String close =
        Spoken.nearMoment(round.closesAt().atZone(partnership.zone()), partnership.language());
    int rest = texts.plain("pulse.end.option", "title", "", "close", close).length();
    String title = Shorten.to(LABEL - rest, round.title());
    return new Option(
        round.id().value(), texts.plain("pulse.end.option", "title", title, "close", close));
  }

  private static Mrkdwn words(Ended ended, Texts texts) {
    if (ended instanceof Ended.NothingOpen) {
      return texts.mrkdwn("pulse.end.nothing");
    }
    if (ended instanceof Ended.Closes) {
      return texts.mrkdwn("pulse.close.now");
    }
    if (ended instanceof Ended.OneMore) {
      return texts.mrkdwn("pulse.close.second");
    }
    if (ended instanceof Ended.TooEarly early) {
      return texts.mrkdwn(
          "pulse.close.early",
          "needed",
          early.rule().needed(),
          "until",
          Mrkdwn.date(
              early.rule().until(), early.partnership().zone(), early.partnership().language()));
    }
    if (ended instanceof Ended.NoSayYet) {
      return texts.mrkdwn("pulse.close.no-say");
    }
    if (ended instanceof Ended.CalledOff) {
      return texts.mrkdwn("pulse.cancel.done");
    }
    if (ended instanceof Ended.OverAlready) {
      return texts.mrkdwn("pulse.end.over");
    }
    if (ended instanceof Ended.NotConvening) {
      return texts.mrkdwn("pulse.end.convener");
    }
    throw new AssertionError(ended);
  }
}

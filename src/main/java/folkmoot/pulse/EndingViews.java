package folkmoot.pulse;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.Offer;
import folkmoot.OpenItem;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.asking.RoundChoice;
import folkmoot.pulse.Ending.Ended;
import folkmoot.pulse.Ending.Way;
import folkmoot.round.Round;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a convener sees when she ends a round before its time. */
final class EndingViews {
  static final String CALLBACK = "pulse.end";

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
      return new Answer.Errors(Map.of(RoundChoice.BLOCK, texts.plain("pulse.end.none")));
    }
    return new Answer.Update(
        PieceViews.told(CALLBACK, texts.plain("pulse.end.title"), words(ended, texts), texts));
  }

  private static View form(Ended.Choose choose, Texts texts) {
    boolean cancels = choose.way() == Way.CANCEL;
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        PieceViews.paragraph(texts.mrkdwn(cancels ? "pulse.cancel.what" : "pulse.close.what")));
    blocks.add(RoundChoice.of(choose.open(), choose.partnership(), texts));
    Frame frame =
        new Frame(
            CALLBACK,
            choose.way() + " " + choose.partnership().id(),
            texts.plain("pulse.end.title"),
            texts.plain(cancels ? "pulse.cancel.do" : "pulse.close.do"),
            texts.plain("asking.form.close"));
    return PieceViews.window(frame, blocks);
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
          Mrkdwn.date(early.rule().until(), early.partnership().zone(), texts.locale()));
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

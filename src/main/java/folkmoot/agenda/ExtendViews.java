package folkmoot.agenda;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.agenda.Extending.Outcome;
import folkmoot.asking.FieldViews;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.asking.RoundChoice;
import folkmoot.partnership.Partnership;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import folkmoot.time.Timetable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a convener sees when she keeps a round open longer. */
final class ExtendViews {
  static final String CALLBACK = "agenda.extend";

  /** The block with the new time. */
  static final String UNTIL = "until";

  private ExtendViews() {}

  /** What follows the verb. */
  static Answer said(Outcome outcome, Texts texts) {
    return outcome instanceof Outcome.Choose choose
        ? new Answer.Open(form(choose, texts))
        : new Answer.Whisper(PieceViews.said(words(outcome, texts)));
  }

  /** What follows the form: a mistake stands under the field it is about. */
  static Answer sent(Outcome outcome, Texts texts) {
    if (outcome instanceof Outcome.NotLater || outcome instanceof Outcome.TooFar) {
      return new Answer.Errors(Map.of(UNTIL, words(outcome, texts).value()));
    }
    return new Answer.Update(
        PieceViews.told(
            CALLBACK, texts.plain("agenda.extend.title"), words(outcome, texts), texts));
  }

  private static View form(Outcome.Choose choose, Texts texts) {
    List<LayoutBlock> blocks =
        List.of(
            PieceViews.paragraph(texts.mrkdwn("agenda.extend.what")),
            RoundChoice.of(choose.open(), choose.partnership(), texts),
            FieldViews.moment(
                UNTIL,
                texts.plain("agenda.extend.until"),
                texts.plain(
                    "agenda.extend.until.hint",
                    "moment",
                    moment(choose.partnership(), choose.until(), texts)),
                choose.until()));
    Frame frame =
        new Frame(
            CALLBACK,
            choose.partnership().id().value(),
            texts.plain("agenda.extend.title"),
            texts.plain("agenda.extend.do"),
            texts.plain("asking.form.close"));
    return PieceViews.window(frame, blocks);
  }

  private static String moment(Partnership partnership, Instant moment, Texts texts) {
    return Spoken.moment(moment.atZone(partnership.zone()), texts.locale());
  }

  private static Mrkdwn words(Outcome outcome, Texts texts) {
    if (outcome instanceof Outcome.Extended extended) {
      return texts.mrkdwn(
          "agenda.extend.done", "until", moment(extended.partnership(), extended.until(), texts));
    }
    if (outcome instanceof Outcome.NothingOpen) {
      return texts.mrkdwn("agenda.extend.nothing");
    }
    if (outcome instanceof Outcome.Unclear) {
      return texts.mrkdwn("agenda.extend.unclear");
    }
    if (outcome instanceof Outcome.Over) {
      return texts.mrkdwn("agenda.extend.over");
    }
    if (outcome instanceof Outcome.NotLater not) {
      return texts.mrkdwn(
          "agenda.extend.not-later", "close", moment(not.partnership(), not.closes(), texts));
    }
    if (outcome instanceof Outcome.TooFar) {
      return texts.mrkdwn("agenda.extend.too-far", "days", Timetable.LONGEST_DAYS);
    }
    if (outcome instanceof Outcome.NotConvening) {
      return texts.mrkdwn("agenda.convener");
    }
    throw new AssertionError(outcome);
  }
}

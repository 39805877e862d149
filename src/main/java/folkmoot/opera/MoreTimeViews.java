package folkmoot.opera;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.FieldViews;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.opera.Desk.Reply;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import folkmoot.time.Timetable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a convener sees who gives a step more time. */
final class MoreTimeViews {
  /** Opens the form; the value is the OPERA and how it stands. */
  static final String OPEN = "opera.more-time";

  /** Sends it. */
  static final String SUBMIT = "opera.more-time.form";

  private MoreTimeViews() {}

  static Answer shown(Reply<MoreTime.Form> reply, Texts texts) {
    return reply
        .what()
        .<Answer>map(form -> new Answer.Update(form(form, texts)))
        .orElseGet(() -> OperaViews.told(reply.why(), texts));
  }

  static View form(MoreTime.Form form, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        PieceViews.paragraph(
            texts.mrkdwn("opera.post.head", "topic", form.opera().matter().topic())));
    if (!form.unclear().isEmpty()) {
      blocks.add(
          PieceViews.paragraph(texts.mrkdwn("opera.more-time.unclear", "words", form.unclear())));
    }
    Mrkdwn lead =
        texts.mrkdwn(
            "opera.more-time.lead",
            "step",
            OperaViews.name(form.opera().step(), texts),
            "close",
            Spoken.moment(form.closes().atZone(form.zone()), texts.locale()));
    blocks.add(PieceViews.paragraph(lead));
    blocks.add(
        FieldViews.moment(
            MoreTime.UNTIL,
            texts.plain("opera.label.until"),
            texts.plain(
                "opera.hint.until",
                "moment",
                Spoken.moment(form.until().atZone(form.zone()), texts.locale())),
            form.until()));
    return PieceViews.window(
        new Frame(
            SUBMIT,
            form.opera().id() + " " + form.opera().seen(),
            texts.plain("opera.title"),
            texts.plain("opera.more-time.send"),
            texts.plain("opera.close")),
        blocks);
  }

  static Answer answer(MoreTime.Outcome outcome, Texts texts) {
    if (outcome instanceof MoreTime.Outcome.Given) {
      return OperaViews.told(Said.EXTENDED, texts);
    }
    if (outcome instanceof MoreTime.Outcome.Not not) {
      return OperaViews.told(not.why(), texts);
    }
    String fault = outcome instanceof MoreTime.Outcome.TooFar ? "too-far" : "not-later";
    return new Answer.Errors(
        Map.of(
            MoreTime.UNTIL, texts.plain("opera.fault." + fault, "days", Timetable.LONGEST_DAYS)));
  }
}

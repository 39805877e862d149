package folkmoot.listening;

import com.slack.api.model.view.View;
import folkmoot.asking.FieldViews;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.slack.Answer;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Map;

/** What somebody sees who takes her words back. */
final class ForgetViews {
  static final String FORGET = "listening.forget";

  /** The block of the code. */
  static final String CODE = "code";

  private ForgetViews() {}

  /** Asks for the code, so that a button can do what the command does. */
  static View form(Texts texts) {
    Frame frame =
        new Frame(
            FORGET,
            "",
            texts.plain("listening.forget.title"),
            texts.plain("listening.forget.submit"),
            texts.plain("asking.form.close"));
    return PieceViews.window(
        frame,
        List.of(
            PieceViews.paragraph(texts.mrkdwn("listening.forget.lead")),
            FieldViews.line(
                CODE,
                texts.plain("listening.forget.code"),
                texts.plain("listening.forget.hint"),
                "")));
  }

  /** What became of a typed code. */
  static Answer said(boolean found, Texts texts) {
    return new Answer.Whisper(
        PieceViews.said(
            texts.mrkdwn(found ? "listening.forget.done" : "listening.forget.unknown")));
  }

  /** What became of the code in the form; a wrong one can be mended there. */
  static Answer sent(boolean found, Texts texts) {
    if (!found) {
      return new Answer.Errors(Map.of(CODE, texts.plain("listening.forget.unknown")));
    }
    return new Answer.Update(
        PieceViews.told(
            FORGET,
            texts.plain("listening.forget.title"),
            texts.mrkdwn("listening.forget.done"),
            texts));
  }
}

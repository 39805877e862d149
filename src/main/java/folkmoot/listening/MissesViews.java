package folkmoot.listening;

import folkmoot.asking.AnswerViews;
import folkmoot.asking.PieceViews;
import folkmoot.asking.StartViews;
import folkmoot.listening.Misses.Missed;
import folkmoot.slack.Answer;
import folkmoot.text.Texts;

/** What somebody sees who finds that themes miss something. */
final class MissesViews {
  private MissesViews() {}

  static Answer said(Missed missed, Texts texts) {
    if (missed instanceof Missed.Asked asked) {
      return AnswerViews.answer(asked.opened(), texts);
    }
    if (missed instanceof Missed.Refused refused) {
      return new Answer.Whisper(
          PieceViews.said(
              texts.mrkdwn(
                  "listening.misses.refused",
                  "why",
                  StartViews.refusal(refused.refusal(), texts))));
    }
    if (missed instanceof Missed.Gone) {
      return new Answer.Whisper(PieceViews.said(texts.mrkdwn("listening.misses.gone")));
    }
    throw new AssertionError(missed);
  }
}

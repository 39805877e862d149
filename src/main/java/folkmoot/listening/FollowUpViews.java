package folkmoot.listening;

import folkmoot.asking.AnswerViews;
import folkmoot.asking.PieceViews;
import folkmoot.asking.StartViews;
import folkmoot.listening.FollowUps.Followed;
import folkmoot.listening.FollowUps.Why;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;

/** What somebody sees who misses something in a result, or sees it differently. */
final class FollowUpViews {
  private FollowUpViews() {}

  static Answer said(Followed followed, Texts texts) {
    if (followed instanceof Followed.Asked asked) {
      return AnswerViews.answer(asked.opened(), texts);
    }
    if (followed instanceof Followed.NotNow notNow) {
      return new Answer.Open(
          GoodViews.draft(
              new GoodViews.Draft(
                  notNow.scene(),
                  why(notNow, texts),
                  texts.mrkdwn("listening.later.draft"),
                  texts.plain("listening.later.label"),
                  notNow.text()),
              texts.plain("listening.later.title"),
              texts));
    }
    if (followed instanceof Followed.Gone) {
      return new Answer.Whisper(PieceViews.said(texts.mrkdwn("listening.later.gone")));
    }
    throw new AssertionError(followed);
  }

  private static Mrkdwn why(Followed.NotNow notNow, Texts texts) {
    if (notNow.why() instanceof Why.AskedLately lately) {
      return texts.mrkdwn(
          "listening.later.lately",
          "again",
          Spoken.nearMoment(lately.again().atZone(notNow.scene().member().zone()), texts.locale()));
    }
    if (notNow.why() instanceof Why.Refused refused) {
      return texts.mrkdwn(
          "listening.later.refused", "why", StartViews.refusal(refused.refusal(), texts));
    }
    throw new AssertionError(notNow.why());
  }
}

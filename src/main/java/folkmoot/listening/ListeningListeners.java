package folkmoot.listening;

import folkmoot.asking.Forgetting;
import folkmoot.asking.Recipe;
import folkmoot.asking.ResultButtonViews;
import folkmoot.asking.StartListeners;
import folkmoot.asking.Starting;
import folkmoot.listening.FollowUps.Objection;
import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about open questions. */
final class ListeningListeners {
  private final Desks desks;
  private final Good good;
  private final Forgetting forgetting;
  private final Texts texts;

  /** Where people get things done. */
  record Desks(
      Starting starting, Good good, Forgetting forgetting, Reviews reviews, FollowUps followUps) {}

  ListeningListeners(Desks desks, Texts texts) {
    this.desks = desks;
    this.good = desks.good();
    this.forgetting = desks.forgetting();
    this.texts = texts;
  }

  void listen(Interactions on, Recipe question) {
    new StartListeners(desks.starting(), texts).listen(on, question);
    review(on, desks.reviews());
    object(on, ThemeViews.MISSES, Objection.MISSES);
    object(on, ResultButtonViews.DIFFER, Objection.DIFFERS);
    on.submit(GoodViews.KEEP, sent -> GoodViews.answer(good.keep(sent), texts));
    on.submit(
        ForgetViews.FORGET,
        sent ->
            ForgetViews.sent(
                forgetting.forget(sent.actor(), sent.values().one(ForgetViews.CODE).orElse("")),
                texts));
  }

  private void object(Interactions on, String button, Objection objection) {
    on.click(button, click -> FollowUpViews.said(desks.followUps().press(click, objection), texts));
  }

  private void review(Interactions on, Reviews reviews) {
    on.click(ReviewViews.LOOK, click -> ReviewViews.opened(reviews.look(click), texts));
    on.click(ReviewViews.BACK, click -> ReviewViews.turned(reviews.look(click), texts));
    on.click(ReviewViews.THEME, click -> ReviewViews.turned(reviews.theme(click), texts));
    on.click(ReviewViews.PAGE + ".back", click -> ReviewViews.turned(reviews.theme(click), texts));
    on.click(ReviewViews.PAGE + ".on", click -> ReviewViews.turned(reviews.theme(click), texts));
    on.click(ReviewViews.PUBLISH, click -> ReviewViews.turned(reviews.publish(click), texts));
    on.submit(ReviewViews.SAVE, sent -> ReviewViews.turned(reviews.save(sent), texts));
  }
}

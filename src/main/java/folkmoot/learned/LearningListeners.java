package folkmoot.learned;

import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about what was learned. */
final class LearningListeners {
  private final Learnings learnings;
  private final TakingOut out;
  private final Texts texts;

  LearningListeners(Learnings learnings, TakingOut out, Texts texts) {
    this.learnings = learnings;
    this.out = out;
    this.texts = texts;
  }

  void listen(Interactions on) {
    on.submit(LearningViews.SUBMIT, sent -> LearningViews.answer(learnings.send(sent), texts));
    on.click(
        LearningViews.BACK,
        click -> LearningViews.back(learnings.takeBack(click.actor(), click.value()), texts));
    on.click(
        LearningListViews.READ, click -> LearningListViews.opened(learnings.turn(click), texts));
    on.click(
        LearningListViews.EARLIER, click -> LearningListViews.turned(learnings.turn(click), texts));
    on.click(
        LearningListViews.LATER, click -> LearningListViews.turned(learnings.turn(click), texts));
    on.click(LearningOutViews.OUT, click -> LearningOutViews.reason(out.wanted(click), texts));
    on.submit(
        LearningOutViews.TAKE_OUT, sent -> LearningOutViews.takenOut(out.takeOut(sent), texts));
  }
}

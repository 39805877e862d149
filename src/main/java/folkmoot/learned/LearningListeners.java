package folkmoot.learned;

import com.slack.api.model.view.View;
import folkmoot.shelf.Browsing;
import folkmoot.shelf.ShelfPage;
import folkmoot.shelf.ShelfViews;
import folkmoot.shelf.TakingOut;
import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about what was learned. */
final class LearningListeners {
  private final Learnings learnings;
  private final Browsing<Learning> list;
  private final TakingOut<Learning> out;
  private final Texts texts;

  LearningListeners(
      Learnings learnings, Browsing<Learning> list, TakingOut<Learning> out, Texts texts) {
    this.learnings = learnings;
    this.list = list;
    this.out = out;
    this.texts = texts;
  }

  void listen(Interactions on) {
    on.submit(LearningViews.SUBMIT, sent -> LearningViews.answer(learnings.send(sent), texts));
    on.click(
        LearningViews.BACK,
        click -> LearningViews.back(learnings.takeBack(click.actor(), click.value()), texts));
    on.click(
        LearningListViews.READ, click -> ShelfViews.opened(list.turn(click), this::window, texts));
    on.click(
        LearningListViews.EARLIER,
        click -> ShelfViews.turned(list.turn(click), this::window, texts));
    on.click(
        LearningListViews.LATER, click -> ShelfViews.turned(list.turn(click), this::window, texts));
    takingOut(on);
  }

  private void takingOut(Interactions on) {
    on.click(
        LearningListViews.OUT,
        click ->
            ShelfViews.reason(
                out.wanted(click),
                learning -> LearningListViews.reason(learning, texts),
                LearningListViews.asked(texts),
                texts));
    on.submit(
        LearningListViews.TAKE_OUT,
        sent -> ShelfViews.takenOut(out.takeOut(sent), LearningListViews.asked(texts), texts));
  }

  private View window(ShelfPage<Learning> page) {
    return LearningListViews.window(page, texts);
  }
}

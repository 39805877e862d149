package folkmoot.heard;

import com.slack.api.model.view.View;
import folkmoot.shelf.Browsing;
import folkmoot.shelf.ShelfPage;
import folkmoot.shelf.ShelfViews;
import folkmoot.shelf.TakingOut;
import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about words of people we serve. */
final class HeardListeners {
  private final Hearing hearing;
  private final Browsing<HeardEntry> list;
  private final TakingOut<HeardEntry> out;
  private final Texts texts;

  HeardListeners(
      Hearing hearing, Browsing<HeardEntry> list, TakingOut<HeardEntry> out, Texts texts) {
    this.hearing = hearing;
    this.list = list;
    this.out = out;
    this.texts = texts;
  }

  void listen(Interactions on) {
    on.submit(HeardViews.SUBMIT, sent -> HeardViews.answer(hearing.send(sent), texts));
    on.click(
        HeardViews.BACK,
        click -> HeardViews.back(hearing.takeBack(click.actor(), click.value()), texts));
    on.click(
        HeardListViews.READ, click -> ShelfViews.opened(list.turn(click), this::window, texts));
    on.click(
        HeardListViews.EARLIER, click -> ShelfViews.turned(list.turn(click), this::window, texts));
    on.click(
        HeardListViews.LATER, click -> ShelfViews.turned(list.turn(click), this::window, texts));
    takingOut(on);
  }

  private void takingOut(Interactions on) {
    on.click(
        HeardListViews.OUT,
        click ->
            ShelfViews.reason(
                out.wanted(click),
                entry -> HeardListViews.reason(entry, texts),
                HeardListViews.asked(texts),
                texts));
    on.submit(
        HeardListViews.TAKE_OUT,
        sent -> ShelfViews.takenOut(out.takeOut(sent), HeardListViews.asked(texts), texts));
  }

  private View window(ShelfPage<HeardEntry> page) {
    return HeardListViews.window(page, texts);
  }
}

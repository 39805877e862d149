package folkmoot.thanks;

import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about thank-yous. */
final class ThanksListeners {
  private final Thanking thanking;
  private final Texts texts;

  ThanksListeners(Thanking thanking, Texts texts) {
    this.thanking = thanking;
    this.texts = texts;
  }

  void listen(Interactions on) {
    on.submit(ThanksViews.SUBMIT, sent -> ThanksViews.answer(thanking.send(sent), texts));
    on.click(ThanksViews.MINE, click -> ThanksViews.opened(thanking.mine(click), texts));
    on.click(ThanksViews.DELETE, click -> ThanksViews.updated(thanking.delete(click), texts));
  }
}

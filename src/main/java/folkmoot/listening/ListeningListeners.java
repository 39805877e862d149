package folkmoot.listening;

import folkmoot.asking.Forgetting;
import folkmoot.asking.Recipe;
import folkmoot.asking.StartListeners;
import folkmoot.asking.Starting;
import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about open questions. */
final class ListeningListeners {
  private final Starting starting;
  private final Good good;
  private final Forgetting forgetting;
  private final Texts texts;

  ListeningListeners(Starting starting, Good good, Forgetting forgetting, Texts texts) {
    this.starting = starting;
    this.good = good;
    this.forgetting = forgetting;
    this.texts = texts;
  }

  void listen(Interactions on, Recipe question) {
    new StartListeners(starting, texts).listen(on, question);
    on.submit(GoodViews.KEEP, sent -> GoodViews.answer(good.keep(sent), texts));
    on.submit(
        ForgetViews.FORGET,
        sent ->
            ForgetViews.sent(
                forgetting.forget(sent.values().one(ForgetViews.CODE).orElse("")), texts));
  }
}

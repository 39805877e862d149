package folkmoot.appreciative;

import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about appreciative series. */
final class AppreciativeListeners {
  private final Beginning beginning;
  private final Pairs pairs;
  private final Texts texts;

  AppreciativeListeners(Beginning beginning, Pairs pairs, Texts texts) {
    this.beginning = beginning;
    this.pairs = pairs;
    this.texts = texts;
  }

  void listen(Interactions on) {
    on.submit(BeginViews.CALLBACK, sent -> BeginViews.sent(beginning.send(sent), texts));
    on.click(PhaseViews.JOIN, click -> PhaseViews.told(pairs.join(click), texts));
    on.click(PhaseViews.LEAVE, click -> PhaseViews.told(pairs.leave(click), texts));
    on.click(PhaseViews.MINE, click -> PhaseViews.told(pairs.mine(click), texts));
  }
}

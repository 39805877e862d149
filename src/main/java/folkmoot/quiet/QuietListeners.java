package folkmoot.quiet;

import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about quiet. */
final class QuietListeners {
  private final Quiets quiets;
  private final Texts texts;

  QuietListeners(Quiets quiets, Texts texts) {
    this.quiets = quiets;
    this.texts = texts;
  }

  void listen(Interactions on) {
    on.submit(QuietViews.CALLBACK, sent -> QuietViews.sent(quiets.send(sent), texts));
    on.click(QuietViews.AGREE, click -> QuietViews.pressed(quiets.agree(click), texts));
    on.click(QuietViews.END, click -> QuietViews.pressed(quiets.end(click), texts));
  }
}

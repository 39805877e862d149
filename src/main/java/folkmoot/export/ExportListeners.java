package folkmoot.export;

import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about exports. */
final class ExportListeners {
  private final Exports exports;
  private final Texts texts;

  ExportListeners(Exports exports, Texts texts) {
    this.exports = exports;
    this.texts = texts;
  }

  void listen(Interactions on) {
    on.click(
        ExportViews.GIVE,
        click -> new Answer.Update(ExportViews.window(exports.give(click), texts)));
    on.click(
        ExportViews.SEND,
        click -> new Answer.Update(ExportViews.window(exports.send(click), texts)));
  }
}

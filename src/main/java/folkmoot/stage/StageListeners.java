package folkmoot.stage;

import folkmoot.consent.ConsentViews;
import folkmoot.instrument.Stage;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about stages. */
final class StageListeners {
  private final Proposals proposals;
  private final Texts texts;

  StageListeners(Proposals proposals, Texts texts) {
    this.proposals = proposals;
    this.texts = texts;
  }

  void listen(Interactions on) {
    for (Stage stage : Stage.values()) {
      on.click(
          StageViews.SUGGEST + "." + stage.word(),
          click -> new Answer.Whisper(StageViews.wished(proposals.suggest(click), texts)));
    }
    on.click(
        StageViews.OBJECT,
        click -> new Answer.Whisper(ConsentViews.objected(proposals.object(click), texts)));
  }
}

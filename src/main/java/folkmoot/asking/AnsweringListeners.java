package folkmoot.asking;

import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack when members answer the rounds of one feature. */
public final class AnsweringListeners {
  private final Answering answering;
  private final Texts texts;

  public AnsweringListeners(Answering answering, Texts texts) {
    this.answering = answering;
    this.texts = texts;
  }

  /** Listens to the buttons and forms that carry this feature's name. */
  public void listen(Interactions on, String feature) {
    on.click(feature + ".answer", click -> AnswerViews.answer(answering.open(click), texts));
    on.submit(feature + ".submit", sent -> AnswerViews.answer(answering.send(sent), texts));
    on.submit(feature + ".preview", sent -> new Answer.Done());
    on.click(feature + ".back", click -> AnswerViews.turned(answering.back(click), texts));
    on.click(feature + ".keep", click -> AnswerViews.turned(answering.keep(click), texts));
    on.click(feature + ".withdraw", click -> AnswerViews.answer(answering.withdraw(click), texts));
    on.click(feature + ".mine", click -> AnswerViews.answer(answering.mine(click), texts));
  }
}

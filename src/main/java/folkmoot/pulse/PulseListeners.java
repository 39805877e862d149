package folkmoot.pulse;

import folkmoot.asking.PieceViews;
import folkmoot.asking.Recipe;
import folkmoot.asking.StartViews;
import folkmoot.asking.Starting;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.text.Texts;
import java.util.List;

/** What comes from Slack about pulses and check-ins. */
final class PulseListeners {
  private final Starting starting;
  private final Ending ending;
  private final Talk talk;
  private final Texts texts;

  PulseListeners(Starting starting, Ending ending, Talk talk, Texts texts) {
    this.starting = starting;
    this.ending = ending;
    this.talk = talk;
    this.texts = texts;
  }

  void listen(Interactions on, List<Recipe> recipes) {
    recipes.forEach(
        recipe ->
            on.submit(
                recipe.callback(),
                sent -> StartViews.sent(starting.send(recipe, sent), recipe, texts)));
    on.submit(EndingViews.CALLBACK, sent -> EndingViews.sent(ending.send(sent), texts));
    on.click(
        MirrorViews.TALK,
        click -> new Answer.Whisper(PieceViews.said(MirrorViews.talked(talk.wish(click), texts))));
  }
}

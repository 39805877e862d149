package folkmoot.pulse;

import folkmoot.asking.PieceViews;
import folkmoot.asking.Recipe;
import folkmoot.asking.ResultButtonViews;
import folkmoot.asking.StartListeners;
import folkmoot.asking.Starting;
import folkmoot.asking.Talk;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.text.Texts;
import java.util.List;

/** What comes from Slack about pulses and check-ins. */
final class PulseListeners {
  private final Desks desks;
  private final Talk talk;
  private final Texts texts;

  /** How rounds begin, end and are planned. */
  record Desks(Starting starting, Ending ending, Plans plans) {}

  PulseListeners(Desks desks, Talk talk, Texts texts) {
    this.desks = desks;
    this.talk = talk;
    this.texts = texts;
  }

  void listen(Interactions on, List<Recipe> recipes) {
    recipes.forEach(recipe -> new StartListeners(desks.starting(), texts).listen(on, recipe));
    on.submit(EndingViews.CALLBACK, sent -> EndingViews.sent(desks.ending().send(sent), texts));
    on.click(EndingViews.SECOND, click -> EndingViews.said(desks.ending().look(click), texts));
    on.click(PlanViews.BEGIN, desks.plans()::begin);
    on.click(PlanViews.MONDAY, desks.plans()::onMonday);
    on.click(PlanViews.DROP, desks.plans()::drop);
    on.click(
        ResultButtonViews.TALK,
        click ->
            new Answer.Whisper(PieceViews.said(ResultButtonViews.talked(talk.wish(click), texts))));
  }
}

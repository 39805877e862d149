package folkmoot.imagination;

import folkmoot.asking.Recipe;
import folkmoot.asking.StartViews;
import folkmoot.asking.Starting;
import folkmoot.asking.Tools;
import folkmoot.command.Arguments;
import folkmoot.ids.PartnershipId;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import java.util.List;
import java.util.Optional;

/** The step after an imagination week: a convener asks everybody what to look at again. */
final class LookingAgain {
  private final Tools tools;
  private final Starting starting;
  private final Optional<Recipe> question;

  /**
   * @param recipes of everything that can be asked
   */
  LookingAgain(Tools tools, List<Recipe> recipes) {
    this.tools = tools;
    this.starting = new Starting(tools);
    this.question =
        recipes.stream().filter(recipe -> !recipe.onScale() && recipe.writesQuestion()).findFirst();
  }

  /** Opens the form of an open question, filled in; a member is told what she can do. */
  Answer ask(Click click) {
    String words = tools.texts().plain("imagination.ask.question");
    return question
        .flatMap(
            recipe ->
                tools.convening(
                    click.actor(),
                    new PartnershipId(click.value()),
                    (tx, scene) ->
                        StartViews.said(
                            starting.begin(tx, recipe, scene, Arguments.saying(words)),
                            tools.texts())))
        .orElseGet(() -> new Answer.Whisper(DayViews.forConveners(tools.texts())));
  }
}

package folkmoot.appreciative;

import folkmoot.asking.Manner;
import folkmoot.asking.Recipe;
import folkmoot.asking.Refusal;
import folkmoot.asking.Tools;
import folkmoot.partnership.Partnership;
import folkmoot.prompt.Phase;
import folkmoot.prompt.Prompt;
import folkmoot.prompt.PromptChoice;
import folkmoot.rhythm.Order;
import folkmoot.round.Item;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** An open question of the phase that comes next; in all else it is as open questions are. */
final class PhaseRecipe implements Recipe {
  static final String CALLBACK = Order.SERIES + "appreciative";

  private final Tools tools;
  private final Recipe question;

  /**
   * @param question how an open question is asked
   */
  PhaseRecipe(Tools tools, Recipe question) {
    this.tools = tools;
    this.question = question;
  }

  @Override
  public Manner manner() {
    Manner open = question.manner();
    return new Manner(
        open.feature(),
        open.kind(),
        new Manner.Words(this::formTitle, open::headline, open::lead, open::reminder),
        open.seconds(),
        open.instrument());
  }

  @Override
  public String callback() {
    return CALLBACK;
  }

  @Override
  public String formTitle() {
    return tools.texts().plain("appreciative.title");
  }

  @Override
  public boolean writesQuestion() {
    return true;
  }

  @Override
  public boolean onScale() {
    return false;
  }

  /** The prompt of the next phase that was put longest ago. */
  @Override
  public String suggestion(Tx tx, Partnership partnership, Instant now) {
    Phase phase =
        new SeriesStore(tx).current(partnership.id()).map(Series::next).orElse(Phase.DISCOVERY);
    List<Prompt> prompts = prompts(partnership, phase);
    return prompts.isEmpty()
        ? question.suggestion(tx, partnership, now)
        : new PromptChoice(
                prompts,
                tools
                    .prompts()
                    .asked(tx, partnership.id(), prompts, now.atZone(partnership.zone())))
            .longestAgo()
            .wording();
  }

  /** The questions of a phase. */
  List<Prompt> prompts(Partnership partnership, Phase phase) {
    return tools.prompts().of(partnership.name()).stream()
        .filter(prompt -> prompt.phase() == phase)
        .toList();
  }

  @Override
  public List<Item> items(Tx tx, Partnership partnership, String wording) {
    return question.items(tx, partnership, wording);
  }

  @Override
  public String title(String wording) {
    return question.title(wording);
  }

  @Override
  public Optional<Refusal> refusal(Tx tx, Partnership partnership, Instant now) {
    return question.refusal(tx, partnership, now);
  }

  @Override
  public Instant usualClose(Partnership partnership, ZonedDateTime now) {
    return question.usualClose(partnership, now);
  }
}

package folkmoot.appreciative;

import folkmoot.Coming;
import folkmoot.Feature;
import folkmoot.OpenPost;
import folkmoot.Verb;
import folkmoot.asking.Recipe;
import folkmoot.asking.Tools;
import folkmoot.command.VerbName;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.rhythm.Order;
import folkmoot.rhythm.Turn;
import folkmoot.schedule.Due;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.ClosedDays;
import java.util.List;
import java.util.Optional;

/** Appreciative series as a feature of the house. */
public final class AppreciativeFeature implements Feature {
  private final Tools tools;
  private final Texts texts;
  private final PhaseRecipe recipe;
  private final Beginning beginning;
  private final Pairs pairs;
  private final Weekly weekly;

  /**
   * @param question how an open question is asked
   */
  public AppreciativeFeature(Tools tools, Recipe question) {
    this.tools = tools;
    this.texts = tools.texts();
    this.recipe = new PhaseRecipe(tools, question);
    this.beginning = new Beginning(tools, recipe);
    this.pairs = new Pairs(tools, recipe);
    this.weekly = new Weekly(tools, pairs);
  }

  @Override
  public void listen(Interactions on) {
    new AppreciativeListeners(beginning, pairs, texts).listen(on);
  }

  @Override
  public List<OpenPost> openPosts(Tx tx, Partnership partnership) {
    return weekly.openPosts(tx, partnership);
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(
            new VerbName("appreciative", List.of("inquiry", "series"), false),
            Verb.Who.CONVENER,
            true,
            this::begin));
  }

  private Answer begin(Verb.Request asked) {
    return BeginViews.said(beginning.begin(asked.here(), asked.arguments()), texts);
  }

  /** Its dates are a standing order's, which opens what this asks. */
  @Override
  public List<Recipe> recipes() {
    return List.of(recipe);
  }

  @Override
  public List<Coming> coming(Tx tx, Scene scene) {
    return new SeriesStore(tx)
        .current(scene.partnership().id()).stream()
            .flatMap(series -> coming(tx, series).stream())
            .toList();
  }

  private Optional<Coming> coming(Tx tx, Series series) {
    ClosedDays closed = tools.calendars().of(tx, series.partnership());
    return tools.orders().of(tx, series.partnership()).stream()
        .filter(order -> order.id().equals(series.order()) && !order.paused())
        .flatMap(order -> next(order, closed).stream())
        .map(
            turn ->
                new Coming(
                    texts.mrkdwn(
                        "appreciative.coming", "phase", BeginViews.name(series.next(), texts)),
                    turn.at()))
        .findFirst();
  }

  private Optional<Turn> next(Order order, ClosedDays closed) {
    return order.next(tools.clock().instant(), Series.PHASES, closed).stream()
        .filter(turn -> turn.happens() != null && !order.skips(turn))
        .findFirst();
  }

  @Override
  public List<Due> dueWork() {
    return List.of(new AppreciativeJobs(weekly));
  }

  @Override
  public List<Mrkdwn> held(Tx tx, Scene scene) {
    int lists = pairs.held(tx, scene.member().id());
    return lists == 0 ? List.of() : List.of(texts.mrkdwn("appreciative.held"));
  }

  @Override
  public void forget(Tx tx, Scene scene) {
    pairs.forget(tx, scene.member().id());
  }
}

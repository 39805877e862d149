package folkmoot.agenda;

import folkmoot.Feature;
import folkmoot.Recurring;
import folkmoot.Verb;
import folkmoot.asking.Recipe;
import folkmoot.asking.RepeatJobs;
import folkmoot.asking.Tools;
import folkmoot.command.VerbName;
import folkmoot.partnership.Partnership;
import folkmoot.schedule.Due;
import folkmoot.schedule.Ledger;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.util.List;

/** What recurs, closed days, and keeping a round open longer, as a feature of the house. */
public final class AgendaFeature implements Feature {
  private final Texts texts;
  private final Schedules schedules;
  private final Extending extending;
  private final StandingOrders orders;
  private final RepeatJobs jobs;
  private final AgendaListeners listeners;

  /**
   * @param features all others: what they have that recurs is shown, and what they can ask can
   *     repeat
   */
  public AgendaFeature(Tools tools, Ledger ledger, List<Feature> features) {
    List<Recipe> recipes =
        features.stream().flatMap(feature -> feature.recipes().stream()).toList();
    this.texts = tools.texts();
    this.orders = new StandingOrders(tools, recipes);
    this.schedules = new Schedules(tools, orders, features);
    this.extending = new Extending(tools);
    this.jobs = new RepeatJobs(tools, ledger, recipes);
    this.listeners =
        new AgendaListeners(schedules, new Closures(tools, schedules), extending, texts);
  }

  @Override
  public void listen(Interactions on) {
    listeners.listen(on);
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(
            new VerbName("schedule", List.of("rhythm", "calendar"), false),
            Verb.Who.CONVENER,
            this::schedule),
        new Verb(
            new VerbName("extend", List.of("prolong"), false), Verb.Who.CONVENER, this::extend));
  }

  private Answer schedule(Verb.Request asked) {
    return ScheduleViews.opened(schedules.show(asked.here()), texts);
  }

  private Answer extend(Verb.Request asked) {
    return ExtendViews.said(extending.begin(asked.here(), asked.arguments()), texts);
  }

  @Override
  public List<Due> dueWork() {
    return List.of(jobs);
  }

  @Override
  public List<Recurring> recurring(Tx tx, Partnership partnership) {
    return orders.of(tx, partnership);
  }
}

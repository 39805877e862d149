package folkmoot.action;

import folkmoot.Agreed;
import folkmoot.Feature;
import folkmoot.Offer;
import folkmoot.Verb;
import folkmoot.action.Listing.Filter;
import folkmoot.asking.Tools;
import folkmoot.command.VerbName;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.schedule.Due;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;

/** Agreed steps as a feature of the house. */
public final class ActionFeature implements Feature {
  private final Texts texts;
  private final Proposing proposing;
  private final Changing changing;
  private final Listing listing;
  private final Nudging nudging;
  private final Standings standings;

  public ActionFeature(Tools tools) {
    this.texts = tools.texts();
    Sights sights = new Sights(tools);
    Filing filing = new Filing(tools, sights);
    this.proposing = new Proposing(tools, sights, filing);
    this.changing = new Changing(tools, sights, filing);
    this.listing = new Listing(tools, sights);
    this.nudging = new Nudging(tools, sights);
    this.standings = new Standings(sights, texts);
  }

  @Override
  public void listen(Interactions on) {
    new ActionListeners(proposing, changing, listing, texts).listen(on);
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(new VerbName("action", List.of("suggest"), false), Verb.Who.MEMBER, this::suggest),
        new Verb(new VerbName("actions", List.of(), false), Verb.Who.MEMBER, this::list));
  }

  private Answer suggest(Verb.Request asked) {
    return new Answer.Open(
        ActionFormViews.form(proposing.typed(asked.here(), asked.arguments()), texts));
  }

  private Answer list(Verb.Request asked) {
    return new Answer.Open(
        ActionListViews.window(
            listing.read(asked.here(), Filter.written(asked.arguments().words())), texts));
  }

  @Override
  public List<Due> dueWork() {
    return List.of(
        new ActionJobs("action-nudge", nudging::next, nudging::run),
        new ActionJobs("action-undo", changing::nextOver, changing::forgetOver));
  }

  @Override
  public List<Offer> inHand(Tx tx, Scene scene) {
    return standings.inHand(tx, scene);
  }

  @Override
  public List<Offer> toDecide(Tx tx, Scene scene) {
    return standings.toDecide(tx, scene);
  }

  @Override
  public List<Agreed> agreed(Tx tx, Partnership partnership) {
    return standings.agreed(tx, partnership);
  }

  @Override
  public List<Mrkdwn> held(Tx tx, Scene scene) {
    List<Action> hers = new ActionStore(tx).of(scene.member().id());
    long open = hers.stream().filter(action -> action.state().isOpen()).count();
    return List.of(texts.mrkdwn("action.held", "open", open, "done", hers.size() - open));
  }

  @Override
  public void forget(Tx tx, Scene scene) {
    changing.forget(tx, scene);
  }
}

package folkmoot.action;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.Agreed;
import folkmoot.DigestPart;
import folkmoot.Evidence;
import folkmoot.Feature;
import folkmoot.Offer;
import folkmoot.OpenItem;
import folkmoot.OpenPost;
import folkmoot.Verb;
import folkmoot.action.Listing.Filter;
import folkmoot.asking.RoundPosts;
import folkmoot.asking.Tools;
import folkmoot.command.VerbName;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.round.RoundKind;
import folkmoot.schedule.Due;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Agreed steps as a feature of the house. */
public final class ActionFeature implements Feature {
  private final Texts texts;
  private final Proposing proposing;
  private final Changing changing;
  private final Listing listing;
  private final Nudging nudging;
  private final Rechecking rechecking;
  private final RecheckOpenings openings;
  private final Raising raising;
  private final Lookback lookback;
  private final Standings standings;
  private final ActionDigest digest;
  private final Filing filing;

  public ActionFeature(Tools tools) {
    this.texts = tools.texts();
    Sights sights = new Sights(tools);
    this.filing = new Filing(tools, sights);
    this.proposing = new Proposing(tools, sights, filing);
    this.lookback = new Lookback(tools, sights);
    this.changing = new Changing(tools, new Changing.Desks(sights, filing, lookback));
    this.listing = new Listing(tools, sights);
    this.nudging = new Nudging(tools, sights);
    this.rechecking = new Rechecking(tools);
    this.openings = new RecheckOpenings(tools);
    this.raising = new Raising(tools);
    this.standings = new Standings(sights, raising, texts);
    this.digest = new ActionDigest(tools, sights);
  }

  /** What becomes of rounds that look back; the kernel needs to know before it can open any. */
  public static List<RoundKind> kinds(RoundPosts.Needs needs) {
    return List.of(new RecheckKind(needs));
  }

  @Override
  public void listen(Interactions on) {
    new ActionListeners(
            new ActionListeners.Desks(proposing, changing, listing),
            new ActionListeners.After(rechecking, openings, raising),
            texts)
        .listen(on);
  }

  @Override
  public List<OpenPost> openPosts(Tx tx, Partnership partnership) {
    return Stream.concat(
            filing.openPosts(tx, partnership).stream(),
            openings.openPosts(tx, partnership).stream())
        .toList();
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

  @Override
  public Optional<Answer> beginStep(Scene scene, String words, boolean together) {
    return Optional.of(
        new Answer.Open(ActionFormViews.form(proposing.step(scene, words, together), texts)));
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
        new ActionJobs("action-recheck", rechecking::next, rechecking::run),
        new ActionJobs("action-raise", raising::next, raising::run),
        new ActionJobs("action-undo", changing::nextOver, changing::forgetOver));
  }

  @Override
  public List<OpenItem> openFor(Tx tx, Scene scene) {
    return openings.of(tx, scene);
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
  public List<Evidence> evidence(Tx tx, Partnership partnership) {
    return lookback.evidence(tx, partnership);
  }

  @Override
  public List<LayoutBlock> result(Tx tx, Audited<PublishedRound> round) {
    return ActionDigest.isRecheck(round)
        ? RecheckViews.lookedUp(round, texts)
        : lookback.came(tx, round.value());
  }

  @Override
  public List<DigestPart> digest(Tx tx, Period period) {
    return digest.parts(tx, period);
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

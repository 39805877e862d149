package folkmoot.pulse;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.Coming;
import folkmoot.DigestPart;
import folkmoot.Evidence;
import folkmoot.Feature;
import folkmoot.Offer;
import folkmoot.OpenItem;
import folkmoot.OpenPost;
import folkmoot.Verb;
import folkmoot.asking.Answering;
import folkmoot.asking.AnsweringListeners;
import folkmoot.asking.DigestLines;
import folkmoot.asking.Manner;
import folkmoot.asking.OpenPosts;
import folkmoot.asking.Openings;
import folkmoot.asking.PostedKind;
import folkmoot.asking.Recipe;
import folkmoot.asking.RoundPosts;
import folkmoot.asking.StartViews;
import folkmoot.asking.Starting;
import folkmoot.asking.Talk;
import folkmoot.asking.Tools;
import folkmoot.asking.VoiceViews;
import folkmoot.command.Arguments;
import folkmoot.command.VerbName;
import folkmoot.instrument.Instruments;
import folkmoot.instrument.Stages;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.pulse.Ending.Way;
import folkmoot.pulse.MirrorViews.Result;
import folkmoot.round.EarlyClose;
import folkmoot.round.Round;
import folkmoot.round.RoundKind;
import folkmoot.schedule.Due;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Everything asked on a scale, and how conveners end a round early, as a feature of the house. */
public final class PulseFeature implements Feature {
  private final Texts texts;
  private final Starting starting;
  private final Ending ending;
  private final Recipes recipes;
  private final Plans plans;
  private final Openings openings;
  private final PulseDigest digest;
  private final PulseListeners listeners;
  private final AnsweringListeners answers;
  private final OpenPosts openPosts;

  /** What this needs besides what all that ask people need. */
  public record Needs(
      Tools tools,
      EarlyClose early,
      Instruments instruments,
      Stages stages,
      Supplier<List<Feature>> features) {}

  public PulseFeature(Needs needs) {
    Tools tools = needs.tools();
    this.texts = tools.texts();
    Map<String, Manner> manners = Manners.all(texts);
    Function<Round, Manner> mannerOf = round -> Objects.requireNonNull(manners.get(round.kind()));
    Answering answering = new Answering(tools, mannerOf);
    this.openPosts = new OpenPosts(tools, manners.values());
    this.starting = new Starting(tools);
    this.ending = new Ending(tools, needs.early());
    this.recipes = new Recipes(needs);
    this.plans = new Plans(tools, starting, recipes.pulse());
    this.openings = new Openings(tools, answering, mannerOf);
    this.digest =
        new PulseDigest(
            tools, manners, new DigestLines(tools, mannerOf), group(needs.instruments()));
    this.answers = new AnsweringListeners(answering, texts);
    this.listeners =
        new PulseListeners(
            new PulseListeners.Desks(starting, ending, plans), new Talk(tools), texts);
  }

  /** What becomes of this feature's rounds; the kernel needs to know before it can open any. */
  public static List<RoundKind> kinds(RoundPosts.Needs needs, Instruments instruments) {
    return Manners.all(needs.texts()).values().stream()
        .map(manner -> kind(manner, needs, instruments))
        .toList();
  }

  private static RoundKind kind(Manner manner, RoundPosts.Needs needs, Instruments instruments) {
    return new PostedKind(
        manner,
        (round, partnership, members) -> {
          Result result =
              new Result(
                  round,
                  manner.headline(),
                  CutPoints.usual(),
                  partnership.zone(),
                  group(instruments));
          List<Message> thread = new ArrayList<>(MirrorViews.thread(result, needs.texts()));
          thread.addAll(VoiceViews.thread(round, members, needs.texts()));
          thread.addAll(HowViews.messages(result, needs.texts()));
          return new PostedKind.Result(MirrorViews.post(result, needs.texts()), thread);
        },
        needs);
  }

  private static Function<String, String> group(Instruments instruments) {
    return item -> instruments.group(item).orElse("");
  }

  @Override
  public void listen(Interactions on) {
    answers.listen(on, Manners.FEATURE);
    listeners.listen(on, recipes.all());
  }

  @Override
  public List<OpenPost> openPosts(Tx tx, Partnership partnership) {
    return openPosts.of(tx, partnership);
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        starts(new VerbName("pulse", List.of("start"), false), recipes.pulse()),
        starts(new VerbName("checkin", List.of("check-in", "poll"), false), recipes.checkin()),
        starts(new VerbName("temperature", List.of(), false), recipes.temperature()),
        starts(new VerbName("full", List.of(), false), recipes.full()),
        starts(new VerbName("checkout", List.of("check-out"), false), recipes.checkout()),
        convener(new VerbName("survey", List.of("own"), false), this::survey),
        convener(new VerbName("close", List.of(), true), asked -> end(Way.CLOSE, asked)),
        convener(new VerbName("cancel", List.of(), true), asked -> end(Way.CANCEL, asked)));
  }

  private Verb starts(VerbName name, Recipe recipe) {
    return convener(name, asked -> begin(recipe, asked));
  }

  private Answer survey(Verb.Request asked) {
    Arguments said = asked.arguments();
    String text = said.text();
    OwnSets.Found found = recipes.own(asked.here(), text == null ? said.rest() : text);
    return found instanceof OwnSets.Found.One one
        ? begin(one.recipe(), asked)
        : new Answer.Whisper(OwnSetViews.told(found, texts));
  }

  private static Verb convener(VerbName name, Function<Verb.Request, Answer> run) {
    return new Verb(name, Verb.Who.CONVENER, run);
  }

  private Answer begin(Recipe recipe, Verb.Request asked) {
    return StartViews.said(starting.begin(recipe, asked.here(), asked.arguments()), texts);
  }

  private Answer end(Way way, Verb.Request asked) {
    return EndingViews.said(ending.begin(asked.here(), way), texts);
  }

  @Override
  public List<Recipe> recipes() {
    return recipes.all();
  }

  @Override
  public List<OpenItem> openFor(Tx tx, Scene scene) {
    return openings.of(tx, scene, Manners::isOurs);
  }

  @Override
  public List<Coming> coming(Tx tx, Scene scene) {
    return plans.coming(tx, scene);
  }

  @Override
  public List<Offer> toDecide(Tx tx, Scene scene) {
    List<Offer> offers = new ArrayList<>(ending.toDecide(tx, scene));
    offers.addAll(plans.toDecide(tx, scene));
    return offers;
  }

  @Override
  public Optional<Offer> firstStep(Tx tx, Scene scene) {
    return plans.firstStep(tx, scene);
  }

  @Override
  public List<Due> dueWork() {
    return List.of(new PlanJobs(plans));
  }

  @Override
  public List<LayoutBlock> result(Tx tx, Audited<PublishedRound> round) {
    return digest.result(tx, round).map(r -> MirrorViews.lookedUp(r, texts)).orElse(List.of());
  }

  @Override
  public List<LayoutBlock> overTime(Tx tx, Partnership partnership) {
    return OverTimeViews.blocks(digest.history(tx, partnership), texts);
  }

  @Override
  public List<Evidence> evidence(Tx tx, Partnership partnership) {
    return digest.tookPart(tx, partnership);
  }

  @Override
  public List<DigestPart> digest(Tx tx, Period period) {
    return digest.parts(tx, period);
  }
}

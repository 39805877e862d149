package folkmoot.pulse;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.DigestPart;
import folkmoot.Feature;
import folkmoot.OpenItem;
import folkmoot.Verb;
import folkmoot.asking.Answering;
import folkmoot.asking.AnsweringListeners;
import folkmoot.asking.DigestLines;
import folkmoot.asking.Manner;
import folkmoot.asking.Openings;
import folkmoot.asking.PostedKind;
import folkmoot.asking.Recipe;
import folkmoot.asking.RoundPosts;
import folkmoot.asking.StartViews;
import folkmoot.asking.Starting;
import folkmoot.asking.Tools;
import folkmoot.asking.VoiceViews;
import folkmoot.command.VerbName;
import folkmoot.partnership.Scene;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.pulse.Ending.Way;
import folkmoot.pulse.MirrorViews.Result;
import folkmoot.round.EarlyClose;
import folkmoot.round.Round;
import folkmoot.round.RoundKind;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Pulses and check-ins, and how conveners end a round early, as a feature of the house. */
public final class PulseFeature implements Feature {
  private final Texts texts;
  private final Starting starting;
  private final Ending ending;
  private final Recipe pulse;
  private final Recipe checkin;
  private final Openings openings;
  private final PulseDigest digest;
  private final PulseListeners listeners;
  private final AnsweringListeners answers;

  public PulseFeature(Tools tools, EarlyClose early) {
    Instrument instrument = Instruments.collectiveLeadership();
    this.texts = tools.texts();
    Map<String, Manner> manners =
        Map.of(
            Manners.PULSE, Manners.pulse(texts),
            Manners.CHECKIN, Manners.checkin(texts));
    Function<Round, Manner> mannerOf = round -> Objects.requireNonNull(manners.get(round.kind()));
    Answering answering = new Answering(tools, mannerOf);
    this.starting = new Starting(tools);
    this.ending = new Ending(tools, early);
    this.pulse = new PulseRecipe(tools.rounds(), tools.record(), instrument, texts);
    this.checkin = new CheckinRecipe(instrument, texts);
    this.openings = new Openings(tools, answering, mannerOf);
    this.digest = new PulseDigest(tools, manners, new DigestLines(tools, mannerOf));
    this.answers = new AnsweringListeners(answering, texts);
    this.listeners = new PulseListeners(starting, ending, new Talk(tools), texts);
  }

  /** What becomes of pulses and check-ins; the kernel needs to know before it can open any. */
  public static List<RoundKind> kinds(RoundPosts.Needs needs) {
    return List.of(
        kind(Manners.pulse(needs.texts()), needs), kind(Manners.checkin(needs.texts()), needs));
  }

  private static RoundKind kind(Manner manner, RoundPosts.Needs needs) {
    return new PostedKind(
        manner,
        (round, members) ->
            new PostedKind.Result(
                MirrorViews.post(
                    new Result(round, manner.headline(), CutPoints.usual()), needs.texts()),
                VoiceViews.thread(round, members, needs.texts())),
        needs);
  }

  @Override
  public void listen(Interactions on) {
    answers.listen(on, Manners.FEATURE);
    listeners.listen(on, List.of(pulse, checkin));
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        convener(new VerbName("pulse", List.of("start"), false), asked -> begin(pulse, asked)),
        convener(
            new VerbName("checkin", List.of("check-in", "poll"), false),
            asked -> begin(checkin, asked)),
        convener(new VerbName("close", List.of(), true), asked -> end(Way.CLOSE, asked)),
        convener(new VerbName("cancel", List.of(), true), asked -> end(Way.CANCEL, asked)));
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
  public List<OpenItem> openFor(Tx tx, Scene scene) {
    return openings.of(tx, scene, Manners::isOurs);
  }

  @Override
  public List<LayoutBlock> result(Tx tx, Audited<PublishedRound> round) {
    return digest.result(round).map(found -> MirrorViews.lookedUp(found, texts)).orElse(List.of());
  }

  @Override
  public List<DigestPart> digest(Tx tx, Period period) {
    return digest.parts(tx, period);
  }
}

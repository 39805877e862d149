package folkmoot.listening;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.DigestPart;
import folkmoot.Feature;
import folkmoot.Offer;
import folkmoot.OpenItem;
import folkmoot.OpenPost;
import folkmoot.Verb;
import folkmoot.asking.Answering;
import folkmoot.asking.AnsweringListeners;
import folkmoot.asking.DigestLines;
import folkmoot.asking.Farewell;
import folkmoot.asking.Forgetting;
import folkmoot.asking.Manner;
import folkmoot.asking.OpenPosts;
import folkmoot.asking.Openings;
import folkmoot.asking.PostedKind.Result;
import folkmoot.asking.Recipe;
import folkmoot.asking.RoundPosts;
import folkmoot.asking.StartViews;
import folkmoot.asking.Starting;
import folkmoot.asking.Tools;
import folkmoot.asking.VoiceViews;
import folkmoot.command.Arguments;
import folkmoot.command.VerbName;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.record.PublicRecord;
import folkmoot.record.RemovedQuote;
import folkmoot.round.RoundKind;
import folkmoot.schedule.Due;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.themes.ThemeFinder;
import folkmoot.time.Spoken;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Open questions as a feature of the house. */
public final class ListeningFeature implements Feature {
  private final Tools tools;
  private final Texts texts;
  private final Starting starting;
  private final Recipe question;
  private final Good good;
  private final Forgetting forgetting;
  private final Farewell farewell;
  private final Openings openings;
  private final Reviews reviews;
  private final Publishing publishing;
  private final FollowUps followUps;
  private final DigestQuotes digest;
  private final ListeningListeners listeners;
  private final AnsweringListeners answers;
  private final OpenPosts openPosts;

  public ListeningFeature(Tools tools) {
    this(tools, List::of);
  }

  /**
   * Open questions in a house.
   *
   * @param features may keep words under codes too
   */
  public ListeningFeature(Tools tools, Supplier<List<Feature>> features) {
    this.tools = tools;
    this.texts = tools.texts();
    Manner manner = OpenQuestion.manner(texts);
    Answering answering = new Answering(tools, round -> manner);
    this.openPosts = new OpenPosts(tools, List.of(manner));
    this.starting = new Starting(tools);
    this.question = new OpenQuestion(tools.prompts(), texts);
    this.good = new Good(tools, answering);
    this.forgetting = new Forgetting(tools, features);
    this.farewell = new Farewell(tools);
    this.openings = new Openings(tools, answering, round -> manner);
    Reviews.Needs words =
        new Reviews.Needs(tools.database(), tools.record(), tools.ids(), tools.posts());
    this.reviews = new Reviews(words);
    this.publishing = new Publishing(words, reviews);
    this.followUps = new FollowUps(tools, question, answering);
    this.digest = new DigestQuotes(tools, new DigestLines(tools, round -> manner), reviews);
    this.answers = new AnsweringListeners(answering, texts);
    this.listeners =
        new ListeningListeners(
            new ListeningListeners.Desks(starting, good, forgetting, reviews, followUps), texts);
  }

  /** What becomes of open questions; the kernel needs to know before it can open any. */
  public static List<RoundKind> kinds(
      RoundPosts.Needs needs, PublicRecord record, ThemeFinder finder) {
    return List.of(new ListeningKind(needs, new Waiting(needs, record, finder)));
  }

  @Override
  public void listen(Interactions on) {
    answers.listen(on, OpenQuestion.FEATURE);
    listeners.listen(on, question);
  }

  @Override
  public List<OpenPost> openPosts(Tx tx, Partnership partnership) {
    return openPosts.of(tx, partnership);
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(new VerbName("ask", List.of(), false), Verb.Who.CONVENER, this::ask),
        new Verb(
            new VerbName("themes", List.of("theme"), false),
            Verb.Who.CONVENER,
            asked -> ReviewViews.opened(reviews.open(asked.here()), texts)),
        new Verb(new VerbName("good", List.of(), false), Verb.Who.MEMBER, true, this::good),
        new Verb(
            new VerbName("forget", List.of("withdraw"), true), Verb.Who.ANYBODY, this::forget));
  }

  private Answer ask(Verb.Request asked) {
    return StartViews.said(starting.begin(question, asked.here(), asked.arguments()), texts);
  }

  private Answer good(Verb.Request asked) {
    return GoodViews.answer(good.begin(asked.here(), asked.arguments()), texts);
  }

  private Answer forget(Verb.Request asked) {
    Arguments said = asked.arguments();
    String code = said.text() == null ? said.words() : said.text();
    return code.isBlank()
        ? new Answer.Open(ForgetViews.form(texts))
        : ForgetViews.said(forgetting.forget(asked.actor(), code), texts);
  }

  @Override
  public List<Recipe> recipes() {
    return List.of(question);
  }

  @Override
  public Optional<Recipe> ownWords() {
    return Optional.of(question);
  }

  @Override
  public List<OpenItem> openFor(Tx tx, Scene scene) {
    return openings.of(tx, scene, OpenQuestion::isOne);
  }

  @Override
  public List<LayoutBlock> result(Tx tx, Audited<PublishedRound> round) {
    PublishedRound published = round.value();
    if (published.tooFew() || !published.facts().kind().equals(OpenQuestion.KIND)) {
      return List.of();
    }
    return reviews
        .story(tx, published.facts().id())
        .map(story -> ThemeViews.lookedUp(story, texts))
        .orElseGet(() -> asSaid(tx, round));
  }

  private List<LayoutBlock> asSaid(Tx tx, Audited<PublishedRound> round) {
    List<Member> members = tools.partnerships().members(tx, round.value().facts().partnership());
    Result result = VoiceViews.result(round, members, texts);
    return Stream.concat(Stream.of(result.post()), result.thread().stream())
        .flatMap(message -> message.blocks().stream())
        .toList();
  }

  @Override
  public List<Offer> toDecide(Tx tx, Scene scene) {
    return reviews.waiting(tx, scene.partnership().id()).stream()
        .map(
            review ->
                new Offer(
                    texts.mrkdwn(
                        "listening.review.decide",
                        "prompt",
                        reviews.prompt(tx, review),
                        "until",
                        Spoken.nearMoment(
                            review.until().atZone(scene.member().zone()), texts.locale())),
                    List.of(
                        new OpenItem.Button(
                            ReviewViews.LOOK,
                            review.round().value(),
                            texts.plain("listening.review.open")))))
        .toList();
  }

  @Override
  public List<Due> dueWork() {
    return List.of(publishing);
  }

  @Override
  public List<Mrkdwn> held(Tx tx, Scene scene) {
    return farewell.held(tx, scene.member().id());
  }

  @Override
  public void forget(Tx tx, Scene scene) {
    farewell.forget(tx, scene.member().id());
  }

  @Override
  public void takenBack(Tx tx, RemovedQuote quote) {
    reviews.takenBack(tx, quote);
  }

  @Override
  public List<DigestPart> digest(Tx tx, Period period) {
    return digest.parts(tx, period);
  }
}

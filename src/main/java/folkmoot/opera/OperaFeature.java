package folkmoot.opera;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.Coming;
import folkmoot.DigestPart;
import folkmoot.Feature;
import folkmoot.Offer;
import folkmoot.OpenItem;
import folkmoot.OpenPost;
import folkmoot.Verb;
import folkmoot.asking.Tools;
import folkmoot.box.Boxes;
import folkmoot.box.Boxes.Slot;
import folkmoot.command.Arguments;
import folkmoot.command.VerbName;
import folkmoot.ids.MemberId;
import folkmoot.ids.RoundId;
import folkmoot.opera.Desk.Here;
import folkmoot.opera.Desk.Reply;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.privacy.Audited;
import folkmoot.schedule.Due;
import folkmoot.secret.KeyLost;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.themes.ThemeFinder;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** OPERA as a feature of the house. */
public final class OperaFeature implements Feature {
  private static final int MINUTE = 60;

  /** What stands behind the word about the one that is open. */
  private static final Set<String> ABOUT_OPEN =
      Set.of("", "status", "next", "extend", "pause", "cancel", "resume");

  private final OperaTools needs;
  private final Texts texts;
  private final Sights sights;
  private final Posts posts;
  private final Beginning beginning;
  private final OperaListeners.Steps steps;
  private final Conduct conduct;
  private final OperaJobs jobs;
  private final Leaving leaving;

  /**
   * What it meets elsewhere.
   *
   * @param features who makes an action of a first step
   * @param greets whether a pair is told of each other in a conversation of theirs
   */
  public record Around(Supplier<List<Feature>> features, boolean greets) {}

  /**
   * @param boxes where people and pairs write
   * @param finder who looks for headings among ideas
   * @param around what it meets elsewhere
   */
  public OperaFeature(Tools tools, Boxes boxes, ThemeFinder finder, Around around) {
    Supplier<List<Feature>> features = around.features();
    this.needs = new OperaTools(tools, boxes, around.greets());
    this.texts = tools.texts();
    this.sights = new Sights(needs);
    this.posts = new Posts(needs, sights);
    Moving moving = new Moving(needs, sights, posts);
    this.leaving = new Leaving(needs);
    this.beginning = new Beginning(needs, posts, moving, new SecureRandom());
    this.conduct = new Conduct(needs, sights, posts, moving);
    Pairs pairs = new Pairs(needs, sights, posts, moving);
    Regrouping regrouping = new Regrouping(needs, sights, posts, pairs);
    this.jobs =
        new OperaJobs(
            needs,
            moving,
            posts,
            new OperaJobs.Aside(
                new Suggesting(needs, finder, posts),
                regrouping,
                new LastCall(needs, sights, posts)));
    this.steps =
        new OperaListeners.Steps(
            new Writing(needs, sights, moving),
            pairs,
            regrouping,
            new Merging(needs, sights, posts),
            new Voting(needs, sights),
            new OperaListeners.After(
                new Arranging(needs, posts),
                new Naming(needs, posts),
                new Results(needs, posts),
                new Stepping(needs, features),
                new Objecting(needs, features)));
  }

  @Override
  public void listen(Interactions on) {
    OperaListeners.Conveners conveners =
        new OperaListeners.Conveners(conduct, new KeepingApart(needs));
    new OperaListeners(beginning, steps, conveners, texts).listen(on);
  }

  @Override
  public List<OpenPost> openPosts(Tx tx, Partnership partnership) {
    return new OperaStore(tx)
        .open(partnership.id())
        .map(opera -> posts.openPosts(tx, opera))
        .orElse(List.of());
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(new VerbName("opera", List.of(), false), Verb.Who.MEMBER, true, this::opera));
  }

  private Answer opera(Verb.Request asked) {
    Arguments said = asked.arguments();
    String words = (said.text() == null ? said.words() : said.text()).strip();
    Optional<Conduct.Look> open = conduct.look(asked.here());
    if (open.isPresent()) {
      Optional<MoreTime.Form> more = conduct.moreTime().typed(asked.here(), words);
      return more.<Answer>map(form -> new Answer.Open(MoreTimeViews.form(form, texts)))
          .orElseGet(() -> new Answer.Open(DeskViews.window(open.get(), texts)));
    }
    String lower = words.toLowerCase(Locale.ROOT);
    String topic = ABOUT_OPEN.contains(lower) || MoreTime.isAsked(lower) ? "" : words;
    return beginning
        .form(asked.here(), topic)
        .<Answer>map(form -> new Answer.Open(StartViews.form(form, texts)))
        .orElseGet(() -> OperaViews.said(Said.MOVED_BEFORE, texts));
  }

  @Override
  public List<Due> dueWork() {
    return List.of(jobs);
  }

  /** When the next step of any OPERA closes; empty while none is open. */
  public Optional<Instant> nextClose() {
    return needs.tools().database().transact(tx -> new OperaStore(tx).nextClose());
  }

  @Override
  public List<LayoutBlock> overTime(Tx tx, Partnership partnership) {
    List<Audited<MetStore.Between>> met =
        new MetStore(tx).between(partnership.id(), partnership.k());
    return MetViews.map(
        met, needs.tools().partnerships().organisations(tx, partnership.id()), texts);
  }

  private record Open(Here here, Sight sight) {}

  private Optional<Open> open(Tx tx, Scene scene) {
    return new OperaStore(tx)
        .open(scene.partnership().id())
        .map(
            opera ->
                new Open(
                    new Here(
                        opera,
                        scene,
                        new SeatStore(tx).find(opera.id(), scene.member().id()),
                        needs.tools().clock().instant()),
                    sights.of(tx, opera)));
  }

  @Override
  public List<OpenItem> openFor(Tx tx, Scene scene) {
    return open(tx, scene).flatMap(open -> item(tx, open)).stream().toList();
  }

  private Optional<OpenItem> item(Tx tx, Open open) {
    Opera opera = open.here().opera();
    Instant closes = opera.closesAt();
    if (closes == null || open.here().seat().isEmpty()) {
      return Optional.empty();
    }
    try {
      return form(tx, open.here())
          .map(
              form ->
                  new OpenItem(
                      OperaViews.item(open.sight(), texts),
                      closes,
                      opera.step() == Step.PAIR ? 10 * MINUTE : 3 * MINUTE,
                      isIn(tx, open.here()),
                      OperaViews.open(opera, texts),
                      form));
    } catch (KeyLost lost) {
      return Optional.empty();
    }
  }

  private Optional<Supplier<View>> form(Tx tx, Here here) {
    return switch (here.opera().step()) {
      case OWN -> shown(steps.writing().page(tx, here), page -> OwnViews.window(page, texts));
      case RANK -> shown(steps.voting().view(tx, here), view -> BallotViews.window(view, texts));
      case PAIR ->
          shown(
              steps.pairs().view(tx, here),
              view -> PairViews.window(steps.pairs().open(here, view), texts));
      default -> Optional.empty();
    };
  }

  private static <T> Optional<Supplier<View>> shown(Reply<T> reply, Function<T, View> draw) {
    return reply.what().map(what -> () -> draw.apply(what));
  }

  private boolean isIn(Tx tx, Here here) {
    return switch (here.opera().step()) {
      case OWN -> lies(tx, here, here.opera().box(), Sights.OWN);
      case RANK -> lies(tx, here, here.opera().ballots(), Sights.BALLOT);
      default ->
          sights
              .page(tx, here.opera(), here.seat().map(Seat::pair).orElse(0))
              .agreed()
              .contains(here.member());
    };
  }

  private boolean lies(Tx tx, Here here, RoundId box, String shelf) {
    return needs.boxes().read(tx, box, new Slot(shelf, here.member())).isPresent();
  }

  @Override
  public List<Coming> coming(Tx tx, Scene scene) {
    return open(tx, scene)
        .flatMap(
            open ->
                Optional.ofNullable(open.here().opera().closesAt())
                    .map(closes -> new Coming(ends(open), closes)))
        .stream()
        .toList();
  }

  private Mrkdwn ends(Open open) {
    return texts.mrkdwn("opera.coming", "step", OperaViews.name(open.here().opera().step(), texts));
  }

  @Override
  public List<Offer> toDecide(Tx tx, Scene scene) {
    return open(tx, scene)
        .map(
            open ->
                new Offer(
                    OperaViews.where(open.sight(), texts),
                    List.of(
                        new OpenItem.Button(
                            OperaViews.LOOK, open.here().opera().id(), texts.plain("opera.look")))))
        .stream()
        .toList();
  }

  @Override
  public List<DigestPart> digest(Tx tx, Period period) {
    return new OperaDigest(needs, sights).parts(tx, period);
  }

  @Override
  public List<Mrkdwn> held(Tx tx, Scene scene) {
    MemberId member = scene.member().id();
    int taken = new SeatStore(tx).of(member).size();
    int asked = new OperaStore(tx).asked(member);
    return taken + asked == 0
        ? List.of()
        : List.of(texts.mrkdwn("opera.held", "count", taken, "asked", asked));
  }

  @Override
  public void forget(Tx tx, Scene scene) {
    MemberId member = scene.member().id();
    for (String id : new SeatStore(tx).of(member)) {
      new OperaStore(tx)
          .lock(id)
          .ifPresent(opera -> leaving.out(tx, opera, member, needs.tools().clock().instant()));
    }
    new OperaStore(tx).forget(member);
  }
}

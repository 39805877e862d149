package folkmoot.opera;

import folkmoot.box.Boxes.Slot;
import folkmoot.opera.Desk.Here;
import folkmoot.opera.Desk.Reply;
import folkmoot.opera.PairPage.Forward;
import folkmoot.partnership.Member;
import folkmoot.partnership.Scene;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pair: two look at what both wrote, and put a few ideas forward. */
final class Pairs {
  static final String AGREE = "agree";

  private final OperaTools needs;
  private final Desk desk;
  private final Sights sights;
  private final Sharing sharing;
  private final Posts posts;
  private final Moving moving;
  private final Ready ready;

  Pairs(OperaTools needs, Sights sights, Posts posts, Moving moving) {
    this.needs = needs;
    this.desk = new Desk(needs);
    this.sights = sights;
    this.sharing = new Sharing(needs, sights);
    this.posts = posts;
    this.moving = moving;
    this.ready = new Ready(needs, sights);
  }

  /**
   * What one of a pair sees.
   *
   * @param lists what each of the pair wrote, by name, hers first
   * @param page what they put forward so far
   * @param pair its number
   * @param agreed the names of those who agree with it
   * @param most how many they may put forward
   * @param alone whether her partner has not come, and she may go on alone
   * @param draft what stands in the fields before her
   */
  record View(
      Opera opera,
      Scene scene,
      List<Written> lists,
      PairPage page,
      int pair,
      List<String> agreed,
      int most,
      boolean alone,
      Draft draft) {
    /** Whether what is before her is what the pair kept. */
    boolean isAsKept() {
      return draft.pair() == pair
          && draft.version() == page.version()
          && draft.form().edition() == 0;
    }

    View before(Draft other) {
      return new View(opera, scene, lists, page, pair, agreed, most, alone, other);
    }
  }

  /**
   * A page as it is on a screen, where it may be written on before it is sent.
   *
   * @param pair whose page this was begun with
   * @param version of that page
   * @param agrees whether she ticked that she does
   * @param full whether an idea found no free field just now
   */
  record Draft(PairForm form, int pair, int version, boolean agrees, boolean full) {}

  /** What somebody wrote. */
  record Written(String name, List<String> ideas) {}

  /** What follows a form that was sent. */
  sealed interface Outcome {
    record Kept(Scene scene, boolean all, boolean agrees) implements Outcome {}

    record Faulty(String block, Fault fault) implements Outcome {}

    /** More than they may put forward. */
    record TooMany(String block, int most) implements Outcome {}

    record Not(String block, Said why) implements Outcome {}
  }

  /** What cannot be kept. */
  enum Fault {
    LONG,
    POINTS_AT_SOMEBODY,
    NOTHING,
    CHANGED
  }

  /** She opens the page of her pair; from now on she was there. */
  Reply<View> open(Click click) {
    return desk.at(click.actor(), click.value(), this::enter);
  }

  /** The page as it is when she opens what was listed a moment ago. */
  View open(Here here, View listed) {
    return desk.again(here, listed, this::enter);
  }

  /** The page, and that she was there is noted. */
  Reply<View> enter(Tx tx, Here here) {
    Reply<View> view = view(tx, here);
    if (view.what().isPresent()) {
      int pair = here.seat().map(Seat::pair).orElseThrow();
      save(tx, here.opera(), pair, view.what().get().page());
    }
    return view;
  }

  /** The page as she would see it; that she was there is not noted by this. */
  Reply<View> view(Tx tx, Here here) {
    if (!here.opera().takes(Step.PAIR, here.now())) {
      return Reply.not(here.opera().isPaused() ? Said.NOT_YET : Said.TOO_LATE);
    }
    List<String> pair = Desk.pair(tx, here);
    Integer number = here.seat().map(Seat::pair).orElse(null);
    if (number == null) {
      return Reply.not(here.seat().isEmpty() ? Said.NOT_IN : Said.NO_PAIR);
    }
    PairPage page = sights.page(tx, here.opera(), number).seenBy(here.member());
    List<String> order = new ArrayList<>(pair);
    order.sort(
        (one, other) -> Boolean.compare(other.equals(here.member()), one.equals(here.member())));
    Map<String, String> names = names(tx, here.opera());
    List<Written> lists =
        order.stream()
            .map(m -> new Written(names.getOrDefault(m, ""), sharing.own(tx, here.opera(), m)))
            .toList();
    return Reply.of(
        new View(
            here.opera(),
            here.scene(),
            lists,
            page,
            number,
            page.agreed().stream().filter(names::containsKey).map(names::get).sorted().toList(),
            most(tx, here, page),
            isAlone(tx, here, page),
            new Draft(
                PairForm.of(page),
                number,
                page.version(),
                page.agreed().contains(here.member()),
                false)));
  }

  /** One of the ideas listed goes into the first free field, and what she wrote stays. */
  Reply<View> take(Click click) {
    OnScreen before = OnScreen.read(click.metadata());
    PairForm form = PairForm.read(click.values(), before.edition());
    boolean agrees = !click.values().all(AGREE).isEmpty();
    return desk.at(
        click.actor(),
        before.opera(),
        (tx, here) -> {
          Reply<View> reply = view(tx, here);
          if (reply.what().isEmpty()) {
            return reply;
          }
          View view = reply.what().get();
          Optional<PairForm> taken = form.with(click.value(), view.most());
          return Reply.of(
              view.before(
                  new Draft(
                      taken.orElse(form),
                      before.pair(),
                      before.version(),
                      agrees,
                      taken.isEmpty())));
        });
  }

  /** What stands on the page already stays, though fewer would be allowed by now. */
  private int most(Tx tx, Here here, PairPage page) {
    int most =
        isAlone(tx, here, page)
            ? 1
            : Opera.forwards(new SeatStore(tx).of(here.opera().id()).size());
    return Math.max(most, page.forward().size());
  }

  /** Late, and nobody else of her pair was there; or nobody else is in the channel any more. */
  private boolean isAlone(Tx tx, Here here, PairPage page) {
    List<String> others = new ArrayList<>(Desk.present(needs, tx, here));
    others.remove(here.member());
    return others.stream().noneMatch(page.seen()::contains)
        && (others.isEmpty() || isLate(tx, here));
  }

  private static boolean isLate(Tx tx, Here here) {
    Instant closes = here.opera().closesAt();
    Instant began = new OperaStore(tx).beganAt(here.opera().id()).orElse(here.now());
    return closes != null && !here.now().isBefore(Pace.lateAt(began, closes));
  }

  private Map<String, String> names(Tx tx, Opera opera) {
    return needs.tools().partnerships().members(tx, opera.partnership()).stream()
        .collect(Collectors.toMap(member -> member.id().value(), Member::name));
  }

  private void save(Tx tx, Opera opera, int pair, PairPage page) {
    List<String> members =
        Sights.pairs(new SeatStore(tx).of(opera.id())).getOrDefault(pair, List.of());
    needs
        .boxes()
        .put(tx, opera.box(), new Slot(Sights.PAIR, "" + pair), page.among(members).json());
  }

  /** She sends it. */
  Outcome send(Submission sent) {
    OnScreen before = OnScreen.read(sent.metadata());
    PairForm form = PairForm.read(sent.values(), before.edition());
    Optional<PairForm.Wrong> wrong = form.wrong();
    if (wrong.isPresent()) {
      return new Outcome.Faulty(wrong.get().block(), wrong.get().fault());
    }
    boolean agrees = !sent.values().all(AGREE).isEmpty();
    if (agrees && form.forward().isEmpty()) {
      return new Outcome.Faulty(form.idea(0), Fault.NOTHING);
    }
    Sent page = new Sent(before, form, agrees);
    Reply<Outcome> reply =
        desk.at(sent.actor(), before.opera(), (tx, here) -> keep(tx, here, page));
    return reply.what().orElseGet(() -> new Outcome.Not(form.idea(0), reply.why()));
  }

  private record Sent(OnScreen before, PairForm form, boolean agrees) {}

  private Reply<Outcome> keep(Tx tx, Here here, Sent sent) {
    Integer number = here.seat().map(Seat::pair).orElse(null);
    if (!here.opera().takes(Step.PAIR, here.now()) || number == null) {
      return Reply.not(Said.TOO_LATE);
    }
    PairPage before = sights.page(tx, here.opera(), number);
    List<Forward> forward = sent.form().forward();
    boolean same = before.version() == sent.before().version() || before.forward().equals(forward);
    if (number != sent.before().pair() || !same) {
      return Reply.of(new Outcome.Faulty(sent.form().idea(0), Fault.CHANGED));
    }
    int most = most(tx, here, before);
    if (forward.size() > most) {
      return Reply.of(new Outcome.TooMany(sent.form().last(), most));
    }
    PairPage page = before.written(forward, here.member(), sent.agrees());
    save(tx, here.opera(), number, page);
    boolean all = page.isAgreed(Desk.present(needs, tx, here), isLate(tx, here));
    if (sent.agrees() && !all) {
      tellOthers(tx, here);
    }
    moveWhenAll(tx, here);
    return Reply.of(new Outcome.Kept(here.scene(), all, sent.agrees()));
  }

  private void tellOthers(Tx tx, Here here) {
    List<String> pair = Desk.pair(tx, here);
    Sight sight = sights.of(tx, here.opera());
    needs.tools().partnerships().members(tx, here.opera().partnership()).stream()
        .filter(member -> pair.contains(member.id().value()))
        .filter(member -> !member.id().equals(here.scene().member().id()))
        .forEach(
            member ->
                posts.tell(
                    tx,
                    sight.partnership(),
                    member,
                    () ->
                        OperaViews.yourTurn(
                            sight, here.scene().member().name(), needs.tools().texts())));
  }

  private void moveWhenAll(Tx tx, Here here) {
    if (ready.isReady(tx, here.opera(), here.now())) {
      moving.on(tx, here.opera(), here.now());
    } else {
      Desk.turnoutChanged(tx, here.opera(), here.now());
    }
  }
}

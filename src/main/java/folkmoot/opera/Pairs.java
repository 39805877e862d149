package folkmoot.opera;

import folkmoot.asking.Cleaned;
import folkmoot.box.Boxes.Slot;
import folkmoot.opera.Desk.Here;
import folkmoot.opera.Desk.Reply;
import folkmoot.opera.PairPage.Forward;
import folkmoot.partnership.Member;
import folkmoot.partnership.Scene;
import folkmoot.slack.Click;
import folkmoot.slack.FormValues;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pair: two look at what both wrote, and put a few ideas forward. */
final class Pairs {
  static final String IDEA = "forward.";
  static final String WHY = "why.";
  static final String AGREE = "agree";

  private static final int PARTS = 3;

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
   */
  record View(
      Opera opera,
      Scene scene,
      List<Written> lists,
      PairPage page,
      int pair,
      List<String> agreed,
      int most,
      boolean alone) {}

  /** What somebody wrote. */
  record Written(String name, List<String> ideas) {}

  /** What follows a form that was sent. */
  sealed interface Outcome {
    record Kept(Scene scene, boolean all, boolean agrees) implements Outcome {}

    record Faulty(String block, Fault fault) implements Outcome {}

    /** More than they may put forward. */
    record TooMany(String block, int most) implements Outcome {}

    record Not(Said why) implements Outcome {}
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
            isAlone(tx, here, page)));
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

  /** She sends it; the metadata is the OPERA, the pair and the version she had before her. */
  Outcome send(Submission sent) {
    String[] parts = sent.metadata().split(" ");
    if (parts.length < PARTS) {
      // An older page, which did not say of which pair it is.
      return new Outcome.Faulty(IDEA + 0, Fault.CHANGED);
    }
    List<Forward> forward = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < 3; i++) {
      Forward one = read(sent.values(), i);
      Outcome fault = fault(one, i);
      if (fault != null) {
        return fault;
      }
      if (!one.words().isEmpty()) {
        forward.add(one);
        last = i;
      }
    }
    boolean agrees = !sent.values().all(AGREE).isEmpty();
    if (agrees && forward.isEmpty()) {
      return new Outcome.Faulty(IDEA + 0, Fault.NOTHING);
    }
    Sent page =
        new Sent(
            Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), forward, agrees, IDEA + last);
    Reply<Outcome> reply = desk.at(sent.actor(), parts[0], (tx, here) -> keep(tx, here, page));
    return reply.what().orElseGet(() -> new Outcome.Not(reply.why()));
  }

  private record Sent(int pair, int version, List<Forward> forward, boolean agrees, String last) {}

  private static Forward read(FormValues values, int i) {
    return new Forward(line(values, IDEA + i), line(values, WHY + i));
  }

  private static String line(FormValues values, String block) {
    return values.one(block).orElse("").strip().replaceAll("\\s+", " ");
  }

  private static @Nullable Outcome fault(Forward one, int i) {
    if (isLong(one.words()) || isLong(one.why())) {
      return new Outcome.Faulty((isLong(one.words()) ? IDEA : WHY) + i, Fault.LONG);
    }
    if (!Cleaned.of(one.words()).taken().isEmpty() || !Cleaned.of(one.why()).taken().isEmpty()) {
      return new Outcome.Faulty(
          (Cleaned.of(one.words()).taken().isEmpty() ? WHY : IDEA) + i, Fault.POINTS_AT_SOMEBODY);
    }
    return one.words().isEmpty() && !one.why().isEmpty()
        ? new Outcome.Faulty(IDEA + i, Fault.NOTHING)
        : null;
  }

  private static boolean isLong(String words) {
    return words.codePointCount(0, words.length()) > Opera.MOST_IDEA;
  }

  private Reply<Outcome> keep(Tx tx, Here here, Sent sent) {
    Integer number = here.seat().map(Seat::pair).orElse(null);
    if (!here.opera().takes(Step.PAIR, here.now()) || number == null) {
      return Reply.not(Said.TOO_LATE);
    }
    PairPage before = sights.page(tx, here.opera(), number);
    if (number != sent.pair()) {
      return Reply.of(new Outcome.Faulty(IDEA + 0, Fault.CHANGED));
    }
    if (before.version() != sent.version() && !before.forward().equals(sent.forward())) {
      return Reply.of(new Outcome.Faulty(IDEA + 0, Fault.CHANGED));
    }
    int most = most(tx, here, before);
    if (sent.forward().size() > most) {
      return Reply.of(new Outcome.TooMany(sent.last(), most));
    }
    PairPage page = before.written(sent.forward(), here.member(), sent.agrees());
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

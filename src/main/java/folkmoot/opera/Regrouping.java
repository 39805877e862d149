package folkmoot.opera;

import folkmoot.box.Boxes.Slot;
import folkmoot.opera.Desk.Here;
import folkmoot.opera.Desk.Reply;
import folkmoot.outbox.Message;
import folkmoot.partnership.Member;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays;
import folkmoot.time.WorkingHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What becomes of people whose partner does not come. */
final class Regrouping {
  /** More are no pair and no three any more. */
  private static final int MOST = 2;

  private final OperaTools needs;
  private final Desk desk;
  private final Sights sights;
  private final Posts posts;
  private final Pairs pairs;

  Regrouping(OperaTools needs, Sights sights, Posts posts, Pairs pairs) {
    this.needs = needs;
    this.desk = new Desk(needs);
    this.sights = sights;
    this.posts = posts;
    this.pairs = pairs;
  }

  /** Both of a pair are told alike where not both have been there, so that no row says who was. */
  void remind(Tx tx, String id, Instant now) {
    Opera opera = new OperaStore(tx).lock(id).orElseThrow();
    new OperaStore(tx).reminded(id);
    Optional<Rest> rest = Rests.stopping(tx, opera.partnership(), Act.QUESTION_BY_ITSELF, now);
    rest.map(Rest::until).ifPresent(until -> anew(tx, opera, until));
    if (!opera.takes(Step.PAIR, now) || rest.isPresent() || waitsForDay(tx, opera, now)) {
      return;
    }
    for (Map.Entry<Integer, List<String>> pair :
        Sights.pairs(new SeatStore(tx).of(id)).entrySet()) {
      PairPage page = sights.page(tx, opera, pair.getKey());
      if (pair.getValue().size() > 1 && !page.seen().containsAll(pair.getValue())) {
        Sight sight = sights.of(tx, opera);
        Instant late = late(tx, opera);
        tell(
            tx,
            opera,
            pair.getValue(),
            () -> OperaViews.reminded(sight, late, needs.tools().texts()));
      }
    }
  }

  /** At night and on closed days nobody is reminded: then it is done when people work again. */
  private boolean waitsForDay(Tx tx, Opera opera, Instant now) {
    ZoneId zone = needs.tools().partnerships().get(tx, opera.partnership()).zone();
    ClosedDays closed = needs.tools().calendars().of(tx, opera.partnership());
    if (WorkingHours.covers(now, zone, closed)) {
      return false;
    }
    new OperaStore(tx).remindsAt(opera.id(), WorkingHours.nextStart(now, zone, closed));
    return true;
  }

  /**
   * Nobody had to come while it was paused or the partnership rested, so people wait for their
   * partner from {@code from} on.
   */
  static void anew(Tx tx, Opera opera, Instant from) {
    Instant closes = opera.closesAt();
    if (opera.step() == Step.PAIR && closes != null && closes.isAfter(from)) {
      new OperaStore(tx)
          .began(opera.id(), from, opera.pace() == Pace.LIVE ? null : Pace.remindAt(from, closes));
    }
  }

  private static Instant late(Tx tx, Opera opera) {
    Instant began = new OperaStore(tx).beganAt(opera.id()).orElse(opera.opensAt());
    Instant closes = opera.closesAt();
    return closes == null ? began : Pace.lateAt(began, closes);
  }

  private void tell(Tx tx, Opera opera, List<String> whom, Supplier<Message> message) {
    Sight sight = sights.of(tx, opera);
    for (Member member : needs.tools().partnerships().members(tx, opera.partnership())) {
      if (whom.contains(member.id().value())) {
        posts.tell(tx, sight.partnership(), member, message);
      }
    }
  }

  /** Her partner has not come, and she joins another pair; the value is the OPERA. */
  Reply<Pairs.View> join(Click click) {
    return desk.at(
        click.actor(),
        click.value(),
        (tx, here) -> {
          Reply<Pairs.View> view = pairs.view(tx, here);
          if (view.what().isEmpty()) {
            return view;
          }
          if (!view.what().get().alone()) {
            return Reply.not(Said.PARTNER_CAME);
          }
          return other(tx, here)
              .map(number -> join(tx, here, number))
              .orElse(Reply.not(Said.NO_OTHER_PAIR));
        });
  }

  private Reply<Pairs.View> join(Tx tx, Here here, int number) {
    Seat seat = here.seat().orElseThrow();
    Seat moved = new Seat(seat.member(), seat.organisation(), number, seat.number());
    List<String> there =
        Sights.pairs(new SeatStore(tx).of(here.opera().id())).getOrDefault(number, List.of());
    new SeatStore(tx).save(here.opera().id(), moved);
    leavePage(tx, here.opera(), Objects.requireNonNull(seat.pair()));
    Sight sight = sights.of(tx, here.opera());
    String name = here.scene().member().name();
    tell(tx, here.opera(), there, () -> OperaViews.joinedPair(sight, name, needs.tools().texts()));
    return pairs.enter(tx, new Here(here.opera(), here.scene(), Optional.of(moved), here.now()));
  }

  /**
   * Where nobody else was there it was hers alone, and what she wrote goes on from the pair she is
   * in now. What she wrote with somebody who is gone goes on as it stands.
   */
  private void leavePage(Tx tx, Opera opera, int pair) {
    List<String> left =
        Sights.pairs(new SeatStore(tx).of(opera.id())).getOrDefault(pair, List.of());
    PairPage page = sights.page(tx, opera, pair).among(left);
    Slot slot = new Slot(Sights.PAIR, "" + pair);
    if (page.seen().isEmpty()) {
      needs.boxes().remove(tx, opera.box(), slot);
    } else {
      needs.boxes().put(tx, opera.box(), slot, page.json());
    }
  }

  /**
   * A pair whose people were there and have not agreed; with nobody of her own organisation first.
   */
  private Optional<Integer> other(Tx tx, Here here) {
    List<Seat> seats = new SeatStore(tx).of(here.opera().id());
    Seat hers = here.seat().orElseThrow();
    Map<String, String> groups =
        seats.stream().collect(Collectors.toMap(seat -> seat.member().value(), Seat::group));
    Map<Integer, List<String>> all = Sights.pairs(seats);
    List<Integer> open = new ArrayList<>();
    all.forEach(
        (number, people) -> {
          PairPage page = sights.page(tx, here.opera(), number);
          boolean there = people.stream().anyMatch(page.seen()::contains);
          if (!number.equals(hers.pair())
              && people.size() <= MOST
              && there
              && !page.isAgreed(people, false)) {
            open.add(number);
          }
        });
    return open.stream()
        .min(
            Comparator.<Integer, Boolean>comparing(
                    number ->
                        all.getOrDefault(number, List.of()).stream()
                            .anyMatch(one -> hers.group().equals(groups.get(one))))
                .thenComparing(number -> all.getOrDefault(number, List.of()).size())
                .thenComparing(number -> number));
  }
}

package folkmoot.asking;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Reminding;
import folkmoot.partnership.Scene;
import folkmoot.rhythm.Order;
import folkmoot.round.Person;
import folkmoot.round.Round;
import folkmoot.round.RoundPlan;
import folkmoot.store.Tx;
import folkmoot.text.Speaking;
import folkmoot.time.Spoken;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opens rounds once nothing speaks against it, whether a convener does it or her order. */
final class Asking {
  private final Tools tools;
  private final RoundPosts posts;
  private final Resting rests;

  Asking(Tools tools) {
    this.tools = tools;
    this.posts = new RoundPosts(tools.posts());
    this.rests = new Resting(tools);
  }

  /** A round about to be opened, or only to be looked at. */
  record Wish(
      Recipe recipe, Partnership partnership, MemberId by, String question, Instant closes) {
    static Wish of(Recipe recipe, Scene scene, String question, Instant closes) {
      return new Wish(recipe, scene.partnership(), scene.member().id(), question, closes);
    }
  }

  /** Opens a round of an order whose time has come, in a transaction that holds its partnership. */
  Optional<Refusal> due(Tx tx, Recipe recipe, Order order, Planned planned) {
    Partnership partnership = planned.partnership();
    String question =
        order.question().isEmpty()
            ? recipe.suggestion(tx, partnership, tools.clock().instant())
            : order.question();
    Wish wish = new Wish(recipe, partnership, order.openedBy(), question, planned.closes());
    Optional<Refusal> refusal = refusalByItself(tx, wish);
    if (refusal.isPresent()) {
      return refusal;
    }
    return open(tx, wish, planned.request()) instanceof Started.Refused refused
        ? Optional.of(refused.refusal())
        : Optional.empty();
  }

  /**
   * One date of an order.
   *
   * @param request names it, so that of two processes one opens it
   */
  record Planned(Partnership partnership, Instant closes, String request) {}

  /** Opens the round; the same request opens one. */
  Started open(Tx tx, Wish wish, String request) {
    Optional<Refusal> bad = badQuestion(tx, wish);
    if (bad.isPresent()) {
      return new Started.Refused(bad.get());
    }
    // What is kept of a round is read by all, whoever pressed.
    RoundPlan plan = Speaking.in(wish.partnership().language(), () -> plan(tx, wish, request));
    Round round = tools.rounds().opened(tx, plan);
    posts.open(tx, wish.recipe().manner(), round);
    tell(tx, wish.recipe().manner(), round, plan.audience());
    return new Started.Posted(round, wish.partnership());
  }

  /** A direct message at the opening goes to those who asked for one, and to nobody else. */
  private void tell(Tx tx, Manner manner, Round round, List<Person> audience) {
    Set<MemberId> wanting =
        tools.partnerships().wishing(tx, round.partnership(), Reminding.OPENING);
    List<Person> told =
        audience.stream()
            .filter(person -> person.remind() && wanting.contains(person.member()))
            .toList();
    if (!told.isEmpty()) {
      tools.rounds().tell(tx, round, told, () -> posts.opening(tx, manner, round));
    }
  }

  /** What is wrong with the question, if so. */
  Optional<Refusal> badQuestion(Tx tx, Wish wish) {
    if (!wish.recipe().writesQuestion()) {
      return Optional.empty();
    }
    PartnershipId partnership = wish.partnership().id();
    List<Member> members = tools.partnerships().members(tx, partnership);
    return Question.fault(wish.question(), members)
        .or(
            () ->
                tools.rounds().askedWithin14Days(tx, partnership, wish.question())
                    ? Optional.of(new Question.Fault.AskedLately())
                    : Optional.empty())
        .map(Refusal.BadQuestion::new);
  }

  private RoundPlan plan(Tx tx, Wish wish, String request) {
    Partnership partnership = wish.partnership();
    Set<MemberId> silent = tools.partnerships().wishing(tx, partnership.id(), Reminding.CHANNEL);
    return new RoundPlan(
        partnership.id(),
        partnership.installation(),
        wish.recipe().manner().kind(),
        wish.recipe().title(wish.question()),
        wish.recipe().items(tx, partnership, wish.question()),
        tools.partnerships().members(tx, partnership.id()).stream()
            .map(
                member ->
                    Answering.person(
                        member,
                        !silent.contains(member.id()) && !isQuietUntil(wish.closes(), member)))
            .toList(),
        tools.clock().instant(),
        wish.closes(),
        partnership.k(),
        wish.by(),
        request);
  }

  /**
   * Somebody who asked for quiet is asked with everybody else, and not reminded. A quiet that ends
   * while the round is open is looked at when a reminder is about to leave.
   */
  private static boolean isQuietUntil(Instant close, Member member) {
    Instant until = member.quietUntil();
    return until != null && !until.isBefore(close);
  }

  /** What speaks against its opening by itself, if so. */
  Optional<Refusal> refusalByItself(Tx tx, Wish wish) {
    return rests.byItself(tx, wish).or(() -> refusal(tx, wish));
  }

  /** What else speaks against it, if so. */
  Optional<Refusal> refusal(Tx tx, Wish wish) {
    return rests.byHand(tx, wish).or(() -> otherwise(tx, wish));
  }

  private Optional<Refusal> otherwise(Tx tx, Wish wish) {
    Partnership partnership = wish.partnership();
    int people = tools.partnerships().members(tx, partnership.id()).size();
    if (people < partnership.k()) {
      return Optional.of(new Refusal.TooFewPeople(partnership.k(), people));
    }
    return wish.recipe()
        .refusal(tx, partnership, tools.clock().instant())
        .or(() -> oneAWeek(tx, wish));
  }

  /** Never two instruments in one ISO week of the partnership's zone. */
  private Optional<Refusal> oneAWeek(Tx tx, Wish wish) {
    if (!wish.recipe().manner().instrument()) {
      return Optional.empty();
    }
    Partnership partnership = wish.partnership();
    ZonedDateTime monday =
        tools
            .clock()
            .instant()
            .atZone(partnership.zone())
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .atStartOfDay(partnership.zone());
    return tools.rounds().hadInstrument(tx, partnership.id(), monday.minusNanos(1000).toInstant())
        ? Optional.of(
            new Refusal.OneAWeek(Spoken.date(monday.plusWeeks(1), tools.texts().locale())))
        : Optional.empty();
  }
}

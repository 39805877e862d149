package folkmoot.appreciative;

import folkmoot.asking.Burdens;
import folkmoot.asking.Tools;
import folkmoot.command.Arguments;
import folkmoot.command.CommandLine;
import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.rhythm.OnClosed;
import folkmoot.rhythm.OpenFor;
import folkmoot.rhythm.Order;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Turn;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import folkmoot.time.Cadence;
import folkmoot.time.ClosedDays;
import folkmoot.time.ClosingTime;
import folkmoot.time.Timetable;
import folkmoot.time.WhenPhrase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How conveners begin an appreciative series. */
final class Beginning {
  /** When a question opens. */
  static final LocalTime OPENS = LocalTime.of(10, 0);

  /** Dates that closed days leave out are looked past, and no further than this. */
  private static final int MOST_DATES = 12;

  private final Tools tools;
  private final PhaseRecipe recipe;
  private final Burdens burdens;

  Beginning(Tools tools, PhaseRecipe recipe) {
    this.tools = tools;
    this.recipe = recipe;
    this.burdens = new Burdens(tools);
  }

  /** A convener typed the verb, perhaps with the first day. */
  Begun begin(Scene scene, Arguments said) {
    ZonedDateTime now = now(scene.partnership());
    if (said.words().isBlank()) {
      LocalDate monday = now.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      return tools.database().transact(tx -> plan(tx, scene, monday));
    }
    if (!(spoken(said) instanceof WhenPhrase.By by)) {
      return new Begun.Unclear();
    }
    ClosingTime day = Timetable.closing(new WhenPhrase.By(by.day(), OPENS), now);
    if (day instanceof ClosingTime.TooFar) {
      return new Begun.TooFar();
    }
    return day instanceof ClosingTime.At at
        ? tools.database().transact(tx -> plan(tx, scene, at.moment().toLocalDate()))
        : new Begun.Past();
  }

  private static @Nullable WhenPhrase spoken(Arguments said) {
    String words = said.words().strip().replaceFirst("(?i)^(from|on|by|next)\\s+", "");
    return CommandLine.read("appreciative by " + words).line().arguments().when();
  }

  private Begun plan(Tx tx, Scene scene, LocalDate first) {
    Partnership partnership = scene.partnership();
    Optional<Begun> refusal = refusal(tx, partnership, first);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    ClosedDays closed = tools.calendars().of(tx, partnership.id());
    Order order = order(partnership, scene.member().id(), first);
    List<Turn> dates = dates(order, closed);
    return resting(tx, partnership, dates)
        .orElseGet(
            () ->
                new Begun.Plan(
                    partnership, dates, closed, burdens.withOrder(tx, partnership, order)));
  }

  private Optional<Begun> refusal(Tx tx, Partnership partnership, LocalDate first) {
    Instant now = tools.clock().instant();
    Optional<Series> current = new SeriesStore(tx).current(partnership.id());
    if (current.isPresent()) {
      Instant next =
          tools.orders().of(tx, partnership.id()).stream()
              .filter(order -> order.id().equals(current.get().order()))
              .map(order -> order.next(now, 1, tools.calendars().of(tx, partnership.id())))
              .map(turns -> turns.get(0).at())
              .findFirst()
              .orElse(now);
      return Optional.of(new Begun.Already(partnership, next));
    }
    Instant opens = first.atTime(OPENS).atZone(partnership.zone()).toInstant();
    if (!opens.isAfter(now)) {
      return Optional.of(new Begun.Past());
    }
    if (opens.isAfter(now(partnership).plusDays(Timetable.LONGEST_DAYS).toInstant())) {
      return Optional.of(new Begun.TooFar());
    }
    int people = tools.partnerships().members(tx, partnership.id()).size();
    return people < partnership.k()
        ? Optional.of(new Begun.TooFewPeople(partnership.k(), people))
        : Optional.empty();
  }

  /** Until four of them happen. */
  private List<Turn> dates(Order order, ClosedDays closed) {
    List<Turn> dates = new ArrayList<>();
    for (Turn turn : order.next(tools.clock().instant(), MOST_DATES, closed)) {
      if (dates.stream().filter(one -> one.happens() != null).count() < Series.PHASES) {
        dates.add(turn);
      }
    }
    return dates;
  }

  private Optional<Begun> resting(Tx tx, Partnership partnership, List<Turn> dates) {
    List<Rest> rests =
        Rests.ahead(tx, partnership.id(), tools.clock().instant()).stream()
            .filter(rest -> rest.why().hasEnd())
            .toList();
    return dates.stream()
        .filter(turn -> turn.happens() != null)
        .flatMap(
            turn -> rests.stream().filter(rest -> rest.meets(turn.at(), close(partnership, turn))))
        .findFirst()
        .map(
            rest ->
                new Begun.Rests(partnership, rest.from(), Objects.requireNonNull(rest.until())));
  }

  private Instant close(Partnership partnership, Turn turn) {
    return recipe.usualClose(partnership, turn.at().atZone(partnership.zone()));
  }

  /**
   * She sent the window: with another first day she is shown the dates that gives, else it is
   * planned. Sent twice, it is planned once.
   */
  Begun send(Submission sent) {
    String[] shown = sent.metadata().split(" ", -1);
    return tools
        .convening(
            sent.actor(),
            new PartnershipId(shown[0]),
            (tx, scene) -> send(tx, scene, sent, LocalDate.parse(shown[1])))
        .orElseGet(Begun.NotConvening::new);
  }

  private Begun send(Tx tx, Scene scene, Submission sent, LocalDate shown) {
    Partnership partnership = scene.partnership();
    tools.partnerships().hold(tx, partnership.id());
    ClosedDays closed = tools.calendars().of(tx, partnership.id());
    Instant now = tools.clock().instant();
    Optional<Order> before = tools.orders().given(tx, sent.viewId());
    if (before.isPresent()) {
      return new Begun.Planned(partnership, before.get().next(now, 1, closed).get(0));
    }
    LocalDate first = sent.values().one(BeginViews.FIRST).map(LocalDate::parse).orElse(shown);
    Begun planned = plan(tx, scene, first);
    if (!(planned instanceof Begun.Plan plan) || !first.equals(shown)) {
      return planned;
    }
    Order order =
        tools.orders().add(tx, order(partnership, scene.member().id(), first), sent.viewId());
    new SeriesStore(tx)
        .add(
            new Series(
                order.id(),
                partnership.id(),
                0,
                now,
                null,
                tools.ids().random("seed").hashCode(),
                false));
    return new Begun.Planned(partnership, plan.dates().get(0));
  }

  private Order order(Partnership partnership, MemberId by, LocalDate first) {
    return new Order(
        tools.ids().timed("ord"),
        partnership.id(),
        recipe.manner().kind(),
        recipe.callback(),
        "",
        new Cadence(1, OPENS, partnership.zone(), first),
        OpenFor.USUAL,
        OnClosed.NEXT_WORKING_DAY,
        by,
        tools.clock().instant(),
        null,
        false);
  }

  private ZonedDateTime now(Partnership partnership) {
    return tools.clock().instant().atZone(partnership.zone());
  }
}

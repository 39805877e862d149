package folkmoot.asking;

import folkmoot.asking.Asking.Planned;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Order;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Settlement;
import folkmoot.rhythm.Settlement.Verdict;
import folkmoot.schedule.Due;
import folkmoot.schedule.Ledger;
import folkmoot.schedule.Occurrence;
import folkmoot.schedule.Occurrence.Outcome;
import folkmoot.schedule.OneByOne;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import folkmoot.time.ClosedDays;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Opens the rounds of standing orders at their hour, and enters in the ledger what became of each
 * date. Of several processes one holds an order, so that a date is settled once.
 */
public final class RepeatJobs implements Due {
  private final Tools tools;
  private final Ledger ledger;
  private final Asking asking;
  private final Map<String, Recipe> recipes;

  /**
   * @param recipes of everything that can repeat
   */
  public RepeatJobs(Tools tools, Ledger ledger, List<Recipe> recipes) {
    this.tools = tools;
    this.ledger = ledger;
    this.asking = new Asking(tools);
    this.recipes =
        recipes.stream().collect(Collectors.toMap(Recipe::callback, Function.identity()));
  }

  /** What rounds of this recipe do when they open here. */
  public static Act act(Recipe recipe) {
    return Resting.byItself(recipe);
  }

  @Override
  public String name() {
    return "repeating";
  }

  @Override
  public Optional<Instant> next() {
    return tools
        .database()
        .transact(
            tx -> {
              Map<PartnershipId, ClosedDays> closed = new HashMap<>();
              return tools.orders().all(tx).stream()
                  .map(order -> order.first(of(tx, closed, order)).at())
                  .min(Comparator.naturalOrder());
            });
  }

  private ClosedDays of(Tx tx, Map<PartnershipId, ClosedDays> known, Order order) {
    return known.computeIfAbsent(order.partnership(), p -> tools.calendars().of(tx, p));
  }

  /** One order's failure must not keep the others from their work, and must not be silent. */
  @Override
  public void run(Instant now) {
    OneByOne.run(
        tools.database().transact(tx -> due(tx, now)),
        order -> tools.database().run(tx -> settle(tx, order.partnership(), order.id(), now)));
  }

  private List<Order> due(Tx tx, Instant now) {
    Map<PartnershipId, ClosedDays> closed = new HashMap<>();
    return tools.orders().all(tx).stream()
        .filter(order -> !order.first(of(tx, closed, order)).at().isAfter(now))
        .toList();
  }

  private void settle(Tx tx, PartnershipId id, String orderId, Instant now) {
    tools.partnerships().hold(tx, id);
    Order order = tools.orders().hold(tx, orderId).orElse(null);
    if (order == null) {
      return;
    }
    Place place = new Place(tools.partnerships().get(tx, id), order, recipes.get(order.recipe()));
    Settlement.of(order, tools.calendars().of(tx, id), place::close, now)
        .forEach(
            one -> {
              ledger.enter(tx, id, occurrence(tx, place, one));
              tools.orders().settled(tx, orderId, one.turn().due().toInstant());
            });
  }

  /**
   * An order where it belongs.
   *
   * @param recipe null where its questions are no longer there, which an operator may cause
   */
  private record Place(Partnership partnership, Order order, @Nullable Recipe recipe) {
    Instant close(ZonedDateTime opens) {
      return recipe == null
          ? opens.plusDays(1).toInstant()
          : Repeating.close(recipe, partnership, order, opens);
    }
  }

  private Occurrence occurrence(Tx tx, Place place, Settlement one) {
    Order order = place.order();
    Instant due = one.turn().due().toInstant();
    // The order's id keeps two orders of a kind apart; readers see the kind alone.
    String what = order.kind() + " " + order.id();
    Instant closes = one.closes();
    if (closes == null) {
      return new Occurrence(what, due, Outcome.SKIPPED, reason(one.verdict()));
    }
    Recipe recipe = place.recipe();
    if (recipe == null) {
      return new Occurrence(what, due, Outcome.SKIPPED, texts().plain("asking.ledger.gone"));
    }
    Optional<Rest> rest =
        Rests.stopping(tx, order.partnership(), Resting.byItself(recipe), one.turn().at());
    if (rest.isPresent()) {
      String why = RestViews.reason(rest.get().why(), texts());
      return new Occurrence(what, due, Outcome.SKIPPED, why);
    }
    Planned planned =
        new Planned(place.partnership(), closes, SeriesDates.request(order, one.turn().due()));
    return asking
        .due(tx, recipe, order, planned)
        .map(refusal -> new Occurrence(what, due, Outcome.SKIPPED, reason(refusal)))
        .orElseGet(() -> opened(what, one));
  }

  private Occurrence opened(String what, Settlement one) {
    Instant due = one.turn().due().toInstant();
    if (one.verdict() == Verdict.OPEN_LATE) {
      return new Occurrence(what, due, Outcome.LATE, texts().plain("asking.ledger.late"));
    }
    String why = one.turn().isMoved() ? texts().plain("asking.ledger.moved") : "";
    return new Occurrence(what, due, Outcome.SENT, why);
  }

  private String reason(Verdict verdict) {
    return switch (verdict) {
      case PAUSED -> texts().plain("asking.ledger.paused");
      case SKIPPED -> texts().plain("asking.ledger.skipped");
      case CLOSED -> texts().plain("asking.ledger.closed");
      case MISSED -> texts().plain("asking.ledger.missed");
      case OPEN, OPEN_LATE -> "";
    };
  }

  private String reason(Refusal refusal) {
    if (refusal instanceof Refusal.AlreadyOpen) {
      return texts().plain("asking.ledger.open");
    }
    if (refusal instanceof Refusal.OneAWeek) {
      return texts().plain("asking.ledger.week");
    }
    if (refusal instanceof Refusal.NeedsRest) {
      return texts().plain("asking.ledger.rest");
    }
    if (refusal instanceof Refusal.Resting resting) {
      return RestViews.reason(resting.why(), texts());
    }
    if (refusal instanceof Refusal.TooFewPeople few) {
      return texts().plain("asking.ledger.people", "k", few.k());
    }
    return texts().plain("asking.ledger.question");
  }

  private Texts texts() {
    return tools.texts();
  }
}

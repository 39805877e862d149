package folkmoot.asking;

import folkmoot.ids.MemberId;
import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Order;
import folkmoot.rhythm.Turn;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may repeat. */
final class RepeatRules {
  /** Stands for the convener while an order is only looked at. */
  static final MemberId NOBODY = new MemberId("nobody");

  /**
   * The same wording may come back after 14 days; a date that moves for a closed day, and the hour
   * that clocks take away, must not bring it nearer than that.
   */
  static final int LEAST_WEEKS = 3;

  /** So many weeks ahead two orders are compared. */
  private static final int WEEKS_AHEAD = 104;

  private final Tools tools;

  RepeatRules(Tools tools) {
    this.tools = tools;
  }

  /** Why this order cannot be given, if so. */
  Optional<Refusal> refusal(Tx tx, Recipe recipe, Partnership partnership, Order order) {
    if (!order.open().fitsEveryDate() || !fits(recipe, partnership, order)) {
      return Optional.of(new Refusal.NotEveryDate());
    }
    if (recipe.writesQuestion()) {
      Optional<Refusal> wrong = question(tx, recipe, partnership, order);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return recipe.manner().instrument() ? meets(tx, order) : Optional.empty();
  }

  private boolean fits(Recipe recipe, Partnership partnership, Order order) {
    ZonedDateTime first = order.cadence().next(order.settledTo());
    return order.open().close(first, recipe.usualClose(partnership, first)).isPresent();
  }

  private Optional<Refusal> question(Tx tx, Recipe recipe, Partnership partnership, Order order) {
    Instant now = tools.clock().instant();
    if (order.question().isEmpty() && !recipe.suggestion(tx, partnership, now).isEmpty()) {
      return Optional.empty();
    }
    Optional<Question.Fault> fault =
        Question.fault(order.question(), tools.partnerships().members(tx, partnership.id()));
    if (fault.isPresent()) {
      return fault.map(Refusal.BadQuestion::new);
    }
    return order.cadence().weeks() < LEAST_WEEKS
        ? Optional.of(new Refusal.SameTooOften(LEAST_WEEKS))
        : Optional.empty();
  }

  /** Of instruments there is one a week, so that two orders never share a week. */
  private Optional<Refusal> meets(Tx tx, Order order) {
    Set<String> weeks = weeks(order);
    return tools.orders().of(tx, order.partnership()).stream()
        .filter(other -> tools.rounds().isInstrument(other.kind()))
        .filter(other -> weeks(other).stream().anyMatch(weeks::contains))
        .findFirst()
        .map(other -> new Refusal.AlreadyRepeats(other.cadence()));
  }

  private static Set<String> weeks(Order order) {
    Instant now = order.settledTo();
    List<Turn> turns =
        order.between(
            now,
            now.atZone(order.cadence().zone()).plusWeeks(WEEKS_AHEAD).toInstant(),
            ClosedDays.NONE);
    Set<String> weeks = new HashSet<>();
    turns.forEach(turn -> weeks.add(week(turn.due().toLocalDate())));
    return weeks;
  }

  private static String week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) + " " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}

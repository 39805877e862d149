package folkmoot.asking;

import folkmoot.rhythm.Order;
import folkmoot.rhythm.Turn;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** The dates that a series still has; a date that is left out does not bring its end nearer. */
public final class SeriesDates {
  /** Dates that are left out are looked past, and no further than this. */
  private static final int MOST = 26;

  private SeriesDates() {}

  /** Its dates from {@code now} on, up to the last one that happens. */
  public static List<Turn> left(Tx tx, Tools tools, Order order, ClosedDays closed) {
    Instant now = tools.clock().instant();
    long left = Order.SERIES_DATES - opened(tx, tools, order);
    List<Turn> dates = new ArrayList<>();
    for (Turn turn : order.next(now, MOST, closed)) {
      if (left > 0) {
        dates.add(turn);
        left -= turn.happens() == null || order.skips(turn) ? 0 : 1;
      }
    }
    return dates;
  }

  private static long opened(Tx tx, Tools tools, Order order) {
    long opened = 0;
    ZonedDateTime due = order.cadence().next(Instant.EPOCH);
    while (!due.toInstant().isAfter(order.settledTo())) {
      opened += tools.rounds().byRequest(tx, request(order, due)).isPresent() ? 1 : 0;
      due = order.cadence().next(due.toInstant());
    }
    return opened;
  }

  /** The key under which the round of this date is opened. */
  static String request(Order order, ZonedDateTime due) {
    return order.id() + ":" + due.toInstant().getEpochSecond();
  }
}

package folkmoot.asking;

import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Burden;
import folkmoot.rhythm.Burden.Ask;
import folkmoot.rhythm.Order;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Adds up what members are asked for: rounds that were held, and those that are planned. */
public final class Burdens {
  /** So far ahead what repeats is looked at. */
  private static final int MONTHS_AHEAD = 3;

  private final Tools tools;

  public Burdens(Tools tools) {
    this.tools = tools;
  }

  /** With one more round that opens now. */
  Burden withRound(Tx tx, Partnership partnership, Manner manner) {
    LocalDate today = now(partnership).toLocalDate();
    return with(tx, partnership, List.of(new Ask(today, manner.seconds())));
  }

  /** With an order that is not there yet. */
  public Burden withOrder(Tx tx, Partnership partnership, Order order) {
    ClosedDays closed = tools.calendars().of(tx, partnership.id());
    return with(tx, partnership, planned(order, partnership, closed));
  }

  private Burden with(Tx tx, Partnership partnership, List<Ask> added) {
    return Burden.of(before(tx, partnership), added, tools.orders().budget(tx, partnership.id()));
  }

  private List<Ask> before(Tx tx, Partnership partnership) {
    ClosedDays closed = tools.calendars().of(tx, partnership.id());
    List<Ask> asks = new ArrayList<>();
    ZonedDateTime monthAgo = now(partnership).minusMonths(1);
    tools
        .rounds()
        .openedSince(tx, partnership.id(), monthAgo.toInstant())
        .forEach(
            round ->
                asks.add(
                    new Ask(
                        round.opensAt().atZone(partnership.zone()).toLocalDate(),
                        tools.rounds().seconds(round.kind()))));
    tools.orders().of(tx, partnership.id()).stream()
        .filter(order -> !order.paused())
        .forEach(order -> asks.addAll(planned(order, partnership, closed)));
    return asks;
  }

  private List<Ask> planned(Order order, Partnership partnership, ClosedDays closed) {
    ZonedDateTime now = now(partnership);
    int seconds = tools.rounds().seconds(order.kind());
    return order.between(now.toInstant(), now.plusMonths(MONTHS_AHEAD).toInstant(), closed).stream()
        .limit(order.isSeries() ? Order.SERIES_DATES : Long.MAX_VALUE)
        .map(turn -> turn.at().atZone(partnership.zone()).toLocalDate())
        .map(day -> new Ask(day, seconds))
        .toList();
  }

  private ZonedDateTime now(Partnership partnership) {
    return tools.clock().instant().atZone(partnership.zone());
  }
}

package folkmoot.pulse;

import folkmoot.instrument.Instrument;
import folkmoot.time.Timetable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;

/**
 * What an instrument that is asked whole is like.
 *
 * @param kind the name its rounds are stored under
 * @param callback of the form that opens one
 * @param seconds about how long answering takes
 * @param instrument whether it is one of those of which there is one a week at most
 * @param asksPrompts whether its open questions are asked too
 * @param rest so long after one opened none is opened again
 */
record Whole(
    String kind,
    String callback,
    int seconds,
    boolean instrument,
    boolean asksPrompts,
    Duration rest) {
  static final Whole TEMPERATURE =
      new Whole("temperature", "pulse.temperature", 120, true, true, Duration.ZERO);

  /** All 35 items; at most once a quarter, since it asks much of people. */
  static final Whole FULL = new Whole("full", "pulse.full", 420, true, false, Duration.ofDays(84));

  static final Whole CHECKOUT =
      new Whole("checkout", "pulse.checkout", 15, false, true, Duration.ZERO);

  /** A set of a partnership's own, whichever it is. */
  static final Whole OWN = new Whole("own", "pulse.own", 60, true, true, Duration.ZERO);

  /** One certain set of a partnership's own. */
  static Whole own(Instrument instrument) {
    return new Whole(
        OWN.kind, OWN.callback + "." + instrument.id(), instrument.seconds(), true, true, OWN.rest);
  }

  /**
   * A check-out closes at 17:00 on the next working day, a full check on the Friday that leaves two
   * days, the others on the Wednesday that leaves one.
   */
  Instant usualClose(ZonedDateTime now) {
    if (kind.equals(CHECKOUT.kind)) {
      return nextWorkingDay(now);
    }
    boolean full = kind.equals(FULL.kind);
    return Timetable.next(
        full ? DayOfWeek.FRIDAY : DayOfWeek.WEDNESDAY,
        Timetable.CLOSING,
        now.getZone(),
        now.plusDays(full ? 2 : 1).toInstant());
  }

  private static Instant nextWorkingDay(ZonedDateTime now) {
    ZonedDateTime day = now.plusDays(1);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    return ZonedDateTime.of(day.toLocalDate(), Timetable.CLOSING, now.getZone()).toInstant();
  }
}

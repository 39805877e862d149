package folkmoot.imagination;

import folkmoot.ids.PartnershipId;
import folkmoot.time.ClosedDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One imagination week.
 *
 * @param days its five working days, in order
 * @param skip the day a convener wants left out; null for none
 * @param paused whether no what-if comes until it goes on
 * @param announced whether the channel was told that it begins
 * @param ended when it ended; null before
 */
record Week(
    String id,
    PartnershipId partnership,
    List<LocalDate> days,
    @Nullable LocalDate skip,
    boolean paused,
    boolean announced,
    @Nullable Instant ended) {
  static final int DAYS = 5;

  /** When it is announced on its first day. */
  static final LocalTime BEGINS = LocalTime.of(9, 0);

  /** When each day's what-if comes. */
  static final LocalTime WHAT_IF = LocalTime.of(9, 30);

  /** When it ends on its last day; a what-if that is later than that is left out. */
  static final LocalTime ENDS = LocalTime.of(17, 0);

  Week {
    days = List.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a week without days");
    }
  }

  /** Five working days from this day on, over a weekend and closed days if need be. */
  static List<LocalDate> days(LocalDate first, ClosedDays closed) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = closed.isWorkingDay(first) ? first : closed.nextWorkingDay(first);
    while (days.size() < DAYS) {
      days.add(day);
      day = closed.nextWorkingDay(day);
    }
    return days;
  }

  LocalDate first() {
    return days.get(0);
  }

  LocalDate last() {
    return days.get(days.size() - 1);
  }

  /** From here on nothing is counted: the whole first day belongs to it. */
  Instant restsFrom(ZoneId zone) {
    return first().atStartOfDay(zone).toInstant();
  }

  Instant begins(ZoneId zone) {
    return at(first(), BEGINS, zone);
  }

  Instant ends(ZoneId zone) {
    return at(last(), ENDS, zone);
  }

  Instant whatIf(LocalDate day, ZoneId zone) {
    return at(day, WHAT_IF, zone);
  }

  /** Whether it is too late on this day for its what-if. */
  static boolean isOver(LocalDate day, ZoneId zone, Instant now) {
    return !now.isBefore(at(day, ENDS, zone));
  }

  private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return ZonedDateTime.of(day, time, zone).toInstant();
  }

  /**
   * When something is next to be done about it.
   *
   * @param settled the days whose what-if was posted or left out
   */
  Instant next(List<LocalDate> settled, ZoneId zone) {
    if (!announced) {
      return begins(zone);
    }
    return days.stream()
        .filter(day -> !settled.contains(day))
        .findFirst()
        .map(day -> whatIf(day, zone))
        .orElseGet(() -> ends(zone));
  }

  /** Also names its rest. */
  String key() {
    return "imagination:" + id;
  }
}

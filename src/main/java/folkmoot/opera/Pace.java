package folkmoot.opera;

import folkmoot.time.ClosedDays;
import folkmoot.time.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** How much time the steps of an OPERA have. */
enum Pace {
  /** A working day for each. */
  FIVE_DAYS,
  /** Pairs have an afternoon, and the ideas can be read until next morning; else a day for each. */
  THREE_DAYS,
  /** Minutes, while all are there. */
  LIVE;

  private static final Duration MORE = Duration.ofMinutes(10);
  private static final int PAIR_HOURS = 8;
  private static final int LEFT_HOURS = 3;
  private static final LocalTime LATE_IN_A_DAY = LocalTime.of(16, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final Duration REMIND = Duration.ofHours(12);
  private static final Duration LATE = Duration.ofHours(24);

  /** When a step that opens now closes: on a working day, unless people are there live. */
  Instant closes(Step step, Instant now, ZoneId zone, ClosedDays closed) {
    if (this == LIVE) {
      return now.plus(minutes(step));
    }
    if (this == FIVE_DAYS && step == Step.PAIR) {
      return pairs(now.atZone(zone), closed);
    }
    if (this == THREE_DAYS && step == Step.PAIR) {
      return afternoon(now.atZone(zone), closed);
    }
    if (this == THREE_DAYS && step == Step.EXPLAIN) {
      return morning(now.atZone(zone), closed);
    }
    return days(1, now.atZone(zone), closed);
  }

  /** A day and some hours: whoever waits in vain for a partner still has time then. */
  private static Instant pairs(ZonedDateTime now, ClosedDays closed) {
    return untilEvening(days(1, now, closed).atZone(now.getZone()), closed);
  }

  /** Some hours of this day; of the next working day where this is none. */
  private static Instant afternoon(ZonedDateTime now, ClosedDays closed) {
    return closed.isWorkingDay(now.toLocalDate())
        ? untilEvening(now, closed)
        : closed
            .nextWorkingDay(now.toLocalDate())
            .atTime(EVENING)
            .atZone(now.getZone())
            .toInstant();
  }

  private static Instant morning(ZonedDateTime day, ClosedDays closed) {
    return closed
        .nextWorkingDay(day.toLocalDate())
        .atTime(MORNING)
        .atZone(day.getZone())
        .toInstant();
  }

  /** Some hours, not past the evening; where few would be left, until the next morning. */
  private static Instant untilEvening(ZonedDateTime day, ClosedDays closed) {
    ZonedDateTime evening = day.with(EVENING);
    ZonedDateTime later = day.plusHours(PAIR_HOURS);
    ZonedDateTime close = later.isBefore(evening) ? later : evening;
    return close.isBefore(day.plusHours(LEFT_HOURS)) ? morning(day, closed) : close.toInstant();
  }

  /** When a step that closes then does where a convener gives it some more time. */
  Instant later(ZonedDateTime closes, ClosedDays closed) {
    return this == LIVE ? closes.toInstant().plus(MORE) : days(1, closes, closed);
  }

  /** When those whose partner has not come are told: after half a day, or half of a short step. */
  static Instant remindAt(Instant began, Instant closes) {
    return part(began, closes, REMIND, 2);
  }

  /** From when on they need not wait any more: after a day, or three quarters of a short step. */
  static Instant lateAt(Instant began, Instant closes) {
    return part(began, closes, LATE, 3);
  }

  /** From when a step that closes then has people wait, for them to be late from that moment on. */
  static Instant waitsFrom(Instant late, Instant closes) {
    Instant most = late.minus(LATE);
    Instant part = late.minus(Duration.between(late, closes).multipliedBy(3));
    return most.isAfter(part) ? most : part;
  }

  /**
   * When who has written nothing is reminded: some hours before the step closes, while people work.
   * Empty where the step has no such moment.
   */
  static Optional<Instant> lastCall(Instant began, Instant closes, ZoneId zone, ClosedDays closed) {
    Instant last = closes.minus(Duration.ofHours(LEFT_HOURS));
    Instant call =
        WorkingHours.covers(last, zone, closed) ? last : lateInADay(last.atZone(zone), closed);
    return call.isAfter(began)
        ? Optional.of(call)
        : Optional.of(WorkingHours.nextStart(began, zone, closed)).filter(closes::isAfter);
  }

  /** The last such time of a working day that is not after this. */
  private static Instant lateInADay(ZonedDateTime last, ClosedDays closed) {
    LocalDate day = last.toLocalDate();
    while (!closed.isWorkingDay(day)
        || last.isBefore(day.atTime(LATE_IN_A_DAY).atZone(last.getZone()))) {
      day = day.minusDays(1);
    }
    return day.atTime(LATE_IN_A_DAY).atZone(last.getZone()).toInstant();
  }

  private static Instant part(Instant began, Instant closes, Duration most, int quarters) {
    Duration part = Duration.between(began, closes).multipliedBy(quarters).dividedBy(4);
    return began.plus(part.compareTo(most) < 0 ? part : most);
  }

  private static Duration minutes(Step step) {
    return switch (step) {
      case PAIR -> Duration.ofMinutes(20);
      case EXPLAIN -> Duration.ofMinutes(15);
      default -> Duration.ofMinutes(10);
    };
  }

  /** So many working days later, at the same time of day. */
  static Instant days(int days, ZonedDateTime from, ClosedDays closed) {
    LocalDate day = from.toLocalDate();
    for (int i = 0; i < days; i++) {
      day = closed.nextWorkingDay(day);
    }
    return from.toLocalTime().atDate(day).atZone(from.getZone()).toInstant();
  }
}

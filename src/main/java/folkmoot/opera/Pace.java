package folkmoot.opera;

import folkmoot.time.ClosedDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** How much time the steps of an OPERA have. */
enum Pace {
  /** A working day for each. */
  FIVE_DAYS,
  /** Pairs have the afternoon, and the ideas can be read until next morning. */
  THREE_DAYS,
  /** Minutes, while all are there. */
  LIVE;

  private static final int PAIR_HOURS = 8;
  private static final int EXPLAIN_HOURS = 16;

  /** When a step that opens now closes: on a working day, unless people are there live. */
  Instant closes(Step step, Instant now, ZoneId zone, ClosedDays closed) {
    if (this == LIVE) {
      return now.plus(minutes(step));
    }
    if (this == THREE_DAYS && (step == Step.PAIR || step == Step.EXPLAIN)) {
      int hours = step == Step.PAIR ? PAIR_HOURS : EXPLAIN_HOURS;
      return onWorkingDay(now.plus(Duration.ofHours(hours)).atZone(zone), closed);
    }
    return days(1, now.atZone(zone), closed);
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

  private static Instant onWorkingDay(ZonedDateTime when, ClosedDays closed) {
    return closed.isWorkingDay(when.toLocalDate()) ? when.toInstant() : days(1, when, closed);
  }
}

package folkmoot.round;

import folkmoot.time.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a person may be reminded of a round: once after half of it, and once at the start of her
 * last working day before it closes, both in her working hours. Half leaves time to answer unasked;
 * the last morning leaves time to answer at all.
 */
final class Reminders {
  /** Later than this before the close a reminder comes too late to help. */
  private static final Duration TOO_LATE = Duration.ofHours(1);

  /** Two reminders closer together than this are one too many. */
  private static final Duration APART = Duration.ofHours(4);

  private Reminders() {}

  static Optional<Instant> first(Round round, ZoneId zone) {
    return times(round, zone).stream().findFirst();
  }

  /** The first reminder that is still to come. */
  static Optional<Instant> after(Round round, ZoneId zone, Instant now) {
    return times(round, zone).stream().filter(time -> time.isAfter(now)).findFirst();
  }

  /** Whether it is a good moment for her. */
  static boolean isFit(Round round, ZoneId zone, Instant now) {
    return WorkingHours.covers(now, zone) && !now.isAfter(round.closesAt().minus(TOO_LATE));
  }

  /** At most two instants. */
  static List<Instant> times(Round round, ZoneId zone) {
    List<Instant> times = new ArrayList<>();
    Instant half = round.half();
    Instant afterHalf = WorkingHours.covers(half, zone) ? half : WorkingHours.nextStart(half, zone);
    if (isFit(round, zone, afterHalf)) {
      times.add(afterHalf);
    }
    lastMorning(round, zone)
        .filter(morning -> morning.isAfter(half))
        .filter(morning -> !morning.isBefore(afterHalf.plus(APART)))
        .ifPresent(times::add);
    return times;
  }

  private static Optional<Instant> lastMorning(Round round, ZoneId zone) {
    Optional<Instant> last = Optional.empty();
    Instant morning = WorkingHours.nextStart(round.opensAt(), zone);
    while (isFit(round, zone, morning)) {
      last = Optional.of(morning);
      morning = WorkingHours.nextStart(morning.plusSeconds(1), zone);
    }
    return last;
  }
}

package folkmoot.round;

import folkmoot.time.ClosedDays;
import folkmoot.time.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a person may be reminded of a round: once after half of it, and once at the start of her
 * last working day before it closes, both in her working hours and never on a closed day. Half
 * leaves time to answer unasked; the last morning leaves time to answer at all.
 */
final class Reminders {
  /** Later than this before the close a reminder comes too late to help. */
  private static final Duration TOO_LATE = Duration.ofHours(1);

  /** Two reminders closer together than this are one too many. */
  private static final Duration APART = Duration.ofHours(4);

  private Reminders() {}

  /** Where somebody works, and on which days nobody does. */
  record Place(ZoneId zone, ClosedDays closed) {
    boolean isAtWork(Instant now) {
      return WorkingHours.covers(now, zone, closed);
    }

    Instant nextMorning(Instant from) {
      return WorkingHours.nextStart(from, zone, closed);
    }
  }

  static Optional<Instant> first(Round round, Place place) {
    return times(round, place).stream().findFirst();
  }

  /** The first reminder that is still to come. */
  static Optional<Instant> after(Round round, Place place, Instant now) {
    return times(round, place).stream().filter(time -> time.isAfter(now)).findFirst();
  }

  /** Whether it is a good moment for her. */
  static boolean isFit(Round round, Place place, Instant now) {
    return place.isAtWork(now) && !now.isAfter(round.closesAt().minus(TOO_LATE));
  }

  /** At most two instants. */
  static List<Instant> times(Round round, Place place) {
    List<Instant> times = new ArrayList<>();
    Instant half = round.half();
    Instant afterHalf = place.isAtWork(half) ? half : place.nextMorning(half);
    if (isFit(round, place, afterHalf)) {
      times.add(afterHalf);
    }
    lastMorning(round, place)
        .filter(morning -> morning.isAfter(half))
        .filter(morning -> !morning.isBefore(afterHalf.plus(APART)))
        .ifPresent(times::add);
    return times;
  }

  private static Optional<Instant> lastMorning(Round round, Place place) {
    Optional<Instant> last = Optional.empty();
    Instant morning = place.nextMorning(round.opensAt());
    while (isFit(round, place, morning)) {
      last = Optional.of(morning);
      morning = place.nextMorning(morning.plusSeconds(1));
    }
    return last;
  }
}

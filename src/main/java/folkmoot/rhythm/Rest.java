package folkmoot.rhythm;

import folkmoot.ids.PartnershipId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a partnership rests.
 *
 * @param id the same as long as it is there
 * @param from the first instant of it
 * @param until the first instant after it; null until somebody ends it
 */
public record Rest(
    String id, PartnershipId partnership, Why why, Instant from, @Nullable Instant until) {
  public Rest {
    if (until == null ? why.hasEnd() : !until.isAfter(from)) {
      throw new IllegalArgumentException("a rest for " + why + " ends after it begins: " + until);
    }
  }

  /** Whether it holds at this instant. */
  public boolean holds(Instant at) {
    return !at.isBefore(from) && (until == null || at.isBefore(until));
  }

  /** Whether some instant from {@code start} to before {@code end} falls into it. */
  public boolean meets(Instant start, Instant end) {
    return from.isBefore(end) && (until == null || until.isAfter(start));
  }

  /** Whether it keeps this from happening at this instant. */
  public boolean stops(Act act, Instant at) {
    return why.stops(act) && holds(at);
  }
}

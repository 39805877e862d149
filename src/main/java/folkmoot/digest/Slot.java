package folkmoot.digest;

import folkmoot.partnership.Partnership;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The moments at which a partnership's digest is due. */
final class Slot {
  private Slot() {}

  /** The first slot after {@code after}. */
  static Instant next(Partnership partnership, Instant after) {
    ZonedDateTime day = after.atZone(partnership.zone());
    ZonedDateTime slot =
        day.with(TemporalAdjusters.nextOrSame(partnership.digestDay()))
            .with(partnership.digestTime());
    return slot.toInstant().isAfter(after)
        ? slot.toInstant()
        : slot.plusWeeks(1).with(partnership.digestTime()).toInstant();
  }

  /**
   * The first slot after {@code after} in a later week than the one settled last: a week whose
   * digest is settled has no second one, also when its day was moved meanwhile.
   */
  static Instant next(Partnership partnership, Instant after, @Nullable Week settled) {
    Instant slot = next(partnership, after);
    while (settled != null && week(partnership, slot).compareTo(settled) <= 0) {
      slot = next(partnership, slot);
    }
    return slot;
  }

  /** The last slot at or before {@code now}, given that {@code first} is one. */
  static Instant latest(Partnership partnership, Instant first, Instant now) {
    Instant slot = first;
    for (Instant next = next(partnership, slot);
        !next.isAfter(now);
        next = next(partnership, slot)) {
      slot = next;
    }
    return slot;
  }

  /** The week by which the digest of this slot is called. */
  static Week week(Partnership partnership, Instant slot) {
    return Week.of(slot, partnership.zone());
  }
}

package folkmoot.listening;

import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Words of an open question that wait until a convener has looked through their themes.
 *
 * @param until when they are published; as found, if nobody does anything before
 * @param earlier when the same question last closed with themes; null when it is new
 * @param published when they were published; null while they wait
 * @param asFound whether nobody looked through them
 */
record Review(
    RoundId round,
    PartnershipId partnership,
    Instant until,
    @Nullable Instant earlier,
    @Nullable Instant published,
    boolean asFound) {
  /** So long conveners have. */
  static final Duration WAITS = Duration.ofDays(7);

  /** Whether it still waits. */
  boolean isWaiting() {
    return published == null;
  }

  /** Whether conveners can still change something: nobody let the words out, and time is left. */
  boolean isOpen(Instant now) {
    return isWaiting() && until.isAfter(now);
  }
}

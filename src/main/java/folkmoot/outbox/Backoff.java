package folkmoot.outbox;

import java.time.Duration;

/**
 * How long to wait after an attempt that the network failed: 1, 2, 4 … seconds, ten minutes at
 * most, and of that between the half and the whole, so that not all come back at once.
 */
final class Backoff {
  private static final int LONGEST = 600;
  private static final int DOUBLINGS = 10;
  private static final int PARTS = 1000;

  private Backoff() {}

  /**
   * @param attempts that have failed before this one, 0 or more
   * @param id of what is sent: it decides on the part, and a test has no luck
   */
  static Duration after(int attempts, String id) {
    long whole = Math.min(LONGEST, 1L << Math.min(attempts, DOUBLINGS)) * 1000;
    long part = Math.floorMod((id + ":" + attempts).hashCode() * 31L, PARTS);
    return Duration.ofMillis(whole / 2 + whole / 2 * part / PARTS);
  }
}

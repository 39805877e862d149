package folkmoot.ids;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Makes identifiers in Java, so that one SQL dialect serves both databases. */
public final class Ids {
  private static final char[] CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final int TIME_CHARS = 10;
  private static final int RANDOM_CHARS = 16;
  private static final int UNORDERED_CHARS = 26;

  private final InstantSource clock;
  private final SecureRandom random;
  private final AtomicLong latest = new AtomicLong();

  public Ids(InstantSource clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * A time-ordered id such as {@code rnd_01j9…}: 50 bits of milliseconds, then 80 random bits. Ids
   * made within one millisecond keep their order too, since messages are sent by it.
   */
  public String timed(String prefix) {
    StringBuilder id = new StringBuilder(prefix).append('_');
    long now = clock.millis();
    long millis = latest.updateAndGet(before -> Math.max(now, before + 1));
    for (int shift = 5 * (TIME_CHARS - 1); shift >= 0; shift -= 5) {
      id.append(CROCKFORD[(int) (millis >>> shift) & 31]);
    }
    return append(id, RANDOM_CHARS);
  }

  /** An id that says nothing about when it was made: 130 random bits, for anonymous words. */
  public String random(String prefix) {
    return append(new StringBuilder(prefix).append('_'), UNORDERED_CHARS);
  }

  private String append(StringBuilder id, int chars) {
    for (int i = 0; i < chars; i++) {
      id.append(CROCKFORD[random.nextInt(32)]);
    }
    return id.toString();
  }
}

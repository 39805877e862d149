package folkmoot.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The secret of a link: 256 bits, as they stand in its address.
 *
 * @param value 43 letters, digits, hyphens and low lines
 */
record Secret(String value) {
  private static final int BYTES = 32;
  private static final String WRITTEN = "[A-Za-z0-9_-]{43}";

  static Secret drawn(SecureRandom random) {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** As it came in an address; empty for what cannot be one. */
  static Optional<Secret> read(String written) {
    return written.matches(WRITTEN) ? Optional.of(new Secret(written)) : Optional.empty();
  }

  /** What is kept of it. */
  String hash() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Secret";
  }
}

package folkmoot.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an author keeps to take her words back later: 80 bits, written as four groups of four.
 *
 * @param value for example {@code 7K3M-0Q9X-PB2T-W5DA}
 */
public record ClaimCode(String value) {
  private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final Pattern WRITTEN = Pattern.compile("([0-9A-HJKMNP-TV-Z]{4}-){3}.{4}");
  private static final int CHARS = 16;
  private static final int BYTES = CHARS * 5 / 8;

  /** The code of the first 80 bits of a message's HMAC. */
  static ClaimCode of(byte[] hmac) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CHARS; i++) {
      if (i > 0 && i % 4 == 0) {
        code.append('-');
      }
      code.append(LETTERS[fiveBits(hmac, i * 5)]);
    }
    return new ClaimCode(code.toString());
  }

  /** A code that is drawn by lot, for words that lie under no key. */
  public static ClaimCode drawn(SecureRandom random) {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    return of(bits);
  }

  /** Reads a code as a person may type it: any case, any spacing, O for 0, I or L for 1. */
  public static Optional<ClaimCode> parse(String typed) {
    String plain =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^0-9A-Z]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (plain.length() != CHARS) {
      return Optional.empty();
    }
    String grouped = plain.replaceAll("(.{4})(?=.)", "$1-");
    return WRITTEN.matcher(grouped).matches()
        ? Optional.of(new ClaimCode(grouped))
        : Optional.empty();
  }

  /** What is kept beside the words: it finds them, and gives no code away. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static int fiveBits(byte[] bytes, int from) {
    int value = 0;
    for (int bit = from; bit < from + 5; bit++) {
      value = value << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);
    }
    return value;
  }
}

package folkmoot.slack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Slack's request signature v0, checked over the raw bytes of the body.
 *
 * <p>Bolt's own check is left off: it uses the platform's charset and takes timestamps from the
 * future.
 */
public final class Signature {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final SecretKeySpec key;

  public Signature(String signingSecret) {
    this.key = new SecretKeySpec(signingSecret.getBytes(UTF_8), "HmacSHA256");
  }

  /**
   * Whether Slack signed this body with this timestamp, five minutes around {@code now} at most.
   */
  public boolean holds(
      @Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
    if (timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
      return false;
    }
    Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
    return apart.compareTo(TOLERANCE) <= 0
        && MessageDigest.isEqual(
            of(timestamp, body).getBytes(US_ASCII), signature.getBytes(US_ASCII));
  }

  private String of(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(US_ASCII));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}

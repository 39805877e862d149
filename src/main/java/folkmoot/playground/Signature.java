package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what is sent to the app, so that it can tell Slack from anybody else. */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  Signature(String signingSecret) {
    this.key = new SecretKeySpec(signingSecret.getBytes(UTF_8), ALGORITHM);
  }

  /**
   * The value of {@code X-Slack-Signature}, by Slack's scheme of version 0.
   *
   * @param seconds the value of {@code X-Slack-Request-Timestamp}, seconds since 1970
   */
  String of(long seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("v0:" + seconds + ":").getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}

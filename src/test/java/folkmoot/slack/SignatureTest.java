package folkmoot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L);
  private final Signature signature = new Signature(SECRET);

  private static String sign(String timestamp, byte[] body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
    mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
    return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
  }

  private boolean holds(long secondsFromNow, byte[] body) throws Exception {
    String timestamp = String.valueOf(NOW.getEpochSecond() + secondsFromNow);
    return signature.holds(timestamp, sign(timestamp, body), body, NOW);
  }

  @Test
  void what_slack_signed_holds_for_any_bytes() throws Exception {
    assertThat(holds(0, "text=caf\u00e9+\u4f60\r\n".getBytes(UTF_8))).isTrue();
    assertThat(holds(0, new byte[] {(byte) 0xff, 0, 10})).isTrue();
  }

  @Test
  void five_minutes_both_ways_hold_and_one_second_more_does_not() throws Exception {
    byte[] body = "x".getBytes(UTF_8);
    assertThat(holds(-300, body)).isTrue();
    assertThat(holds(300, body)).isTrue();
    assertThat(holds(-301, body)).isFalse();
    assertThat(holds(301, body)).isFalse();
  }

  @Test
  void a_changed_body_a_missing_header_and_a_strange_timestamp_do_not_hold() throws Exception {
    String timestamp = String.valueOf(NOW.getEpochSecond());
    byte[] body = "a".getBytes(UTF_8);
    String good = sign(timestamp, body);
    assertThat(signature.holds(timestamp, good, "b".getBytes(UTF_8), NOW)).isFalse();
    assertThat(signature.holds(null, good, body, NOW)).isFalse();
    assertThat(signature.holds(timestamp, null, body, NOW)).isFalse();
    assertThat(signature.holds("soon", good, body, NOW)).isFalse();
    assertThat(signature.holds(timestamp, "v0=", body, NOW)).isFalse();
  }
}

package folkmoot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  @Test
  void an_envelope_is_read_with_its_payload_untouched() {
    Envelope read =
        Envelope.read(
            "{\"envelope_id\":\"e1\",\"type\":\"events_api\",\"accepts_response_payload\":false,"
                + "\"payload\":{\"event\":{\"text\":\"é\"}},"
                + "\"retry_attempt\":2,\"retry_reason\":\"timeout\"}");
    assertThat(read)
        .isEqualTo(
            new Envelope("events_api", "e1", "{\"event\":{\"text\":\"é\"}}", false, 2, "timeout"));
    assertThat(read.headers().getFirstValue("X-Slack-Retry-Num")).isEqualTo("2");
  }

  @Test
  void a_word_about_the_connection_says_why() {
    Envelope read = Envelope.read("{\"type\":\"disconnect\",\"reason\":\"warning\"}");
    assertThat(read.isDisconnect()).isTrue();
    assertThat(read.reason()).isEqualTo("warning");
    assertThat(read.id()).isEmpty();
  }

  @Test
  void how_often_it_was_sent_may_be_left_open() {
    Envelope read = Envelope.read("{\"type\":\"interactive\",\"retry_attempt\":null}");
    assertThat(read.type()).isEqualTo("interactive");
    assertThat(read.retries()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "7", "{\"type\":{}}"})
  void what_is_no_envelope_has_no_type(String frame) {
    assertThat(Envelope.read(frame).type()).isEmpty();
  }
}

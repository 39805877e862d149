package folkmoot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  @Test
  void a_signature_that_does_not_fit_is_told_once_in_ten_minutes() {
    Refusals refusals = new Refusals();
    Instant first = Instant.parse("2026-11-02T09:00:00Z");
    assertThat(refusals.isTime(first)).isTrue();
    assertThat(refusals.isTime(first)).isFalse();
    assertThat(refusals.isTime(first.plusSeconds(599))).isFalse();
    assertThat(refusals.isTime(first.plusSeconds(600))).isTrue();
    assertThat(refusals.isTime(first.plusSeconds(601))).isFalse();
  }
}

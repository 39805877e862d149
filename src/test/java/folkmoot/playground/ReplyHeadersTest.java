package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The headers that Slack writes on each reply. */
class ReplyHeadersTest {
  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  private String header(String name) {
    return town.api("auth.test").response().headers().firstValue(name).orElse("");
  }

  @Test
  void a_reply_says_slacks_time_and_what_the_app_may_do() {
    assertThat(header("Date")).isEqualTo("Mon, 30 Nov 2026 09:00:00 GMT");
    assertThat(header("x-oauth-scopes"))
        .isEqualTo("channels:read,chat:write,commands,groups:read,im:write,team:read,users:read");
  }

  @Test
  void slack_can_be_told_another_time_and_other_scopes() {
    town.post("headers", "ahead", "-PT5M", "without", "im:write", "with", "files:write");

    assertThat(header("Date")).isEqualTo("Mon, 30 Nov 2026 08:55:00 GMT");
    assertThat(header("x-oauth-scopes"))
        .isEqualTo(
            "channels:read,chat:write,commands,files:write,groups:read,team:read,users:read");
    town.post("headers");
    assertThat(header("x-oauth-scopes")).contains("im:write").doesNotContain("files:write");
  }

  @Test
  void a_span_that_is_none_is_told() {
    assertThat(town.post("headers", "ahead", "soon").json().toString()).contains("PT40S");
  }
}

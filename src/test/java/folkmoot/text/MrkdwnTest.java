package folkmoot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrkdwnTest {
  @ParameterizedTest
  @CsvSource({
    "<!channel> hello, &lt;!channel&gt; hello",
    "<@U123>, &lt;@U123&gt;",
    "<https://x.example|free>, &lt;https://x.example|free&gt;",
    "&lt;!here&gt;, &amp;lt;!here&amp;gt;",
    "warm & dry, warm &amp; dry",
    "🏠 שלום, 🏠 שלום",
  })
  void raw_words_mention_nobody_and_link_nowhere(String raw, String escaped) {
    assertThat(Mrkdwn.escaped(raw).value()).isEqualTo(escaped);
  }

  @Test
  void a_quote_is_quoted_on_every_line() {
    assertThat(Mrkdwn.quoted("\nfirst <line>\n\nthird\r\nlast\n").value())
        .isEqualTo("> first &lt;line&gt;\n> \n> third\n> last");
  }

  @Test
  void code_stays_one_piece() {
    assertThat(Mrkdwn.code("/moot ask \"a `b`\nc & d\"").value())
        .isEqualTo("`/moot ask \"a 'b' c &amp; d\"`");
  }

  @Test
  void a_date_is_each_readers_own_with_words_where_that_cannot_be() {
    assertThat(
            Mrkdwn.date(
                    Instant.parse("2026-12-02T17:00:00Z"),
                    ZoneId.of("Europe/London"),
                    Locale.ENGLISH)
                .value())
        .isEqualTo(
            "<!date^1796230800^{date_long_pretty} at {time}|Wednesday 2 December, 17:00 GMT>");
  }

  @Test
  void mentions_take_ids_only() {
    assertThat(Mrkdwn.mention("U012AB3CD").value()).isEqualTo("<@U012AB3CD>");
    assertThat(Mrkdwn.channel("C012AB3CD").value()).isEqualTo("<#C012AB3CD>");
    assertThatThrownBy(() -> Mrkdwn.mention("U1> <!channel"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("channel");
  }

  @Test
  void parts_join_as_they_are() {
    assertThat(Mrkdwn.joined("\n", List.of(Mrkdwn.of("*a*"), Mrkdwn.escaped("<b>"))).value())
        .isEqualTo("*a*\n&lt;b&gt;");
  }
}

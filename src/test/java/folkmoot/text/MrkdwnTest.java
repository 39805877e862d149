package folkmoot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  @ParameterizedTest
  @CsvSource({
    "*{name}*, Warm homes, *Warm homes*",
    "*{name}*, Warm *homes*, Warm *homes*",
    "*{name}*, 5 * 3 is 15, 5 * 3 is 15",
    "*{name}: what we heard*, snake_case, snake_case: what we heard",
    "*Planned.* It is *{name}* until *Friday*, a`b, *Planned.* It is a`b until *Friday*",
    "*Step 2.* {name} goes on *today*, ~old~, *Step 2.* ~old~ goes on *today*",
    "_{name}_ and *{name}*, a_b, a_b and a_b",
    "*one _{name}_ two*, a*b, one a*b two",
    "*{name}* stays, <!channel>, *&lt;!channel&gt;* stays",
  })
  void our_bold_goes_where_their_marks_would_break_it(String pattern, String name, String said) {
    Texts texts = Texts.of(Locale.ENGLISH, Map.of("a.b", pattern));
    assertThat(texts.mrkdwn("a.b", "name", name).value()).isEqualTo(said);
    assertThat(texts.mrkdwn("a.b", "name", Mrkdwn.escaped(name)).value()).isEqualTo(said);
  }

  @Test
  void a_second_line_cannot_be_bold_with_the_first() {
    Texts texts = Texts.of(Locale.ENGLISH, Map.of("a.b", "*{name}*\n*Ours*"));
    assertThat(texts.mrkdwn("a.b", "name", "one\ntwo").value()).isEqualTo("one\ntwo\n*Ours*");
    assertThat(Mrkdwn.bold("one\ntwo").value()).isEqualTo("one\ntwo");
    assertThat(Mrkdwn.bold(" one ").value()).isEqualTo("*one*");
  }

  @Test
  void what_is_kept_apart_by_can_be_written_by_nobody() {
    assertThat(Mrkdwn.escaped("a\uE000b\uE005").value()).isEqualTo("a\uFFFDb\uFFFD");
  }
}

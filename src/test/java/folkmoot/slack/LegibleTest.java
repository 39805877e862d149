package folkmoot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain words\tand\r\nlines\n",
        "שלום עליכם, ما هو الجيد؟",
        "良いことは何ですか。",
        "👩🏽‍🚒🏴󠁧󠁢󠁥󠁮󠁧󠁿❤️ می‌خواهم",
        "<!channel> &lt;here&gt; *bold*",
        "zero\u200bwidth\u00a0space\ufeff",
      })
  void what_people_can_read_stays_as_it_is(String typed) {
    assertThat(Legible.of(typed)).isEqualTo(typed);
  }

  @Test
  void signs_that_turn_what_follows_are_taken_out_closed_or_not() {
    assertThat(Legible.of("\u202Egood\u202C \u2067and\u2069 \u202Aopen\u2066"))
        .isEqualTo("good and open");
  }

  @Test
  void what_no_database_or_reader_can_use_is_taken_out() {
    assertThat(Legible.of("a\u0000b\u0007c\u001b[31m")).isEqualTo("abc[31m");
    assertThat(Legible.of("half \uD83C and whole 🌱")).isEqualTo("half \uFFFD and whole 🌱");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n\t ",
        "\u200b\u200d\ufeff",
        "\u00a0\u3000\u2003",
        "\u3164\u115f\u2800",
        "\u202e\u2066\u0000",
        "\ufe0f",
      })
  void what_nobody_can_see_is_empty(String typed) {
    assertThat(Legible.of(typed)).isEmpty();
  }
}

package folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.time.WhenPhrase;
import folkmoot.time.WhenPhrase.By;
import folkmoot.time.WhenPhrase.Day;
import folkmoot.time.WhenPhrase.For;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static final WhenPhrase THURSDAY_AT_FIVE =
      new By(new Day.Weekday(DayOfWeek.THURSDAY), LocalTime.of(17, 0));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pulse",
        "PULSE",
        " pulse  ",
        "pulse!",
        "\"\" pulse?",
        "`pulse`",
        "\u200fpulse\u200f",
        "\u00a0pulse\n",
        "/moot pulse",
        "/MOOT Pulse.",
        "…pulse…",
      })
  void a_verb_is_found_in_any_case_and_with_marks_around_it(String typed) {
    assertThat(line(typed).verb()).isEqualTo("pulse");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t \u00a0\u200b", "/moot", "now", "in <#C1|x>", "\"a text\""})
  void a_line_may_have_no_verb(String typed) {
    assertThat(line(typed).verb()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask \"What is good?\" by thu 17:00 in <#C0WARM|warm-homes> preview",
        "PREVIEW by Thursday at 5pm ASK “What is good?” in <#C0WARM>",
        "in <#C0WARM|warm-homes> preview ask by thu 17:00 „What is good?“",
        "«What is good?» ask <#C0WARM|warm-homes> by thurs 5 p.m., preview",
        "ask 'What is good?' Preview In <#C0WARM|warm-homes> until thursday 17h00",
        "ask preview ‘What is good?’ now in <#C0WARM|warm-homes> by Thu, 17.00.",
        "ask by thu 17:00 in <#C0WARM|warm-homes> preview \"What is good?",
        "ask\"What is good?\"by thu 17:00 in <#C0WARM|warm-homes> preview",
      })
  void everything_may_come_in_any_order(String typed) {
    CommandLine line = line(typed);
    assertThat(line.verb()).isEqualTo("ask");
    assertThat(line.arguments().text()).isEqualTo("What is good?");
    assertThat(line.arguments().when()).isEqualTo(THURSDAY_AT_FIVE);
    assertThat(line.arguments().channelId()).isEqualTo("C0WARM");
    assertThat(line.arguments().preview()).isTrue();
    assertThat(line.arguments().rest()).isEmpty();
  }

  @Test
  void quotes_and_apostrophes_within_a_text_are_part_of_it() {
    assertThat(text("ask \"What does \"good\" mean?\" for 5d"))
        .isEqualTo("What does \"good\" mean?");
    assertThat(text("ask 'What's good for people's homes?' now"))
        .isEqualTo("What's good for people's homes?");
    assertThat(text("ask ‘What’s good?’")).isEqualTo("What’s good?");
    assertThat(text("ask “A `code` and 🏠”")).isEqualTo("A `code` and 🏠");
    assertThat(text("ask \"first line\nby thu 25:00\"")).isEqualTo("first line\nby thu 25:00");
    assertThat(text("ask \"מה טוב?\"")).isEqualTo("מה טוב?");
    assertThat(text("ask \"\"")).isEmpty();
  }

  @Test
  void an_apostrophe_or_an_inch_opens_no_text() {
    assertThat(line("good people's homes").arguments().text()).isNull();
    assertThat(line("good 5\" pipes").arguments().text()).isNull();
  }

  @Test
  void a_text_nobody_closed_is_kept_to_the_end() {
    assertThat(text("ask \"What is good for 5d")).isEqualTo("What is good for 5d");
    assertThat(text("ask \"")).isEmpty();
  }

  @Test
  void three_thousand_characters_are_kept() {
    String question = "🏠".repeat(1500);
    assertThat(text("ask \"" + question + "\"")).isEqualTo(question);
    assertThat(line(question).verb()).isEqualTo(question);
  }

  @Test
  void what_slack_escapes_is_read_as_it_was_typed() {
    assertThat(text("ask \"Warm &amp; dry &lt; 5 &gt; 4?\"")).isEqualTo("Warm & dry < 5 > 4?");
    assertThat(text("ask \"See <https://x.example|x.example> or <https://y.example>\""))
        .isEqualTo("See x.example or https://y.example");
    assertThat(text("ask \"&lt;!channel&gt; &amp;lt;\"")).isEqualTo("<!channel> &lt;");
  }

  @Test
  void people_beside_the_text_are_told_from_people_in_it() {
    Arguments action =
        line("action \"Call <@U0BEN|ben> back\" <@U0ANA|ana>, <@U0ANA> <@W0EVE>").arguments();
    assertThat(action.userIds()).containsExactly("U0ANA", "W0EVE");
    assertThat(action.text()).isEqualTo("Call @ben back");
    assertThat(action.textMentions()).isTrue();
    assertThat(line("ask \"Who cares?\" <@U0ANA|ana>").arguments().textMentions()).isFalse();
  }

  @Test
  void words_without_quotes_are_kept_twice() {
    Arguments good = line("good Warm homes,\nby winter & <@U0ANA|ana> for 5d").arguments();
    assertThat(good.text()).isNull();
    assertThat(good.words()).isEqualTo("Warm homes,\nby winter & @ana for 5d");
    assertThat(good.rest()).isEqualTo("Warm homes, by winter &");
    assertThat(good.when()).isEqualTo(new For(5, ChronoUnit.DAYS));
    assertThat(line("good \"Warm homes\"").arguments().words()).isEqualTo("Warm homes");
    assertThat(line("snooze 2w").arguments().words()).isEqualTo("2w");
  }

  @Test
  void now_beside_an_end_adds_nothing() {
    assertThat(line("pulse now for 5d").arguments().when()).isEqualTo(new For(5, ChronoUnit.DAYS));
    assertThat(line("pulse now").arguments().when()).isEqualTo(new WhenPhrase.Now());
  }

  @Test
  void a_line_can_be_written_again_with_another_verb() {
    assertThat(line("plse \"A &amp; B?\" by thu in <#C0WARM|warm-homes> <@U0ANA>").with("pulse"))
        .isEqualTo("/moot pulse \"A & B?\" by thu in #warm-homes @U0ANA");
    assertThat(line("for 5d PLSE! preview").with("pulse")).isEqualTo("/moot for 5d pulse preview");
  }

  @Test
  void nothing_that_is_typed_breaks_the_reading() {
    String[] pieces = {
      "pulse", "by", "for", "every", "in", "the", "at", "thu", "3", "dec", "17:00", "5", "weeks",
      "\"", "'", "”", "<", ">", "<@U1|a>", "<#C1>", "#x", "<!here>", "🏠", "\n", "&amp;", "$1", "\\"
    };
    for (String a : pieces) {
      for (String b : pieces) {
        for (String c : pieces) {
          Reading reading = CommandLine.read(String.join(" ", a, b, c));
          assertThat(reading.line().with("x")).startsWith("/moot ");
        }
      }
    }
  }

  private static @Nullable String text(String typed) {
    return line(typed).arguments().text();
  }

  private static CommandLine line(String typed) {
    Reading reading = CommandLine.read(typed);
    assertThat(reading).isInstanceOf(Reading.Understood.class);
    return reading.line();
  }
}

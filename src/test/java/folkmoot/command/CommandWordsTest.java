package folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.text.Texts;
import folkmoot.time.ClosingTime;
import java.lang.reflect.Constructor;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CommandWordsTest {
  private static final ZonedDateTime MOMENT =
      ZonedDateTime.parse("2026-12-02T17:00Z[Europe/London]");
  private final Texts texts = Texts.load(Locale.ENGLISH);

  @Test
  void a_misread_line_is_answered_with_how_to_say_it_and_the_line_to_copy() {
    assertThat(misread("pulse by thirsday 17:00"))
        .isEqualTo(
            "I cannot find a day in `thirsday`. You can write `by thu 17:00`, `by tomorrow`,"
                + " `by 3 dec` or `by 2026-12-03`.\n"
                + "Did you mean `/moot pulse by thursday 17:00`?");
  }

  @Test
  void every_problem_has_words() throws ReflectiveOperationException {
    for (Class<?> kind : Problem.class.getPermittedSubclasses()) {
      Constructor<?> constructor = kind.getDeclaredConstructor(String.class);
      constructor.setAccessible(true);
      Problem problem = (Problem) constructor.newInstance("<!here>");
      assertThat(
              CommandWords.misread(
                      new Reading.Misread(CommandLine.read("").line(), problem, null), texts)
                  .value())
          .contains("`&lt;!here&gt;`");
    }
  }

  @Test
  void an_unknown_verb_is_answered_with_what_was_meant_perhaps() {
    assertThat(
            CommandWords.unknown(
                    new Resolution.Unknown(
                        "`x`<@U1>", List.of("pulse", "pause", "ask"), "/moot pulse \"A & B\""),
                    texts)
                .value())
        .isEqualTo(
            "I do not know the word `'x'&lt;@U1&gt;`. `/moot help` shows all the words I know.\n"
                + "Did you mean `/moot pulse \"A &amp; B\"`?\n"
                + "These are close too: `pause` and `ask`.");
  }

  @Test
  void an_ambiguous_beginning_is_answered_with_all_it_can_be() {
    assertThat(
            CommandWords.ambiguous(
                    new Resolution.Ambiguous("p", List.of("pulse", "privacy")), texts)
                .value())
        .isEqualTo(
            "Several words begin with `p`: `pulse` and `privacy`. Please type a little more.");
  }

  @Test
  void very_long_lines_are_answered_shortly() {
    String typed = "🏠".repeat(1500);
    assertThat(
            CommandWords.unknown(
                    new Resolution.Unknown(typed, List.of("ask"), "/moot ask " + typed), texts)
                .value())
        .hasSizeLessThan(300)
        .contains("🏠…");
  }

  @Test
  void a_closing_time_that_cannot_be_is_answered_with_the_moment_understood() {
    assertThat(CommandWords.refused(new ClosingTime.At(MOMENT), texts)).isNull();
    assertThat(CommandWords.refused(new ClosingTime.Past(MOMENT), texts))
        .isEqualTo("Wednesday 2 December 2026, 17:00 (Europe/London) is in the past.");
    assertThat(CommandWords.refused(new ClosingTime.TooSoon(MOMENT), texts))
        .contains("at least 15 minutes");
    assertThat(CommandWords.refused(new ClosingTime.TooFar(MOMENT), texts))
        .contains("in the next 60 days");
  }

  private String misread(String typed) {
    return CommandWords.misread((Reading.Misread) CommandLine.read(typed), texts).value();
  }
}

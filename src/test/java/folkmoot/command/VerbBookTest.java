package folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbBookTest {
  private final VerbBook book =
      new VerbBook(
          List.of(
              new VerbName("pulse", List.of("start", "poll"), false),
              new VerbName("privacy", List.of(), false),
              new VerbName("checkin", List.of("check-in"), false),
              new VerbName("checkout", List.of(), false),
              new VerbName("close", List.of(), true),
              new VerbName("cancel", List.of("stop"), true),
              new VerbName("digest", List.of("summary"), false),
              new VerbName("me", List.of(), false),
              new VerbName("ask", List.of(), false),
              new VerbName("help", List.of("?"), false)));

  @ParameterizedTest
  @CsvSource({
    "PULSE, pulse",
    "start, pulse",
    "pul, pulse",
    "po, pulse",
    "sta now, pulse",
    "check-in “How?”, checkin",
    "checki, checkin",
    "Summary., digest",
    "cancel, cancel",
    "stop, cancel",
    "me, me",
    "?, help",
  })
  void a_verb_goes_by_its_word_an_alias_or_the_beginning_of_one(String typed, String verb) {
    assertThat(resolve(typed))
        .isInstanceOfSatisfying(
            Resolution.Known.class, known -> assertThat(known.verb().word()).isEqualTo(verb));
  }

  @ParameterizedTest
  @CsvSource({"canc, cancel", "cl, close", "clos, close", "sto, cancel"})
  void what_undoes_something_needs_the_whole_word(String typed, String verb) {
    assertThat(resolve(typed + " now"))
        .isEqualTo(new Resolution.Unknown(typed, List.of(verb), "/moot " + verb + " now"));
  }

  @ParameterizedTest
  @CsvSource({"p, pulse privacy", "check, checkin checkout", "c, checkin checkout close cancel"})
  void a_beginning_of_several_verbs_lists_them(String typed, String candidates) {
    assertThat(resolve(typed))
        .isEqualTo(new Resolution.Ambiguous(typed, List.of(candidates.split(" "))));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "plse by thu 17:00, /moot pulse by thu 17:00",
        "pusle, /moot pulse",
        "PULSES!, /moot pulse",
        "akS “What is good?” for 5d, /moot ask “What is good?” for 5d",
        "cancle, /moot cancel",
        "sumary, /moot digest",
        "dance, -",
        "xx, -",
        "🎉, -",
        "שלום, -",
      })
  void a_wrong_word_is_answered_with_the_corrected_line(String typed, @Nullable String corrected) {
    assertThat(resolve(typed))
        .isInstanceOfSatisfying(
            Resolution.Unknown.class,
            unknown -> {
              assertThat(unknown.correctedLine()).isEqualTo(corrected);
              assertThat(unknown.suggestions().isEmpty()).isEqualTo(corrected == null);
            });
  }

  @Test
  void a_very_long_word_is_only_unknown() {
    assertThat(resolve("p".repeat(3000)))
        .isEqualTo(new Resolution.Unknown("p".repeat(3000), List.of(), null));
  }

  @Test
  void a_line_without_a_verb_is_told_apart() {
    assertThat(resolve("  ")).isEqualTo(new Resolution.NoVerb());
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', abc, 3",
    "pulse, pulse, 0",
    "pusle, pulse, 1",
    "puls, pulse, 1",
    "kitten, sitting, 3",
    "ca, abc, 3",
  })
  void slips_count_a_swap_as_one(String from, String to, int slips) {
    assertThat(Spelling.slips(from, to)).isEqualTo(slips);
    assertThat(Spelling.slips(to, from)).isEqualTo(slips);
  }

  private Resolution resolve(String typed) {
    return book.resolve(CommandLine.read(typed).line());
  }
}

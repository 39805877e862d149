package folkmoot.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.instrument.Instrument;
import folkmoot.instrument.InstrumentFiles;
import folkmoot.time.ClosedDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How questions are laid out, what is said of answers, and when somebody is written to. */
class ReflectionRulesTest {
  static final Instrument OURS = InstrumentFiles.ours().of(Instrument.Use.REFLECTION, "Any");

  @Test
  void fifteen_questions_stand_on_a_page_for_each_of_five_features_and_one_ends_in_words() {
    List<Leaf> pages = Leaf.of(OURS);
    assertThat(pages).hasSize(6);
    assertThat(pages.subList(0, 5)).allSatisfy(page -> assertThat(page.items()).hasSize(3));
    assertThat(pages.get(0).feature()).isEqualTo("It’s personal");
    assertThat(pages.get(5).prompts()).hasSize(3);
    assertThat(OURS.items().get(0).scale().words())
        .hasSize(5)
        .startsWith("Rarely")
        .endsWith("Nearly always");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, '', ''",
    "4, 4, 4, Mostly, Mostly",
    "0, 5, 0, Nearly always, Nearly always",
    "3, 1, 5, Rarely, Nearly always",
    "2, 0, 3, Sometimes, About half the time",
    "9, -1, 2, Sometimes, Sometimes",
  })
  void a_feature_is_told_by_its_lowest_and_highest_word(
      int first, int second, int third, String low, String high) {
    Leaf leaf = Leaf.of(OURS).get(1);
    Map<String, Integer> choices = new HashMap<>(Map.of("S4", first, "S5", second, "S6", third));
    choices.values().removeIf(point -> point == 0);
    assertThat(InWords.of(leaf, choices)).isEqualTo(new InWords("Enabling", low, high));
  }

  @Test
  void a_finished_one_holds_words_and_no_numbers() {
    List<Leaf> pages = Leaf.of(OURS);
    Reflection finished =
        Reflection.begun("rfl_1")
            .with(pages.get(0), Map.of("S1", 5), Map.of())
            .with(pages.get(5), Map.of(), Map.of("SQ2", "Listen longer"))
            .finished(LocalDate.parse("2026-11-30"), pages);
    assertThat(finished.choices()).isEmpty();
    assertThat(finished.words()).isEmpty();
    assertThat(finished.features()).hasSize(5);
    assertThat(finished.features().get(0).low()).isEqualTo("Nearly always");
    assertThat(finished.notes())
        .containsExactly(new Reflection.Note("One thing to practise", "Listen longer"));
  }

  @Test
  void a_page_takes_the_place_of_itself_and_of_nothing_else() {
    List<Leaf> pages = Leaf.of(OURS);
    Reflection both =
        Reflection.begun("rfl_1")
            .with(pages.get(0), Map.of("S1", 5, "S2", 1), Map.of())
            .with(pages.get(1), Map.of("S4", 3), Map.of());
    assertThat(both.firstOpen(pages)).isEqualTo(2);
    Reflection again = both.with(pages.get(0), Map.of("S2", 2), Map.of());
    assertThat(again.choices()).isEqualTo(Map.of("S2", 2, "S4", 3));
    assertThat(again.with(pages.get(0), Map.of(), Map.of()).firstOpen(pages)).isZero();
    Map<String, Integer> all = new HashMap<>();
    IntStream.rangeClosed(1, 15).forEach(i -> all.put("S" + i, 3));
    Reflection full = new Reflection("rfl_1", null, all, Map.of(), List.of(), List.of());
    assertThat(full.firstOpen(pages)).isEqualTo(5);
  }

  @Test
  void nothing_of_it_is_in_what_a_log_would_print() {
    Reflection reflection =
        Reflection.begun("rfl_1").with(Leaf.of(OURS).get(5), Map.of(), Map.of("SQ1", "Patience"));
    assertThat(reflection.toString()).doesNotContain("Patience");
  }

  @ParameterizedTest
  @CsvSource({
    "a Tuesday at eleven, 2026-12-01T11:00:00Z, , 2026-12-01T11:00:00Z",
    "at night, 2026-12-01T22:00:00Z, , 2026-12-02T09:00:00Z",
    "on Saturday, 2026-12-05T11:00:00Z, , 2026-12-07T09:00:00Z",
    "a closed day, 2026-12-24T11:00:00Z, , 2026-12-25T09:00:00Z",
    "quiet for a week, 2026-12-01T11:00:00Z, 2026-12-08T00:00:00Z, 2026-12-08T09:00:00Z",
    "quiet that is over, 2026-12-01T11:00:00Z, 2026-11-20T00:00:00Z, 2026-12-01T11:00:00Z",
  })
  void a_message_waits_for_working_hours_and_the_end_of_quiet(
      String what, Instant due, @Nullable Instant quiet, Instant at) {
    ClosedDays closed =
        new ClosedDays(Map.of(LocalDate.parse("2026-12-24"), "A day off"), List.of());
    assertThat(FollowUp.at(due, quiet, ZoneId.of("Europe/London"), closed)).as(what).isEqualTo(at);
  }
}

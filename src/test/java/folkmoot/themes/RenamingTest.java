package folkmoot.themes;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.themes.Renaming.Loss;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenamingTest {
  private static final String QUESTION = "What would good look like?";

  private static String without(String gone, String name, List<String> own, String... others) {
    List<String> left = new ArrayList<>(own);
    left.addAll(List.of(others));
    return Renaming.without(new Loss(gone, left, own), name, QUESTION);
  }

  @Test
  void a_name_that_was_not_in_the_lost_words_stays() {
    assertThat(without("The phone is answered", "Warm homes", List.of("A dry home")))
        .isEqualTo("Warm homes");
  }

  @Test
  void a_name_somebody_else_says_too_stays_whoever_that_is() {
    assertThat(without("Warm homes", "Warm homes", List.of(), "We want  warm\nhomes for all"))
        .isEqualTo("Warm homes");
  }

  @Test
  void of_two_parts_the_one_that_is_still_said_remains() {
    assertThat(
            without(
                "Dry walls and secret gardens",
                "Secret gardens and dry walls",
                List.of("The dry walls of a school")))
        .isEqualTo("Dry walls");
  }

  @Test
  void with_no_part_left_it_is_what_most_of_its_own_answers_speak_of() {
    assertThat(
            without(
                "Marigold Terrace is damp",
                "Marigold terrace",
                List.of(
                    "A boiler that works in winter",
                    "Somebody who mends the boiler the same day",
                    "No letters about the boiler")))
        .isEqualTo("Boiler");
  }

  @Test
  void a_part_of_a_word_is_not_the_word() {
    assertThat(without("An art room", "Art", List.of("A smart start")))
        .as("smart does not say art")
        .isEqualTo("Smart start");
  }

  @Test
  void where_nothing_remains_there_is_no_name() {
    assertThat(without("Secret gardens", "Secret gardens", List.of())).isEmpty();
    assertThat(without("Secret gardens", "Secret gardens", List.of("🌱", "What would it be like?")))
        .isEmpty();
  }

  @Test
  void words_of_any_script_are_found_as_whole_words() {
    assertThat(without("Теплі домівки", "Теплі домівки", List.of("нам потрібні теплі домівки")))
        .isEqualTo("Теплі домівки");
    assertThat(without("(a+b)* [x", "(a+b)* [x", List.of("school meals")))
        .isEqualTo("School meals");
  }
}

package folkmoot.home;

import static folkmoot.home.Street.ANA;
import static folkmoot.home.Street.BEN;
import static folkmoot.home.Street.CLEO;
import static folkmoot.home.Street.DAN;
import static folkmoot.home.Street.EVE;
import static folkmoot.home.Street.said;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Verb;
import folkmoot.slack.Answer;
import folkmoot.store.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MootTest {
  private final Street street = new Street(Databases.h2());

  @Test
  void a_verb_runs_in_the_partnership_of_the_channel() {
    street.types(CLEO, "C2", "pulse now");
    assertThat(street.neighbour.asked).containsExactly("Safe Streets Cleo in C2: now");
  }

  @Test
  void elsewhere_it_runs_in_my_only_partnership() {
    street.types(ANA, "C7", "PULSE");
    assertThat(street.neighbour.asked).containsExactly("Warm Homes Ana in C7: ");
  }

  @Test
  void a_channel_that_reads_the_summary_tells_which_of_mine_is_meant() {
    street.types(CLEO, "C9", "good");
    assertThat(street.neighbour.asked).containsExactly("Warm Homes Cleo in C9: ");
  }

  @Test
  void a_named_channel_decides_and_nothing_else_will_do() {
    street.types(CLEO, "C1", "pulse in <#C2|safe-streets>");
    assertThat(street.neighbour.asked)
        .hasSize(1)
        .first()
        .asString()
        .startsWith("Safe Streets Cleo in C2");
    assertThat(said(street.types(ANA, "C1", "pulse in <#C8|random>"))).contains("cannot find");
    assertThat(street.neighbour.asked).hasSize(1);
  }

  @Test
  void who_is_in_several_partnerships_chooses_and_the_line_is_done_there() {
    Answer answer = street.types(CLEO, "C7", "good We all knock once");
    assertThat(said(answer)).contains("Which one do you mean?");
    assertThat(street.neighbour.asked).isEmpty();
    street.presses(CLEO, AccessViews.IN, "ptn_homes good We all knock once");
    assertThat(street.neighbour.asked).containsExactly("Warm Homes Cleo in C1: We all knock once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pulse", "pulse now", "cancel", "status"})
  void a_member_who_uses_a_convener_s_verb_is_told_who_convenes(String line) {
    assertThat(said(street.types(BEN, "C1", line)))
        .contains("This is for conveners")
        .contains("Ana");
    assertThat(street.neighbour.asked).isEmpty();
  }

  @Test
  void who_is_not_known_in_the_channel_is_told_so_even_if_she_has_a_partnership_elsewhere() {
    assertThat(said(street.types(DAN, "C1", "good x"))).contains("Warm Homes");
    assertThat(said(street.types(EVE, "C7", ""))).contains("/moot setup");
    assertThat(street.neighbour.asked).isEmpty();
  }

  @Test
  void anybody_can_set_up_get_help_and_read_about_privacy() {
    street.types(EVE, "C7", "setup");
    assertThat(street.neighbour.asked).containsExactly("nowhere in C7: ");
    assertThat(said(street.types(EVE, "C7", "help"))).contains("/moot pulse");
    assertThat(said(street.types(EVE, "C7", "privacy"))).contains("at least 5 people");
  }

  @ParameterizedTest
  @CsvSource({
    "plse now, /moot pulse now",
    "canc, /moot cancel",
    "pulse by thirsday, /moot pulse by thursday"
  })
  void a_wrong_word_is_answered_with_the_line_put_right(String typed, String corrected) {
    assertThat(said(street.types(ANA, "C1", typed))).contains("Did you mean").contains(corrected);
    assertThat(street.neighbour.asked).isEmpty();
  }

  @Test
  void words_of_an_answer_are_not_read_as_a_time() {
    street.types(BEN, "C1", "good Homes by the river stay dry");
    assertThat(street.neighbour.asked)
        .containsExactly("Warm Homes Ben in C1: Homes by the river stay dry");
  }

  @Test
  void a_beginning_that_fits_several_verbs_lists_them() {
    assertThat(said(street.types(ANA, "C1", "s"))).contains("snooze").contains("status");
  }

  @Test
  void a_button_does_what_the_verb_alone_does_in_the_home_channel() {
    street.presses(ANA, Verb.BUTTON + "pulse", "ptn_homes");
    assertThat(street.neighbour.asked).containsExactly("Warm Homes Ana in C1: ");
  }

  @Test
  void a_convener_s_button_pressed_by_a_member_does_nothing() {
    assertThat(said(street.presses(BEN, Verb.BUTTON + "pulse", "ptn_homes"))).contains("Ana");
    assertThat(said(street.presses(EVE, Verb.BUTTON + "good", "ptn_homes")))
        .contains("cannot find");
    assertThat(street.neighbour.asked).isEmpty();
  }

  @Test
  void the_shortcut_to_answer_does_what_the_line_does_in_my_only_partnership() {
    street.neighbour.open.add(Neighbour.item("long", 240, false));
    street.neighbour.open.add(Neighbour.item("short", 30, false));
    assertThat(Street.window(street.takes(BEN)).getCallbackId()).isEqualTo("short");
  }

  @Test
  void the_shortcut_asks_which_partnership_is_meant_and_answers_there() {
    Answer answer = street.takes(CLEO);
    assertThat(said(answer)).contains("Which one do you mean?");
    String choices = Street.message(answer).blocks().toString();
    assertThat(choices).contains("Warm Homes", "Safe Streets", "ptn_streets answer");
    assertThat(said(street.presses(CLEO, AccessViews.IN, "ptn_streets answer")))
        .contains("Nothing is open for you");
  }

  @Test
  void the_shortcut_tells_who_is_in_no_partnership_how_one_begins() {
    assertThat(said(street.takes(EVE))).contains("/moot setup");
  }
}

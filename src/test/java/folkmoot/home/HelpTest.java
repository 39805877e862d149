package folkmoot.home;

import static folkmoot.home.Street.ANA;
import static folkmoot.home.Street.message;
import static folkmoot.home.Street.said;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Snapshots;
import folkmoot.store.Databases;
import folkmoot.text.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  private final Street street = new Street(Databases.h2());

  @Test
  void help_lists_all_words_by_whom_they_are_for() {
    Snapshots.matches("home/help", message(street.types(ANA, "C1", "help")));
  }

  @Test
  void help_for_one_word_gives_an_example_to_copy() {
    Snapshots.matches("home/help-pulse", message(street.types(ANA, "C1", "help pulse")));
    assertThat(said(street.types(ANA, "C1", "help PUL"))).contains("`/moot pulse by thu 17:00`");
  }

  @Test
  void help_for_a_wrong_word_names_the_nearest_and_does_nothing() {
    assertThat(said(street.types(ANA, "C1", "help plse"))).contains("`/moot help pulse`");
    assertThat(said(street.types(ANA, "C1", "help xyzzy"))).contains("For everybody");
    assertThat(street.neighbour.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "setup", "pulse", "checkin", "ask", "good", "digest", "close", "cancel", "status",
        "results", "answer", "me", "snooze", "privacy", "help", "convener", "forget", "hub",
        "schedule", "extend", "heard", "reflect", "behaviours", "thanks", "learned", "export"
      })
  void every_word_is_explained_with_an_example_that_begins_with_it(String word) {
    Texts texts = Texts.load(Locale.UK);
    assertThat(texts.plain("home.short." + word)).isNotBlank();
    assertThat(texts.plain("home.help." + word)).isNotBlank();
    assertThat(texts.plain("home.example." + word)).startsWith("/moot " + word);
  }
}

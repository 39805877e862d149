package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A thank-you reaches one person, and a learning all. */
@BothTransports
class ThanksStoryTest {
  private static final String WORDS = "asking me before the meeting";
  private static final String LEARNED = "A phone call helps more than a letter";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void a_member_without_commands_thanks_another_and_nobody_else_reads_it() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject mine =
          PlayedWeek.window(week.presses("Rosa", week.newest("home.convene"), "My Folkmoot"));
      JsonObject form = PlayedWeek.window(week.pressesIn("Rosa", mine, "Say thank you"));
      String ben = option(form, "Ben");
      assertThat(week.sends("Rosa", form, Map.of("person", ben, "words", WORDS)).toString())
          .contains("On its way to Ben")
          .contains("thank-yous are together");
      week.client().clockOn("PT1M");
      assertThat(week.privately("Ben", WORDS).toString()).contains("Rosa").contains("thanks you");
      assertThat(week.saying(WORDS)).isEmpty();
      assertThat(week.privately("Amira", WORDS)).isEmpty();

      JsonObject his = PlayedWeek.window(week.types("Ben", "/moot thanks"));
      assertThat(week.pressesIn("Ben", his, "thanks.mine").toString()).contains(WORDS);
      JsonObject hers = PlayedWeek.window(week.types("Amira", "/moot thanks"));
      assertThat(week.pressesIn("Amira", hers, "thanks.mine").toString()).doesNotContain(WORDS);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void a_learning_is_shown_first_stands_in_the_summary_and_can_be_taken_back() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject form = PlayedWeek.window(week.types("Ben", "/moot learned \"" + LEARNED + "\""));
      JsonObject shown = PlayedWeek.window(week.sends("Ben", form, Map.of("signed", "without")));
      assertThat(shown.toString()).contains("This is how it will appear");
      JsonObject told = PlayedWeek.window(week.sends("Ben", shown, Map.of()));
      week.clockTo(week.monday(), 3, "15:00");
      assertThat(week.saying(LEARNED)).singleElement().asString().doesNotContain("Ben");
      assertThat(week.types("Amira", "/moot learned list").toString()).contains(LEARNED);

      assertThat(week.pressesIn("Ben", told, "Take it back").toString()).contains("Taken back");
      week.client().clockOn("PT1M");
      assertThat(week.saying(LEARNED)).isEmpty();
      assertThat(week.types("Amira", "/moot learned list").toString()).doesNotContain(LEARNED);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  /** The value of the first option that begins so. */
  private static String option(JsonObject form, String name) {
    return PlayedWeek.objects(form.getAsJsonArray("blocks")).stream()
        .filter(
            block -> block.has("block_id") && block.get("block_id").getAsString().equals("person"))
        .flatMap(
            block ->
                PlayedWeek.objects(block.getAsJsonObject("element").getAsJsonArray("options"))
                    .stream())
        .filter(o -> o.getAsJsonObject("text").get("text").getAsString().startsWith(name))
        .map(o -> o.get("value").getAsString())
        .findFirst()
        .orElseThrow();
  }
}

package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the invitation of the bot to the first pulse, counting what it takes. */
class FirstContactStoryTest {
  private static final String GREEN = "#green-streets";
  private static final int MOST_CLICKS = 12;
  private static final int SECONDS = 180;
  private static final int SECONDS_A_CLICK = 5;
  private static final int WORDS_A_MINUTE = 200;

  private int clicks;
  private int words;

  @Test
  void from_the_invitation_to_the_first_pulse_it_takes_few_clicks_and_few_words() {
    try (PlayedWeek week = PlayedWeek.start()) {
      JsonObject card = PlayedWeek.objects(week.client().messages(GREEN, "Amira")).get(0);
      reads(card);
      JsonObject form = presses(week, card, "Set up Folkmoot");
      JsonObject offer = sends(week, form);
      JsonObject pulse = pressesIn(week, offer, "Start the first pulse");
      JsonObject told = sends(week, pulse);

      assertThat(told.toString()).contains("It is being posted");
      assertThat(week.client().messages(GREEN, "Rosa").toString()).contains("This week’s pulse");
      assertThat(week.refusedCalls()).isEmpty();
      // Inviting the bot is a click too.
      clicks++;
      int readable = (SECONDS - clicks * SECONDS_A_CLICK) * WORDS_A_MINUTE / 60;
      System.out.printf(
          "From invite to first pulse: %d clicks, %d words of at most %d%n",
          clicks, words, readable);
      assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
      assertThat(words).isLessThanOrEqualTo(readable);
    }
  }

  @Test
  void the_first_pulse_can_wait_for_monday_and_then_opens_by_itself() {
    try (PlayedWeek week = PlayedWeek.start()) {
      JsonObject card = PlayedWeek.objects(week.client().messages(GREEN, "Amira")).get(0);
      JsonObject offer = sends(week, presses(week, card, "Set up Folkmoot"));
      JsonObject planned = pressesIn(week, offer, "pulse.monday");
      assertThat(planned.toString()).contains("A pulse opens Monday");
      assertThat(week.client().slash("Rosa", GREEN, "/moot").toString())
          .as("people of other workspaces have no commands")
          .contains("\"ok\":false");
      assertThat(week.client().slash("Ben", GREEN, "/moot").toString()).contains("a pulse opens");
      week.clockTo(week.monday(), 0, "10:00");
      assertThat(week.client().messages(GREEN, "Rosa").toString()).contains("This week’s pulse");
      assertThat(week.client().slash("Ben", GREEN, "/moot").toString())
          .doesNotContain("a pulse opens");
    }
  }

  @Test
  void a_planned_pulse_can_be_taken_off() {
    try (PlayedWeek week = PlayedWeek.start()) {
      JsonObject card = PlayedWeek.objects(week.client().messages(GREEN, "Amira")).get(0);
      JsonObject offer = sends(week, presses(week, card, "Set up Folkmoot"));
      JsonObject planned = pressesIn(week, offer, "pulse.monday");
      assertThat(pressesIn(week, planned, "Do not open it").toString())
          .contains("planned pulse will not open");
      week.clockTo(week.monday(), 0, "10:30");
      assertThat(week.client().messages(GREEN, "Rosa").toString())
          .doesNotContain("This week’s pulse");
    }
  }

  @Test
  void a_planned_pulse_that_cannot_open_tells_whoever_planned_it() {
    try (PlayedWeek week = PlayedWeek.start()) {
      JsonObject card = PlayedWeek.objects(week.client().messages(GREEN, "Amira")).get(0);
      JsonObject offer = sends(week, presses(week, card, "Set up Folkmoot"));
      pressesIn(week, offer, "pulse.monday");
      week.client().slash("Amira", GREEN, "/moot pulse now");
      week.clockTo(week.monday(), 0, "10:30");
      assertThat(week.privately("Amira", "was not opened").toString())
          .contains("There is one open already");
      assertThat(PlayedWeek.objects(week.client().messages(GREEN, "Rosa")))
          .filteredOn(message -> message.toString().contains("This week’s pulse"))
          .hasSize(1);
    }
  }

  @Test
  void only_conveners_can_plan_or_begin_it() {
    try (PlayedWeek week = PlayedWeek.start()) {
      JsonObject home = week.client().get("people/Amira/home").getAsJsonObject();
      JsonObject button = button(home, "pulse.monday");
      assertThat(button).as("what waits for a convener").isNotNull();
      JsonObject others = week.client().get("people/Ben/home").getAsJsonObject();
      assertThat(others.toString()).doesNotContain("pulse.monday", "pulse.first");
    }
  }

  private static @Nullable JsonObject button(JsonElement within, String action) {
    if (within instanceof JsonArray list) {
      return list.asList().stream()
          .map(each -> button(each, action))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    if (!(within instanceof JsonObject object)) {
      return null;
    }
    if (object.has("action_id") && object.get("action_id").getAsString().equals(action)) {
      return object;
    }
    return object.asMap().values().stream()
        .map(each -> button(each, action))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private JsonObject presses(PlayedWeek week, JsonObject message, String button) {
    clicks++;
    return reads(PlayedWeek.window(week.presses("Amira", message, button)));
  }

  private JsonObject pressesIn(PlayedWeek week, JsonObject window, String button) {
    clicks++;
    return reads(PlayedWeek.window(week.pressesIn("Amira", window, button)));
  }

  private JsonObject sends(PlayedWeek week, JsonObject window) {
    clicks++;
    return reads(PlayedWeek.window(week.sends("Amira", window, Map.of())));
  }

  private JsonObject reads(JsonObject shown) {
    Set<String> texts = new LinkedHashSet<>();
    Stream.of("title", "submit", "blocks").forEach(part -> texts(shown.get(part), texts));
    words += texts.stream().mapToInt(FirstContactStoryTest::words).sum();
    return shown;
  }

  /**
   * Each text in sight once: five answers that stand under three questions are read under the
   * first. What a closed menu holds is not in sight, but for what is chosen.
   */
  private static void texts(@Nullable JsonElement shown, Set<String> texts) {
    if (shown instanceof JsonArray list) {
      list.forEach(each -> texts(each, texts));
    }
    if (!(shown instanceof JsonObject object)) {
      return;
    }
    for (String words : List.of("text", "initial_value")) {
      if (object.get(words) != null && object.get(words).isJsonPrimitive()) {
        texts.add(object.get(words).getAsString());
      }
    }
    boolean isMenu = object.has("type") && object.get("type").getAsString().endsWith("_select");
    String hidden = isMenu ? "options" : "initial_option";
    object.entrySet().stream()
        .filter(part -> !part.getKey().equals(hidden))
        .forEach(part -> texts(part.getValue(), texts));
  }

  /** A date as Slack takes it is read as its fallback, and a mention as one word. */
  private static int words(String text) {
    String read = text.replaceAll("<!date[^|]*\\|([^>]*)>", "$1").replaceAll("<[^>]*>", "it");
    return (int) Arrays.stream(read.split("\\s+")).filter(w -> w.matches(".*\\w.*")).count();
  }
}

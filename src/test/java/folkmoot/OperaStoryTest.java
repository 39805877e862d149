package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** People of three organisations come from a question to what they agree on. */
@BothTransports
class OperaStoryTest {
  private static final String TOPIC = "How might we make the first visit easier?";
  private static final List<String> PEOPLE =
      List.of("Amira", "Ben", "Catrin", "Joel", "Kezia", "Liam", "Rosa");

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void from_a_question_to_a_first_step_that_somebody_takes() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      begin(week);
      PEOPLE.stream().skip(1).forEach(who -> week.presses(who, post(week), "Join"));
      week.client().clockOn("PT24H");
      assertThat(post(week).toString()).contains("Step 1 of 5: Own ideas", "fewer than 5 are done");
      write(week);
      assertThat(post(week).toString()).as("all have written").contains("Step 2 of 5");
      assertThat(week.privately("Joel", "You are with")).hasSize(1);
      pair(week);
      assertThat(post(week).toString()).as("all pairs agree").contains("Step 3 of 5");
      List<JsonObject> ideas = week.saying(" of 3:");
      assertThat(ideas).hasSize(3);
      assertThat(ideas.toString()).doesNotContain("Amira", "Aldermoor", "Rosa");
      week.client().clockOn("PT24H");
      vote(week);
      week.client().clockOn("PT24H");
      assertThat(week.saying("What we agreed")).isEmpty();
      arrange(week);
      week.client().clockOn("PT48H");
      JsonObject result = week.newest("What we agreed");
      assertThat(result.toString()).contains("data_visualization", "Welcome by lot");
      assertThat(result.toString()).contains("7 of 7 chose, from 3 organisations");
      JsonObject form = PlayedWeek.window(week.presses("Rosa", result, "I’ll take the first step"));
      assertThat(form.toString())
          .contains("Forward by", "U07ROSADEL", "Take the first step")
          .doesNotContain("I do not keep who");
      assertThat(week.presses("Kezia", result, "I object").toString()).contains("All are asked");
      week.client().clockOn("PT1M");
      assertThat(week.saying("What speaks against what we chose")).hasSize(1);
      assertThat(week.presses("Liam", result, "I object").toString()).contains("All are asked");
      week.client().clockOn("PT1M");
      assertThat(week.saying("What speaks against what we chose")).as("once").hasSize(1);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void everything_is_there_without_a_command_too() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject convene =
          PlayedWeek.window(week.presses("Amira", week.newest("home.convene"), "Convene"));
      JsonObject form = PlayedWeek.window(week.pressesIn("Amira", convene, "OPERA"));
      week.sends("Amira", form, Map.of("topic", TOPIC));
      JsonObject mine =
          PlayedWeek.window(week.presses("Rosa", week.newest("home.convene"), "My Folkmoot"));
      JsonObject desk = PlayedWeek.window(week.pressesIn("Rosa", mine, "OPERA"));
      assertThat(desk.toString()).contains("Join until").doesNotContain("Call it off");
      assertThat(week.pressesIn("Rosa", desk, "Join").toString()).contains("You are in");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void a_question_that_names_a_member_is_refused_and_the_words_stay() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject form = PlayedWeek.window(week.types("Amira", "/moot opera"));
      JsonObject sent =
          week.sends("Amira", form, Map.of("topic", "How might we help Rosa Delgado more?"));
      assertThat(sent.getAsJsonObject("errors").get("topic").getAsString())
          .contains("seems to name somebody");
      assertThat(week.saying("*OPERA*")).isEmpty();
    }
  }

  private static JsonObject post(PlayedWeek week) {
    return week.newest("*OPERA*");
  }

  private static void begin(PlayedWeek week) {
    JsonObject form = PlayedWeek.window(week.types("Amira", "/moot opera \"" + TOPIC + "\""));
    assertThat(form.toString()).contains(TOPIC);
    JsonObject told =
        PlayedWeek.window(week.sends("Amira", form, Map.of("why", "One in three stays away.")));
    assertThat(told.toString()).contains("The channel has it");
    week.closes("Amira", told);
  }

  private static void write(PlayedWeek week) {
    for (String who : PEOPLE) {
      JsonObject form = PlayedWeek.window(week.presses(who, post(week), "Write my ideas"));
      JsonObject kept =
          PlayedWeek.window(
              week.sends(who, form, Map.of("idea.0", "Own idea of somebody " + who.length())));
      assertThat(kept.toString()).contains("one idea");
      week.closes(who, kept);
    }
    week.client().clockOn("PT1M");
  }

  private static void pair(PlayedWeek week) {
    for (String who : PEOPLE) {
      JsonObject form = PlayedWeek.window(week.presses(who, post(week), "Our page"));
      Map<String, Object> values = new TreeMap<>(Map.of("agree", List.of("agree")));
      if (!form.toString().contains("Forward by")) {
        form = PlayedWeek.window(week.pressesIn(who, form, "Take this"));
        assertThat(form.toString()).contains("\"initial_value\":\"Own idea of somebody");
        values.put("forward.10", "Forward by lot " + who.length());
        values.put("why.10", "The idea that was taken, in other words");
      }
      week.closes(who, PlayedWeek.window(week.sends(who, form, values)));
    }
    week.client().clockOn("PT1M");
  }

  private static void vote(PlayedWeek week) {
    for (String who : PEOPLE) {
      JsonObject form = PlayedWeek.window(week.presses(who, post(week), "My ballot"));
      JsonObject kept =
          PlayedWeek.window(week.sends(who, form, Map.of(ideas(form).get(0), List.of("back"))));
      assertThat(kept.toString()).contains("you back one idea");
      week.closes(who, kept);
    }
  }

  /** Amira wants the first idea under a heading; Kezia of another organisation agrees. */
  private static void arrange(PlayedWeek week) {
    JsonObject order = week.newest("*The order*");
    assertThat(order.toString()).contains("backed by");
    JsonObject window = PlayedWeek.window(week.presses("Amira", order, "Put together"));
    JsonObject waits =
        PlayedWeek.window(week.sends("Amira", window, Map.of("new", "Welcome by lot")));
    assertThat(waits.toString()).contains("It waits for a member of another organisation");
    JsonObject hers = PlayedWeek.window(week.presses("Kezia", order, "Put together"));
    assertThat(week.pressesIn("Kezia", hers, "I agree").toString()).contains("It stands there now");
    week.client().clockOn("PT1M");
    assertThat(week.newest("*The order*").toString()).contains("Welcome by lot");
  }

  private static List<String> ideas(JsonObject form) {
    List<String> blocks = new ArrayList<>();
    for (JsonElement block : form.getAsJsonArray("blocks")) {
      String id = block.getAsJsonObject().get("block_id").getAsString();
      if (id.startsWith("idea.")) {
        blocks.add(id);
      }
    }
    return blocks;
  }
}

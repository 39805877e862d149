package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Whatever people type is answered clearly, loses nothing, and calls nobody by accident. */
@BothTransports
class NastyInputTest {
  private static final String LONG = "lang ".repeat(599) + "lang.";

  /** A command line takes more than the field of a form does. */
  private static final String LONGER = LONG + " " + "noch ".repeat(150);

  private static final List<String> NASTY =
      List.of(
          "   ",
          "🌱👩🏽‍🚒🏴󠁧󠁢󠁥󠁮󠁧󠁿",
          "\u202Eשלום עליכם\u202C ما هو الجيد؟",
          "<!channel> <!here|here> <!subteam^S07ABC> @channel @everyone",
          "<@U07BENOKAF> and <#C07GREENST|green-streets>",
          "&lt;!channel&gt; &amp;lt;",
          "*bold* _slanted_ ~gone~ `code` ```block``` > quoted",
          "<script>alert(1)</script> <https://example.org|click me>",
          "one\ntwo\r\nthree\ttabbed",
          "“curly” ‘single’ «pointed»",
          "a \" lone quote",
          "“never closed",
          "{0} {close} '{' #{x} ${y} %s \\",
          "zero\u200Bwidth\u00A0space \uFEFF",
          LONG);

  private static final List<String> BAD_TIMES =
      List.of(
          "by thirsday",
          "for 5 parsecs",
          "by 2020-01-01",
          "by 2020-01-01 10:00",
          "by 31 feb",
          "by thu 99:99",
          "for 5 minutes",
          "for 0d",
          "for 9999d",
          "by thu 17:00 for 5d",
          "every fri 25:00",
          "every 0 weeks fri",
          "every fri 09:00 by 24 dec",
          "every fri 09:00 for 5 minutes",
          "every fri 09:00 for 99 days",
          "by",
          "for");

  /** Those that take words of one's own, some that take none, and one that is none. */
  private static final List<String> VERBS =
      List.of(
          "good",
          "heard",
          "forget",
          "checkin",
          "ask",
          "convener",
          "snooze",
          "help",
          "setup",
          "digest",
          "pulse preview",
          "convener add",
          "close",
          "schedule",
          "extend",
          "helpp");

  private static final List<String> TAKE_QUOTES = VERBS.subList(0, 5);

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void every_verb_answers_every_input_clearly() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      List<String> mistakes = new ArrayList<>();
      for (String verb : VERBS) {
        clear(mistakes, week, "/moot " + verb + " " + LONGER);
        for (String nasty : NASTY) {
          clear(mistakes, week, "/moot " + verb + " " + nasty);
          if (TAKE_QUOTES.contains(verb)) {
            clear(mistakes, week, "/moot " + verb + " \"" + nasty + "\"");
          }
        }
      }
      assertThat(mistakes).isEmpty();
      assertThat(week.refusedCalls()).isEmpty();
      assertThat(week.channel("Ben")).as("setup and hub alone").hasSize(2);
    }
  }

  private static void clear(List<String> mistakes, PlayedWeek week, String line) {
    JsonObject answered = week.types("Amira", line);
    boolean said = answered.get("reply") instanceof JsonObject;
    boolean shown = answered.get("modal") instanceof JsonObject;
    if (!answered.get("ok").getAsBoolean()
        || !(said || shown)
        || answered.toString().contains("our mistake")) {
      mistakes.add(shortened(line) + " → " + shortened(answered.toString()));
    }
    if (answered.get("modal") instanceof JsonObject window) {
      week.closes("Amira", window);
    }
  }

  private static String shortened(String text) {
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }

  @Test
  void a_time_that_cannot_be_is_refused_with_a_reason_and_posts_nothing() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      List<String> mistakes = new ArrayList<>();
      for (String verb : List.of("pulse", "checkin \"Is it so?\"", "ask \"What is good?\"")) {
        for (String time : BAD_TIMES) {
          JsonObject answered = week.types("Amira", "/moot " + verb + " " + time);
          if (!(answered.get("reply") instanceof JsonObject)
              || answered.toString().contains("our mistake")) {
            mistakes.add(verb + " " + time + " → " + shortened(answered.toString()));
          }
        }
      }
      assertThat(mistakes).isEmpty();
      assertThat(week.types("Amira", "/moot pulse by thirsday").toString())
          .contains("/moot pulse by thursday");
      LocalDate day = week.monday();
      inAForm(week, "closes", day.minusDays(3) + "T10:00", "That closing time has passed");
      inAForm(week, "closes", day + "T09:05", "at least 15 minutes");
      inAForm(week, "closes", day.plusDays(90) + "T10:00", "within the next 60 days");
      inAForm(week, "question", "   ", "Please write a question");
      assertThat(week.channel("Ben")).hasSize(2);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  private static void inAForm(PlayedWeek week, String field, String value, String told) {
    JsonObject form = PlayedWeek.window(week.types("Amira", "/moot ask"));
    Map<String, Object> values = new HashMap<>();
    values.put("question", "What would a good Monday look like?");
    values.put(field, value);
    JsonObject sent = week.sends("Amira", form, values);
    assertThat(sent.getAsJsonObject("errors").get(field).getAsString()).contains(told);
    assertThat(PlayedWeek.window(sent).toString())
        .as("what she wrote is still there")
        .contains(values.get("question").toString());
    week.closes("Amira", form);
  }

  @Test
  void what_people_write_reaches_the_channel_whole_and_calls_nobody() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      LocalDate monday = week.monday();
      theNamesAreNasty(week);
      theQuestionsAreNasty(week);
      week.types("Amira", "/moot ask \"What would a good Tuesday look like?\" now");
      theAnswersAreNasty(week);
      week.clockTo(monday, 10, "12:00");

      assertThat(week.refusedCalls()).isEmpty();
      assertThat(week.saying("in no order")).isNotEmpty();
      assertThat(week.saying(" · week ")).isNotEmpty();
      for (JsonObject message : week.channel("Ben")) {
        List<String> parsed = new ArrayList<>();
        parsed(message, parsed);
        assertThat(String.join("\n", parsed))
            .doesNotContain("<!channel", "<!here", "<!subteam", "<@U07BENOKAF", "<script")
            .doesNotContain("<https://example.org");
      }
      assertThat(week.channel("Ben").toString())
          .contains("&lt;script&gt;alert(1)", "🌱👩🏽‍🚒", "שלום", "lang lang lang.");
    }
  }

  private static void theNamesAreNasty(PlayedWeek week) {
    JsonObject form = PlayedWeek.window(week.types("Amira", "/moot setup"));
    Map<String, Object> values = new HashMap<>();
    values.put("partnership.name", "<!channel> Warm & *Homes*");
    values.put("partnership.purpose", "<@U07BENOKAF> <script> 🌱 {0} \u202Eש");
    values.put("partnership.others", "<!here>\n\n  *x*  \n{close}");
    for (JsonObject block : PlayedWeek.objects(form.getAsJsonArray("blocks"))) {
      if (block.get("block_id").getAsString().startsWith("partnership.team.")) {
        values.put(block.get("block_id").getAsString(), "<!here> & " + values.size());
      }
    }
    assertThat(week.sends("Amira", form, values).toString()).contains("Saved for");
    week.closes("Amira", form);
  }

  private static void theQuestionsAreNasty(PlayedWeek week) {
    int posted = 0;
    for (String nasty : NASTY) {
      JsonObject form = PlayedWeek.window(week.types("Amira", "/moot ask"));
      JsonObject sent = week.sends("Amira", form, Map.of("question", nasty));
      if (sent.get("ok").getAsBoolean()) {
        posted++;
      } else {
        assertThat(sent.getAsJsonObject("errors").toString())
            .doesNotContain("our mistake")
            .contains("question");
      }
      week.closes("Amira", PlayedWeek.window(sent));
    }
    assertThat(posted).isGreaterThan(5);
  }

  private static void theAnswersAreNasty(PlayedWeek week) {
    List<JsonObject> people = PlayedWeek.objects(week.client().state().getAsJsonArray("people"));
    for (int i = 0; i < NASTY.size(); i++) {
      String who = people.get(i).get("name").getAsString();
      String consent = i % 3 == 0 ? "SIGNED" : "UNSIGNED";
      JsonObject sent =
          week.answers(who, week.newest("listening.answer"), new Form(0, NASTY.get(i), consent));
      while (sent.toString().contains("Share it like this")) {
        sent = week.client().submit(who, PlayedWeek.window(sent).get("id").getAsString(), Map.of());
      }
      assertThat(sent.toString())
          .as("%s", NASTY.get(i))
          .containsAnyOf("Counted", "Nothing is filled in yet");
    }
  }

  /** Every text that Slack would read for mentions and layout. */
  private static void parsed(JsonElement within, List<String> texts) {
    if (within instanceof JsonArray list) {
      list.forEach(each -> parsed(each, texts));
    } else if (within instanceof JsonObject object) {
      boolean plain = object.has("type") && object.get("type").getAsString().equals("plain_text");
      if (!plain && object.has("text") && object.get("text").isJsonPrimitive()) {
        texts.add(object.get("text").getAsString());
      }
      object.asMap().values().forEach(each -> parsed(each, texts));
    }
  }
}

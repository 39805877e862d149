package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import folkmoot.slack.Legible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Words that call everybody, link out or turn the line, through all that Folkmoot takes words for.
 */
class NastyWordsStoryTest {
  /** What people wrote, as Slack must never read it; none of it is a form of our own. */
  private static final Pattern LIVE =
      Pattern.compile(
          "<!(?!date\\^)|<@U0INJECTED|<#C0INJECTED|<(?:https?|mailto|javascript):[^>]*inject");

  private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069\\u0000]");

  private static final String CALLS = "<!channel> <!here|here> <!everyone> <!subteam^S0INJECT>";
  private static final String MENTIONS = "<@U0INJECTED> <#C0INJECTED|here>";
  private static final String LINKS = "<https://inject.example|me> <mailto:a@inject.example|mail>";
  private static final String TURNED = "\u202Eשלום\u2066 مرحبا \u202A你好 a\u200Bb\u0000 🌱👩🏽‍🚒";
  private static final String MARKS = "*bold* _i_ ~s~ `c` ``` > q &lt;!here&gt; {0} '{'";

  private static final List<String> KINDS =
      List.of(
          CALLS,
          MENTIONS,
          LINKS,
          TURNED,
          MARKS,
          CALLS + MARKS + TURNED + MENTIONS,
          "🌱👩🏽‍🚒🏴󠁧󠁢󠁥󠁮󠁧󠁿");

  private static final String PASTED = "lang ".repeat(4_000);

  private final List<JsonObject> answered = new ArrayList<>();
  private Takeable takeable = new Takeable("", "");

  @Test
  void nasty_words_go_through_the_whole_of_it_and_call_nobody() throws Exception {
    try (TracedLog log = TracedLog.start();
        PlayedWeek week = PlayedWeek.ofTwoSubjects(Transport.HTTP)) {
      log.watches(week);
      LocalDate monday = week.monday();
      for (int i = 0; i < KINDS.size(); i++) {
        passOn(week, "heard" + i, KINDS.get(i));
        thank(week, "thank" + i, KINDS.get(i));
        learn(week, "learn" + i, KINDS.get(i));
        act(week, "act" + i, KINDS.get(i).length() > 100 ? MARKS : KINDS.get(i));
      }
      expect(week);
      reflect(week);
      asked(week, "checkin \"check " + TURNED + " *b* `c` > q {0}?\" now");
      asked(week, "ask \"What would be good, " + TURNED + " *b* `c` > q {0}?\" now");
      answer(week);
      week.client().others();
      week.clockTo(monday, 7, "09:00");

      JsonObject review = noted(week.types("Amira", "/moot themes"));
      String seen = lookThrough(week, PlayedWeek.window(review));
      week.clockTo(monday, 7, "12:00");
      assertThat(week.saying("theme9")).as("the new name").isNotEmpty();
      week.clockTo(monday, 10, "16:00");

      assertThat(week.refusedCalls()).isEmpty();
      for (String person : List.of("Ben", "Rosa", "Amira")) {
        answered.addAll(week.channel(person));
        answered.addAll(PlayedWeek.objects(week.client().dms(person)));
      }
      answered.add(week.client().traffic());
      List<String> parsed = new ArrayList<>();
      List<String> all = new ArrayList<>();
      answered.forEach(each -> strings(each, parsed, all));
      assertThat(all).hasSizeGreaterThan(1_000);
      assertThat(parsed).noneMatch(text -> LIVE.matcher(text).find());
      assertThat(all).noneMatch(text -> TURNS.matcher(text).find());
      takeBack(week);
      String posted = week.channel("Amira").toString();
      for (int i = 0; i < KINDS.size(); i++) {
        assertThat(seen + posted).as("answer %s", i).contains("answer" + i + " ");
        assertThat(posted).as("what was done").contains("done act" + i);
        assertThat(week.client().dms("Ben").toString()).contains("thank" + i);
      }
      assertThat(seen + posted).contains("你好").doesNotContain("secret7", "away8");
      log.holdsNone("INJECT", "inject.example", "你好", "*bold*", "mine ", "taken9", "theme9");
    }
  }

  @Test
  void of_twenty_thousand_characters_the_form_holds_what_fits_and_says_so() {
    try (PlayedWeek week = PlayedWeek.start(Transport.HTTP)) {
      for (String verb :
          List.of("heard", "learned", "ask", "checkin", "good", "action", "thanks")) {
        JsonObject typed = week.types("Amira", "/moot " + verb + " \"" + PASTED + "\"");
        noted(typed);
        JsonObject window = PlayedWeek.window(typed);
        assertThat(initial(window)).as(verb).startsWith("lang lang").endsWith("lang…");
        assertThat(window.toString()).as(verb).containsIgnoringCase("only its beginning");
        week.closes("Amira", window);
      }
      JsonObject form = PlayedWeek.window(week.types("Amira", "/moot ask"));
      JsonObject sent = week.sends("Amira", form, Map.of("question", PASTED));
      assertThat(sent.get("ok").getAsBoolean()).isFalse();
      assertThat(sent.getAsJsonObject("errors").toString()).contains("question");
      week.closes("Amira", form);
      week.types("Amira", "/moot ask \"What would a good Tuesday look like?\" now");
      JsonObject slip =
          PlayedWeek.window(week.presses("Ben", week.newest("listening.answer"), "Answer"));
      JsonObject refused = week.sends("Ben", slip, new Form(0, PASTED, "UNSIGNED"));
      assertThat(refused.getAsJsonObject("errors").toString()).contains("words.0");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  private JsonObject noted(JsonObject answer) {
    assertThat(answer.toString()).doesNotContain("our mistake");
    answered.add(answer);
    return answer;
  }

  /** Sends a form, and as long as she is shown her words once more, sends what is shown. */
  private JsonObject through(PlayedWeek week, String who, JsonObject form, Map<String, ?> values) {
    JsonObject sent = noted(week.sends(who, form, values));
    for (int i = 0; i < 3 && sends(sent); i++) {
      sent = noted(week.sends(who, PlayedWeek.window(sent), Map.of()));
    }
    assertThat(sent.get("ok").getAsBoolean()).as("%s", sent).isTrue();
    if (sent.get("modal") instanceof JsonObject window) {
      week.closes(who, window);
    }
    return sent;
  }

  private static boolean sends(JsonObject sent) {
    return sent.get("modal") instanceof JsonObject window
        && window.has("submit")
        && window.get("submit").isJsonObject();
  }

  private JsonObject window(JsonObject answer) {
    return PlayedWeek.window(noted(answer));
  }

  private void passOn(PlayedWeek week, String tag, String words) {
    JsonObject form = window(week.types("Ben", "/moot heard"));
    Map<String, Object> values = new HashMap<>();
    values.put("words.0", tag + " " + words);
    values.put("place.0", "at <!here> 🌱");
    values.put("day", week.now().toLocalDate().toString());
    values.put("agreed", List.of("agreed"));
    through(week, "Ben", form, values);
  }

  private void thank(PlayedWeek week, String tag, String words) {
    JsonObject form = window(week.types("Amira", "/moot thanks"));
    through(
        week, "Amira", form, Map.of("person", userOption(form, "Ben"), "words", tag + " " + words));
  }

  private static String userOption(JsonObject form, String name) {
    var found =
        Pattern.compile("\"text\":\"" + name + "[^\"]*\"[^}]*},\"value\":\"([^\"]+)\"")
            .matcher(form.toString());
    assertThat(found.find()).as("%s", form).isTrue();
    return found.group(1);
  }

  private void learn(PlayedWeek week, String tag, String words) {
    JsonObject form = window(week.types("Ben", "/moot learned"));
    through(week, "Ben", form, Map.of("learned.0", tag + " " + words, "signed", "without"));
  }

  private void act(PlayedWeek week, String tag, String words) {
    JsonObject form = window(week.types("Ben", "/moot action"));
    Map<String, Object> values = new HashMap<>();
    values.put("words", "Agree " + tag + " " + words);
    values.put("due", week.now().toLocalDate().plusDays(11).toString());
    through(week, "Ben", form, values);
    week.client().clockOn("PT1M");
    week.presses("Rosa", week.newest("Agree " + tag), "Take it on");
    week.client().clockOn("PT2M");
    JsonObject done = window(week.presses("Rosa", week.newest("Agree " + tag), "Done"));
    through(week, "Rosa", done, Map.of("words", "done " + tag + " " + words));
    week.client().clockOn("PT2M");
  }

  private void expect(PlayedWeek week) {
    JsonObject agreed = window(week.types("Amira", "/moot behaviours"));
    JsonObject form = window(week.pressesIn("Amira", agreed, "Suggest some lines"));
    through(week, "Amira", form, Map.of("line.1", "We " + CALLS, "line.2", "We " + TURNED));
  }

  private void reflect(PlayedWeek week) {
    JsonObject mine = window(week.types("Amira", "/moot reflect"));
    JsonObject page = window(week.pressesIn("Amira", mine, "Begin"));
    for (int number = 1; number < 6; number++) {
      page = window(week.sends("Amira", page, Map.of()));
    }
    JsonObject kept = noted(week.sends("Amira", page, Map.of("words.SQ2", "mine " + KINDS.get(5))));
    assertThat(kept.toString()).contains("Kept, for you alone", "你好");
    week.closes("Amira", PlayedWeek.window(kept));
  }

  private void asked(PlayedWeek week, String line) {
    JsonObject typed = noted(week.types("Amira", "/moot " + line));
    if (sends(typed)) {
      through(week, "Amira", PlayedWeek.window(typed), Map.of());
    }
    week.client().clockOn("PT1M");
    if (line.startsWith("ask")) {
      assertThat(week.saying("listening.answer")).as("%s", typed).hasSize(1);
    }
  }

  private void answer(PlayedWeek week) {
    List<JsonObject> people = PlayedWeek.objects(week.client().state().getAsJsonArray("people"));
    for (int i = 0; i < KINDS.size() + 1; i++) {
      String who = people.get(i).get("name").getAsString();
      boolean secret = i == KINDS.size();
      String words = secret ? "secret7 " + CALLS : "answer" + i + " " + KINDS.get(i);
      String consent = secret ? "THEMES_ONLY" : i % 2 == 0 ? "UNSIGNED" : "SIGNED";
      keptAsDraft(week, who, words);
      JsonObject form = window(week.presses(who, week.newest("listening.answer"), "Answer"));
      through(week, who, form, new Form(0, words, consent).fill(form));
      JsonObject again = window(week.presses(who, week.newest("listening.answer"), "Answer"));
      if (i == 0) {
        withdrawn(week, who, again);
        JsonObject anew = window(week.presses(who, week.newest("listening.answer"), "Answer"));
        through(week, who, anew, new Form(0, words, consent).fill(anew));
      } else {
        week.closes(who, again);
      }
    }
    takeable = takeable(week, people.get(KINDS.size() + 1).get("name").getAsString());
    String away = people.get(KINDS.size() + 2).get("name").getAsString();
    JsonObject form = window(week.presses(away, week.newest("listening.answer"), "Answer"));
    through(week, away, form, new Form(0, "away8 " + CALLS, "UNSIGNED").fill(form));
    withdrawn(week, away, window(week.presses(away, week.newest("listening.answer"), "Answer")));
  }

  /** Her words wait for her as she wrote them, but for what cannot be seen. */
  private void keptAsDraft(PlayedWeek week, String who, String words) {
    JsonObject form = window(week.presses(who, week.newest("listening.answer"), "Answer"));
    JsonObject kept = noted(week.sends(who, form, new Form(0, words, "DRAFT").fill(form)));
    assertThat(kept.toString()).contains("Kept as a draft");
    week.closes(who, PlayedWeek.window(kept));
    JsonObject opened = window(week.presses(who, week.newest("listening.answer"), "Answer"));
    assertThat(initial(opened)).isEqualTo(Legible.of(words));
    week.closes(who, opened);
  }

  private static String initial(JsonObject form) {
    return PlayedWeek.objects(form.getAsJsonArray("blocks")).stream()
        .filter(block -> block.has("element"))
        .map(block -> block.getAsJsonObject("element"))
        .filter(element -> element.has("initial_value"))
        .map(element -> element.get("initial_value").getAsString())
        .findFirst()
        .orElse("");
  }

  private void withdrawn(PlayedWeek week, String who, JsonObject form) {
    JsonObject gone = window(week.pressesIn(who, form, "Withdraw my answer"));
    assertThat(gone.toString()).contains("Withdrawn");
    week.closes(who, gone);
  }

  /** Somebody whose words will be shown, and the code that takes them back. */
  private Takeable takeable(PlayedWeek week, String who) {
    JsonObject form = window(week.presses(who, week.newest("listening.answer"), "Answer"));
    JsonObject sent =
        through(week, who, form, new Form(0, "taken9 " + CALLS, "UNSIGNED").fill(form));
    var code = Pattern.compile("[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}").matcher(sent.toString());
    assertThat(code.find()).as("%s", sent).isTrue();
    return new Takeable(who, code.group());
  }

  private record Takeable(String who, String code) {}

  private void takeBack(PlayedWeek week) {
    assertThat(week.channel("Amira").toString()).contains("taken9");
    JsonObject gone = noted(week.types(takeable.who(), "/moot forget " + takeable.code()));
    assertThat(gone.toString()).contains("Those words are gone");
    week.client().clockOn("PT5M");
    assertThat(week.channel("Amira").toString()).doesNotContain("taken9");
  }

  /** Opens every theme, gives the first another name, hides one answer, and publishes. */
  private String lookThrough(PlayedWeek week, JsonObject themes) {
    StringBuilder seen = new StringBuilder();
    JsonObject one = window(week.pressesIn("Amira", themes, "Open"));
    seen.append(one);
    Map<String, Object> values = new HashMap<>();
    values.put("name", "theme9 <!channel> \u202Eשלום");
    values.put("reason", "reason9 <!channel> " + MENTIONS);
    for (JsonObject block : PlayedWeek.objects(one.getAsJsonArray("blocks"))) {
      if (block.toString().contains("\"hide\"")) {
        values.put(block.get("block_id").getAsString(), "hide");
        break;
      }
    }
    JsonObject saved = noted(week.sends("Amira", one, values));
    JsonObject list = PlayedWeek.window(saved);
    assertThat(list.toString()).contains("theme9");
    noted(week.pressesIn("Amira", list, "listening.review-publish"));
    return seen.toString();
  }

  /** All texts, and those of them that Slack reads for mentions and layout. */
  private static void strings(JsonElement within, List<String> parsed, List<String> all) {
    if (within.isJsonArray()) {
      within.getAsJsonArray().forEach(each -> strings(each, parsed, all));
    } else if (within instanceof JsonObject object) {
      String type = object.has("type") ? object.get("type").getAsString() : "";
      boolean read = !type.equals("plain_text") && !type.equals("text");
      object
          .asMap()
          .forEach(
              (name, value) -> {
                if (!value.isJsonPrimitive()) {
                  strings(value, parsed, all);
                  return;
                }
                String text = value.getAsString();
                all.add(text);
                if (name.equals("text") && read) {
                  parsed.add(text);
                }
                if (text.startsWith("[{") || text.startsWith("{\"type\"")) {
                  strings(JsonParser.parseString(text), parsed, all);
                }
              });
    }
  }
}

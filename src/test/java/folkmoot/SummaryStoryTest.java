package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What conveners do about the weekly summary, typed and pressed. */
@BothTransports
class SummaryStoryTest {
  private static final String DIGEST = " · week ";
  private static final String WORDS = "I told my story four times before it was written down";
  private static final String GREEN = "C07GREENST";
  private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
  private static final Pattern FIGURE = Pattern.compile("\\d+ of \\d+|answer is \\*?[\\d.]+");

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @SuppressWarnings("NullAway.Init")
  private LocalDate monday;

  @Test
  void what_is_previewed_is_posted_now_and_takes_the_place_of_the_planned_one() {
    try (PlayedWeek week = answered()) {
      int posts = week.calls("chat.postMessage").size();
      JsonObject preview = week.types("Amira", "/moot digest preview").getAsJsonObject("reply");
      assertThat(preview.toString()).contains("Only you see this", "What we heard");
      assertThat(week.calls("chat.postMessage")).as("nothing is posted").hasSize(posts);
      assertThat(digests(week)).isEmpty();

      JsonObject sure = PlayedWeek.window(week.types("Amira", "/moot digest now"));
      assertThat(sure.toString()).contains("It replaces the one planned for", "What we heard");
      assertThat(digests(week)).as("she is asked first").isEmpty();
      assertThat(week.sends("Amira", sure, Map.of()).toString()).contains("Posted.");
      week.client().clockOn("PT1M");
      assertThat(digests(week)).hasSize(1);
      assertThat(said(preview)).containsAll(said(digests(week).get(0)));

      assertThat(week.types("Amira", "/moot digest now").toString())
          .contains("This week has its summary already");
      assertThat(week.pressesIn("Joel", desk(week, "Joel"), "Post it now").toString())
          .contains("This week has its summary already", "Correct the latest");
      week.clockTo(monday, 4, "18:00");
      assertThat(digests(week)).as("the planned one does not come").hasSize(1);
      assertThat(week.types("Amira", "/moot status").toString()).contains("a convener posted it");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void it_is_previewed_and_posted_with_buttons_where_there_are_no_commands() {
    try (PlayedWeek week = answered()) {
      JsonObject preview = PlayedWeek.window(week.pressesIn("Joel", desk(week, "Joel"), "Preview"));
      assertThat(preview.toString()).contains("Only you see this", "What we heard");
      assertThat(digests(week)).isEmpty();
      JsonObject sure =
          PlayedWeek.window(week.pressesIn("Joel", desk(week, "Joel"), "Post it now"));
      assertThat(week.sends("Joel", sure, Map.of()).toString()).contains("Posted.");
      week.client().clockOn("PT1M");
      assertThat(digests(week)).hasSize(1);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void paused_it_keeps_away_and_let_go_on_it_comes_back() {
    try (PlayedWeek week = answered()) {
      assertThat(week.types("Amira", "/moot digest pause").toString()).contains("Paused.");
      week.clockTo(monday, 3, "15:00");
      assertThat(digests(week)).isEmpty();
      JsonObject desk = desk(week, "Joel");
      assertThat(desk.toString()).contains("The weekly summary is paused");
      JsonObject goesOn = week.pressesIn("Joel", desk, "Go on");
      assertThat(goesOn.toString()).contains("The next weekly summary").contains("Pause");
      nextWeekIsAnswered(week);
      assertThat(digests(week)).hasSize(1);

      week.pressesIn("Joel", desk(week, "Joel"), "Pause");
      assertThat(week.types("Amira", "/moot digest").toString())
          .contains("The weekly summary is paused");
      assertThat(week.types("Amira", "/moot digest resume").toString()).contains("It goes on.");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void corrected_it_is_the_same_message_and_what_was_taken_back_stays_away() {
    try (PlayedWeek week = begun()) {
      String told = passesOn(week);
      week.types("Amira", "/moot pulse now");
      week.client().others();
      week.clockTo(monday, 3, "15:00");
      JsonObject first = digests(week).get(0);
      assertThat(week.saying(WORDS)).hasSize(1);

      Matcher code = CODE.matcher(told);
      assertThat(code.find()).isTrue();
      week.types("Ben", "/moot forget \"" + code.group() + "\"");
      week.client().clockOn("PT1M");
      JsonObject sure = PlayedWeek.window(week.types("Amira", "/moot digest resend"));
      assertThat(sure.toString()).contains("Correct the latest summary?").doesNotContain(WORDS);
      assertThat(week.sends("Amira", sure, Map.of()).toString()).contains("Corrected.");
      week.client().clockOn("PT1M");

      assertThat(digests(week)).hasSize(1);
      JsonObject edited = digests(week).get(0);
      assertThat(edited.get("ts")).isEqualTo(first.get("ts"));
      assertThat(edited.toString())
          .contains("this stands in place of what was here before", "What we heard");
      assertThat(week.saying(WORDS)).isEmpty();

      JsonObject again =
          PlayedWeek.window(week.pressesIn("Joel", desk(week, "Joel"), "Correct the latest"));
      week.sends("Joel", again, Map.of());
      week.client().clockOn("PT1M");
      assertThat(digests(week)).hasSize(1);
      assertThat(desk(week, "Joel").toString()).contains("It was corrected 2 times");
      assertThat(week.saying(WORDS)).isEmpty();
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void supporters_read_the_same_figures_without_anybodys_words_until_they_no_longer_do() {
    try (PlayedWeek week = begun()) {
      passesOn(week);
      week.types("Amira", "/moot pulse now");
      week.client().others();
      assertThat(shares(week, "Joel", "SPONSORS").toString()).contains("Saved.");
      week.client().clockOn("PT1M");
      assertThat(week.saying("without anybody’s words and with the same figures"))
          .as("everybody is told who reads along")
          .hasSize(1);
      week.clockTo(monday, 3, "15:00");
      JsonObject forMembers = digests(week).get(0);
      JsonObject forSponsors = green(week).get(0);
      assertThat(green(week)).hasSize(1);
      assertThat(forSponsors.toString())
          .contains("What we heard")
          .doesNotContain(WORDS, "\"actions\"", "\"button\"", "In your words");
      assertThat(figures(forSponsors)).isNotEmpty();
      assertThat(figures(forMembers)).containsAll(figures(forSponsors));

      assertThat(shares(week, "Amira", "NOBODY").toString()).contains("Saved.");
      nextWeekIsAnswered(week);
      assertThat(digests(week)).hasSize(2);
      assertThat(green(week)).as("no longer").hasSize(1);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  private PlayedWeek begun() {
    PlayedWeek week = PlayedWeek.start(transport);
    monday = week.monday();
    return week;
  }

  /** A pulse has its result, and the summary of the week is to come. */
  private PlayedWeek answered() {
    PlayedWeek week = begun();
    week.types("Amira", "/moot pulse now");
    week.client().others();
    week.clockTo(monday, 2, "18:00");
    return week;
  }

  /** And its summary is due. */
  private void nextWeekIsAnswered(PlayedWeek week) {
    week.clockTo(monday, 7, "10:00");
    week.types("Amira", "/moot pulse now");
    week.client().others();
    week.clockTo(monday, 10, "15:00");
  }

  /** What all see, without the conveners' own replies. */
  private static List<JsonObject> digests(PlayedWeek week) {
    return week.channel("Rosa").stream().filter(SummaryStoryTest::isDigest).toList();
  }

  private static List<JsonObject> green(PlayedWeek week) {
    return PlayedWeek.objects(week.client().messages(GREEN, "Rosa")).stream()
        .filter(SummaryStoryTest::isDigest)
        .toList();
  }

  private static boolean isDigest(JsonObject message) {
    return message.toString().contains(DIGEST);
  }

  private static JsonObject desk(PlayedWeek week, String who) {
    JsonObject convene =
        PlayedWeek.window(week.presses(who, week.newest("home.answer"), "Convene"));
    return PlayedWeek.window(week.pressesIn(who, convene, "home.verb.digest"));
  }

  private static JsonObject shares(PlayedWeek week, String who, String with) {
    JsonObject form = PlayedWeek.window(week.pressesIn(who, desk(week, who), "Channels"));
    return week.sends(who, form, Map.of("channel", GREEN, "who", with));
  }

  private static String passesOn(PlayedWeek week) {
    Map<String, Object> values =
        Map.of(
            "words.0",
            WORDS,
            "day",
            week.now().toLocalDate().toString(),
            "place.0",
            "at the food bank",
            "agreed",
            List.of("agreed"));
    return week.sends("Ben", PlayedWeek.window(week.types("Ben", "/moot heard")), values)
        .toString();
  }

  private static List<String> figures(JsonObject message) {
    List<String> found = new ArrayList<>();
    Matcher figure = FIGURE.matcher(message.get("blocks").toString());
    while (figure.find()) {
      found.add(figure.group());
    }
    return found;
  }

  /** All words of a message that can only be read, without its moments. */
  private static List<String> said(JsonObject message) {
    List<String> said = new ArrayList<>();
    for (JsonElement block : message.getAsJsonArray("blocks")) {
      JsonObject one = block.getAsJsonObject();
      if (one.has("text")) {
        said.add(
            one.getAsJsonObject("text").get("text").getAsString().replaceAll("<!date[^>]*>", "…"));
      }
    }
    assertThat(said).isNotEmpty();
    return said;
  }
}

package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import folkmoot.slack.FeatureSet;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What an operator gets who switches on files. */
@BothTransports
class FilesStoryTest {
  private static final Pattern FILE = Pattern.compile("\"file\":\"(F\\w+)\"");

  private static final Pattern PICTURE = Pattern.compile("\"slack_file\":\\{\"id\":\"(F\\w+)\"");
  private static final Pattern ALTERNATIVE = Pattern.compile("\"alt_text\":\"([^\"]+)\"");

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  private final HttpClient browser = HttpClient.newHttpClient();

  @Test
  void a_convener_takes_an_export_along_as_a_file_that_is_hers_alone() throws Exception {
    try (PlayedWeek week = PlayedWeek.with(Set.of(FeatureSet.FILES), transport)) {
      JsonObject window = PlayedWeek.window(week.types("Amira", "/moot export"));
      assertThat(window.toString()).contains("Send me the file", "Make a link");
      assertThat(week.pressesIn("Amira", window, "Send me the file").toString())
          .contains("on its way", "Make a link");
      List<JsonObject> sent = week.privately("Amira", "What was published in Warm Homes");
      assertThat(sent).hasSize(1);
      Matcher file = FILE.matcher(sent.get(0).toString());
      assertThat(file.find()).isTrue();
      HttpResponse<byte[]> hers = fetch(week, file.group(1), "Amira");
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(hers.body()))) {
        assertThat(zip.getNextEntry().getName()).isEqualTo("dictionary.csv");
      }
      assertThat(fetch(week, file.group(1), "Ben").statusCode()).isEqualTo(404);
      assertThat(week.channel("Amira").toString()).doesNotContain(file.group(1));
      assertThat(week.refusedCalls()).isEmpty();

      // Slack brings no files of ours safely to people of other workspaces.
      JsonObject convene =
          PlayedWeek.window(week.presses("Joel", week.newest("home.answer"), "Convene"));
      assertThat(week.pressesIn("Joel", convene, "home.verb.export").toString())
          .contains("Make a link")
          .doesNotContain("Send me the file");

      week.fault(Map.of("method", "files.completeUploadExternal", "error", "missing_scope"));
      JsonObject again = PlayedWeek.window(week.types("Amira", "/moot export"));
      week.pressesIn("Amira", again, "Send me the file");
      assertThat(week.privately("Amira", "Slack did not take the file")).hasSize(1);
    }
  }

  @Test
  void a_summary_shows_its_chart_as_a_picture_that_says_the_same_where_conveners_chose_it()
      throws Exception {
    try (PlayedWeek week = PlayedWeek.with(Set.of(FeatureSet.FILES), transport)) {
      JsonObject desk = PlayedWeek.window(week.types("Amira", "/moot digest"));
      assertThat(desk.toString()).contains("Slack draws the charts");
      assertThat(week.pressesIn("Amira", desk, "Charts as pictures").toString())
          .contains("come as pictures", "Charts drawn by Slack");
      LocalDate monday = week.monday();
      enoughHappens(week);
      week.clockTo(monday, 3, "15:00");
      List<JsonObject> summaries = week.saying("\"slack_file\"");
      assertThat(summaries).hasSize(1);
      String summary = summaries.get(0).toString();
      assertThat(summary).contains("What we heard").doesNotContain("data_visualization");
      Matcher picture = PICTURE.matcher(summary);
      assertThat(picture.find()).isTrue();
      assertThat(fetch(week, picture.group(1), "Catrin").body()).startsWith(0x89, 'P', 'N', 'G');
      Matcher said = ALTERNATIVE.matcher(summary);
      assertThat(said.find()).isTrue();
      String first = said.group(1).split("\\. ")[1];
      assertThat(summary.replace(said.group(1), "")).as("the words below").contains(first);
      assertThat(week.refusedCalls()).isEmpty();

      week.fault(Map.of("method", "files.getUploadURLExternal", "status", 429));
      JsonObject sure = PlayedWeek.window(week.types("Amira", "/moot digest resend"));
      week.sends("Amira", sure, Map.of());
      week.client().clockOn("PT1M");
      assertThat(week.saying("\"slack_file\"")).isEmpty();
      assertThat(week.saying("data_visualization")).isNotEmpty();
    }
  }

  /** With less the summary is a short one, without a chart. */
  private static void enoughHappens(PlayedWeek week) {
    week.types("Amira", "/moot pulse now");
    week.client().others();
    Map<String, Object> heard =
        Map.of(
            "words.0",
            "Nobody tells us who to ring.",
            "day",
            week.monday().toString(),
            "place.0",
            "at the food bank",
            "agreed",
            List.of("agreed"));
    week.sends("Ben", PlayedWeek.window(week.types("Ben", "/moot heard")), heard);
    String by = week.monday().plusDays(11).format(DateTimeFormatter.ofPattern("d MMM", Locale.UK));
    String action = "/moot action \"Publish one phone number\" @Ben by " + by;
    week.sends("Ben", PlayedWeek.window(week.types("Ben", action)), Map.of());
  }

  private HttpResponse<byte[]> fetch(PlayedWeek week, String file, String who) throws Exception {
    URI at = week.playground().resolve("/playground/file/" + file + "?as=" + who);
    return browser.send(
        HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}

package folkmoot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A convener takes along what was published, by a link over real HTTP. */
@BothTransports
class ExportStoryTest {
  private static final Pattern LINK = Pattern.compile("http://[^|>\"\\\\]+/export/[\\w-]{43}");

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  private final HttpClient browser = HttpClient.newHttpClient();

  @Test
  void a_link_gives_what_was_posted_once_and_robots_do_not_use_it_up() throws Exception {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      week.types("Amira", "/moot pulse now");
      week.client().others();
      week.clockTo(week.monday(), 2, "18:00");
      URI link = link(week);
      assertThat(week.channel("Amira").toString()).doesNotContain(link.toString());

      HttpResponse<byte[]> head = send(HttpRequest.newBuilder(link).method("HEAD", none()));
      assertThat(head.statusCode()).isEqualTo(200);
      HttpResponse<byte[]> look = send(HttpRequest.newBuilder(link));
      assertThat(text(look)).contains("Your export").doesNotContain("Green Streets");
      assertThat(look.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(look.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(look.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'");

      Map<String, String> files = unzip(fetch(link, "zip").body());
      assertThat(files.keySet())
          .contains(
              "dictionary.csv",
              "rounds.csv",
              "items.csv",
              "counts.csv",
              "groups.csv",
              "words.csv",
              "actions.csv",
              "report.html");
      postedAndNothingElse(week, files);

      HttpResponse<byte[]> again = fetch(link, "zip");
      HttpResponse<byte[]> wrong =
          fetch(URI.create(link.toString().replaceAll("[^/]{43}$", "A".repeat(43))), "zip");
      HttpResponse<byte[]> short0 = send(HttpRequest.newBuilder(link.resolve("/export/x")));
      assertThat(List.of(again.statusCode(), wrong.statusCode(), short0.statusCode()))
          .containsOnly(404);
      assertThat(text(again)).isEqualTo(text(wrong)).isEqualTo(text(short0));
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void the_page_to_print_opens_by_the_same_kind_of_link_and_time_ends_it() throws Exception {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      URI link = link(week);
      HttpResponse<byte[]> report = fetch(link, "report");
      assertThat(text(report)).contains("What we heard", "Nothing yet");
      assertThat(send(HttpRequest.newBuilder(link)).statusCode()).isEqualTo(404);

      URI late = link(week);
      week.client().clockOn("PT11M");
      assertThat(fetch(late, "zip").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void words_on_the_page_to_print_stand_under_their_question() throws Exception {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      week.types("Amira", "/moot ask \"What should we stop doing?\" now");
      week.client().others();
      week.clockTo(week.monday(), 21, "12:00");
      String page = text(fetch(link(week), "report"));
      String said = page.substring(page.indexOf("In our words"));
      assertThat(said).containsOnlyOnce("<h3>What should we stop doing?</h3>");
      assertThat(said.indexOf("What should we stop doing?"))
          .isLessThan(said.indexOf("<blockquote>"));
    }
  }

  @Test
  void a_member_is_told_who_convenes() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      assertThat(week.types("Ben", "/moot export").toString())
          .contains("for conveners")
          .doesNotContain("Make a link");
    }
  }

  /** Every number of people in the tables stands in a message of the channel too. */
  private static void postedAndNothingElse(PlayedWeek week, Map<String, String> files) {
    String posted = week.channel("Amira").toString();
    List<CsvRecord> counts = rows(files, "counts.csv");
    assertThat(counts).isNotEmpty();
    counts.forEach(
        row ->
            assertThat(posted).as(row.toString()).containsPattern("\\b" + row.getField(5) + "\\b"));
    rows(files, "items.csv").forEach(row -> assertThat(posted).contains(row.getField(2)));
  }

  private static List<CsvRecord> rows(Map<String, String> files, String name) {
    String csv = files.getOrDefault(name, "");
    assertThat(csv).startsWith("\uFEFF");
    return CsvReader.builder().ofCsvRecord(csv.substring(1)).stream().skip(1).toList();
  }

  static URI link(PlayedWeek week) {
    JsonObject window = PlayedWeek.window(week.types("Amira", "/moot export"));
    String given = week.pressesIn("Amira", window, "Make a link").toString();
    Matcher link = LINK.matcher(given);
    assertThat(link.find()).as(given).isTrue();
    return URI.create(link.group());
  }

  private HttpResponse<byte[]> fetch(URI link, String as) throws Exception {
    return send(
        HttpRequest.newBuilder(link)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("as=" + as)));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static HttpRequest.BodyPublisher none() {
    return HttpRequest.BodyPublishers.noBody();
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), UTF_8);
  }

  private static Map<String, String> unzip(byte[] zip) throws IOException {
    Map<String, String> files = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    return files;
  }
}

package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an open page hears without asking. */
class LiveTest {
  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void a_page_hears_that_something_is_new_and_nothing_of_what_it_is()
      throws IOException, InterruptedException {
    HttpRequest request =
        town.request("playground/live").header("Accept", "text/event-stream").GET().build();
    HttpResponse<InputStream> stream =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      String before = version(lines);
      String shown = shown();
      town.posted("A secret of mine");
      String after = version(lines);

      assertThat(stream.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      assertThat(before).isEqualTo(shown).matches("\\d+-\\d+");
      assertThat(after).isNotEqualTo(before).matches("\\d+-\\d+").isEqualTo(shown());
    }
  }

  @Test
  void the_version_changes_with_the_minute_of_the_clock() {
    String before = shown();
    town.realTimePasses(java.time.Duration.ofMinutes(1));

    assertThat(shown()).isNotEqualTo(before);
  }

  @Test
  void looking_again_opens_no_home_tab_anew() {
    String home = "/?as=U07BENOKAF&place=home";
    town.send(town.request(home).GET());
    town.send(town.request(home).header("Playground-Again", "1").GET());
    town.send(town.request(home + "&said=1").GET());

    assertThat(town.app.events()).hasSize(1);
  }

  /** The data of the next version that is told. */
  private static String version(BufferedReader lines) throws IOException {
    String event = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("event:")) {
        event = line.substring("event:".length()).strip();
      }
      if (line.startsWith("data:") && event.equals("version")) {
        return line.substring("data:".length()).strip();
      }
    }
    throw new IOException("the stream ended");
  }

  private String shown() {
    String page = town.send(town.request("/").GET()).response().body();
    return Visitor.found(page, "data-version=\"([^\"]+)\"");
  }
}

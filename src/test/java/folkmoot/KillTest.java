package folkmoot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import folkmoot.story.PlaygroundClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process is killed without warning; nothing acknowledged is lost and nothing is said twice.
 */
class KillTest {
  private static final String CHANNEL = PlayedWeek.CHANNEL;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  /** Folkmoot and its playground in a process of their own. */
  private record Played(Process process, PlaygroundClient client) implements AutoCloseable {
    static Played start(Path folder, Transport transport) throws IOException {
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "folkmoot.Main",
                  "playground",
                  "--port",
                  "0",
                  "--data",
                  folder.toString()));
      if (transport == Transport.SOCKET) {
        command.add("--socket");
      }
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      BufferedReader out =
          new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      Pattern address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/?");
      StringBuilder said = new StringBuilder();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.append(line).append('\n');
        Matcher found = address.matcher(line);
        if (line.startsWith("The playground is at") && found.find()) {
          drain(out);
          return new Played(process, new PlaygroundClient(URI.create(found.group())));
        }
      }
      throw new IllegalStateException("did not start:\n" + said);
    }

    /** A full pipe would stop the process. */
    private static void drain(BufferedReader out) {
      Thread reader = new Thread(() -> out.lines().forEach(line -> {}));
      reader.setDaemon(true);
      reader.start();
    }

    void kill() throws InterruptedException {
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    List<JsonObject> saying(String words) {
      return PlayedWeek.objects(client.messages(CHANNEL, "Amira")).stream()
          .filter(message -> message.toString().contains(words))
          .toList();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  private static String day(PlaygroundClient client, int days, String time) {
    String now = client.state().get("now").getAsString();
    return java.time.OffsetDateTime.parse(now).toLocalDate().plusDays(days) + "T" + time;
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void an_answer_that_was_acknowledged_is_there_after_a_kill(Transport transport) throws Exception {
    try (Played before = Played.start(folder, transport)) {
      before.client().slash("Amira", CHANNEL, "/moot pulse now");
      JsonObject answered = before.client().others();
      assertThat(answered.get("answered").getAsInt()).isGreaterThan(20);
      before.kill();
      try (Played after = Played.start(folder, transport)) {
        after.client().clockTo(day(after.client(), 3, "10:00"));
        assertThat(after.saying(answered.get("answered").getAsInt() + " of 28")).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"20, HTTP", "120, SOCKET", "300, HTTP", "700, SOCKET"})
  void killed_while_the_week_is_played_everything_is_said_once(int millis, Transport transport)
      throws Exception {
    try (Played before = Played.start(folder, transport)) {
      before.client().slash("Amira", CHANNEL, "/moot pulse now");
      before.client().others();
      String thursday = day(before.client(), 3, "15:00");
      CompletableFuture<Void> walk =
          CompletableFuture.runAsync(() -> before.client().clockTo(thursday));
      TimeUnit.MILLISECONDS.sleep(millis);
      before.kill();
      assertThat(walk.handle((done, failed) -> true).get(30, TimeUnit.SECONDS)).isTrue();
      try (Played after = Played.start(folder, transport)) {
        after.client().clockTo(thursday);
        after.client().clockOn("PT10M");
        int asked = after.client().dms("Amira").toString().split("may or may not", -1).length - 1;
        assertThat(after.saying("pulse: what we heard").size() + asked).isEqualTo(1);
        assertThat(keys(folder)).isEmpty();
      }
    }
  }

  private static List<Path> keys(Path folder) throws IOException {
    try (var files = Files.list(folder.resolve("keys"))) {
      return files.filter(file -> file.getFileName().toString().contains("rnd_")).toList();
    }
  }
}

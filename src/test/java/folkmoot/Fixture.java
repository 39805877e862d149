package folkmoot;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that Slack sends, written down from its documents.
 *
 * @param name what Slack calls it
 */
public record Fixture(String name, JsonObject payload) {
  private static final Path FOLDER = Path.of("src", "test", "resources", "wire");

  /** One of each event. */
  public static List<Fixture> events() throws IOException {
    return in("events");
  }

  /** One of each kind of thing that people do. */
  public static List<Fixture> acts() throws IOException {
    return in("acts");
  }

  /** What Slack asks over HTTP before it sends anything. */
  public static List<Fixture> questions() throws IOException {
    return in("questions");
  }

  /** What nobody listens to. */
  public static List<Fixture> unheard() throws IOException {
    return in("unheard");
  }

  private static List<Fixture> in(String folder) throws IOException {
    List<Fixture> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".json", "");
        all.add(
            new Fixture(name, JsonParser.parseString(Files.readString(file)).getAsJsonObject()));
      }
    }
    return all;
  }

  /** The event under an id of its own. */
  public String named(String prefix) {
    JsonObject event = payload.deepCopy();
    event.addProperty("event_id", prefix + event.get("event_id").getAsString());
    return event.toString();
  }
}

package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Every kind of block and input, and a world in which they are drawn at one certain moment. */
final class Gallery {
  /** A Monday in winter, nine o'clock in London. */
  static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

  final World world = World.of(Sample.load(), PlaygroundClock.fresh(() -> NOW));
  private final JsonObject shown = Json.parse(resource()).getAsJsonObject();

  private static String resource() {
    try (InputStream in = Gallery.class.getResourceAsStream("/playground/gallery.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<JsonArray> messages() {
    List<JsonArray> messages = new ArrayList<>();
    for (JsonElement blocks : Json.array(shown, "messages")) {
      messages.add(BlockIds.filled(blocks.getAsJsonArray(), world.ids()));
    }
    return messages;
  }

  JsonObject modal() {
    return Json.child(shown, "modal").deepCopy();
  }

  Person person(String name) {
    return world.directory().named(name).orElseThrow();
  }

  /** Blocks of a message as Amira sees them. */
  Document drawn(JsonObject... blocks) {
    return drawnFor("Amira Khan", blocks);
  }

  Document drawnFor(String reader, JsonObject... blocks) {
    JsonArray filled = BlockIds.filled(Town.blocks(blocks), world.ids());
    return Jsoup.parseBodyFragment(html(filled, person(reader), Map.of()));
  }

  String html(JsonArray blocks, Person reader, Map<String, String> errors) {
    return new BlockHtml(world).all(blocks, new Drawing(reader, "m", Form.of(blocks), errors));
  }

  View opened(JsonObject modal) {
    return world
        .views()
        .open(person("Amira Khan").id(), ViewJson.accepted(modal, world.ids()), null);
  }

  String window(View view, Map<String, String> errors) {
    Looking looking = new Looking(person("Amira Khan"), "C07WARMHMS", null, false, null);
    return new ViewHtml(world).modal(view, looking, new Notice(null, null, List.of(), errors));
  }

  static JsonObject mrkdwn(String text) {
    return Json.object("type", "section", "text", Json.object("type", "mrkdwn", "text", text));
  }
}

package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files come in as they do with Slack: in three steps, with a scope, and seen a moment later. */
class UploadsTest {
  private static final String PLACE = "files.getUploadURLExternal";
  private static final String COMPLETE = "files.completeUploadExternal";
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  private static String error(Town.Reply reply) {
    return Json.text(reply.json(), "error", "");
  }

  private int bring(String address, byte[] bytes) {
    return town.send(town.request(address).POST(BodyPublishers.ofByteArray(bytes))).status();
  }

  private String shows(String file) {
    JsonArray picture = new JsonArray();
    picture.add(
        Json.object("type", "image", "slack_file", Json.object("id", file), "alt_text", "a"));
    return error(town.api("chat.postMessage", "channel", Town.HUB, "text", "a", "blocks", picture));
  }

  @Test
  void without_the_scope_none_is_taken() {
    assertThat(error(town.api(PLACE, "filename", "a.png", "length", 8))).isEqualTo("missing_scope");
    assertThat(error(town.api(COMPLETE, "files", "[{\"id\":\"F1\"}]"))).isEqualTo("missing_scope");
  }

  @Test
  void a_picture_is_shown_once_it_is_complete_and_was_looked_at() {
    town.post("headers", "with", "files:write");
    Town.Reply place = town.api(PLACE, "filename", "a.png", "length", PNG.length);
    String file = Json.text(place.json(), "file_id", "");
    String address = Json.text(place.json(), "upload_url", "");
    String files = "[{\"id\":\"" + file + "\"}]";
    assertThat(error(town.api(COMPLETE, "files", files))).isEqualTo("file_not_found");
    assertThat(bring(address, new byte[] {1})).as("other bytes than announced").isEqualTo(400);
    assertThat(bring(address, PNG)).isEqualTo(200);
    assertThat(bring(address, PNG)).as("twice").isEqualTo(400);
    assertThat(shows(file)).isEqualTo("invalid_blocks");
    assertThat(error(town.api(COMPLETE, "files", files, "channel_id", "C0")))
        .isEqualTo("channel_not_found");
    assertThat(error(town.api(COMPLETE, "files", files))).isEmpty();
    assertThat(shows(file)).as("not looked at yet").isEqualTo("invalid_blocks");
    town.post("clock", "advance", "PT2S");
    assertThat(shows(file)).isEmpty();
    assertThat(shows("F0NOBODYS1")).isEqualTo("invalid_blocks");
  }
}

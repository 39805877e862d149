package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import folkmoot.playground.Uploads.Uploaded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods of the Web API that take files. */
final class FileMethods {
  private final World world;

  FileMethods(World world) {
    this.world = world;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "files.getUploadURLExternal", this::place,
        "files.completeUploadExternal", this::complete);
  }

  private JsonObject place(JsonObject args) {
    String name = Json.text(args, "filename", "");
    int length = Json.number(args, "length", 0);
    if (name.isEmpty() || length < 1) {
      throw new Refused("invalid_arguments");
    }
    if (Json.text(args, "alt_txt", "").length() > 1_000) {
      throw new Refused("alt_txt_too_large");
    }
    String id = world.ids().next("F");
    world.uploads().put(new Uploaded(id, world.app().team(), name, length, null, null));
    return Json.object("upload_url", world.uploads().place(id), "file_id", id);
  }

  private JsonObject complete(JsonObject args) {
    List<Uploaded> files = new ArrayList<>();
    for (JsonObject one : Json.objects(args, "files")) {
      files.add(brought(Json.text(one, "id", "")).orElseThrow(() -> new Refused("file_not_found")));
    }
    if (files.isEmpty()) {
      throw new Refused("invalid_arguments");
    }
    String id = Json.text(args, "channel_id", "");
    Channel channel = id.isEmpty() ? null : channel(id);
    files.forEach(file -> world.uploads().complete(file, world.clock().instant()));
    if (channel != null) {
      share(channel, args, files);
    }
    return Json.object(
        "files",
        Json.array(
            files.stream()
                .map(file -> Json.object("id", file.id(), "title", file.name()))
                .toList()));
  }

  private Optional<Uploaded> brought(String id) {
    return world
        .uploads()
        .find(id)
        .filter(file -> file.bytes() != null && file.team().equals(world.app().team()));
  }

  private Channel channel(String id) {
    Channel channel = world.channels().byId(id).orElseThrow(() -> new Refused("channel_not_found"));
    if (!channel.has(world.app().botUser())) {
      throw new Refused("not_in_channel");
    }
    return channel;
  }

  private void share(Channel channel, JsonObject args, List<Uploaded> files) {
    String words = Json.text(args, "initial_comment", "");
    JsonArray blocks = new JsonArray();
    if (!words.isEmpty()) {
      blocks.add(
          Json.object("type", "section", "text", Json.object("type", "mrkdwn", "text", words)));
    }
    files.forEach(
        file ->
            blocks.add(
                Json.object(
                    "type", "file", "source", "slack", "file", file.id(), "title", file.name())));
    Message.Place place =
        new Message.Place(channel.id(), world.ts(), Json.text(args, "thread_ts"), null);
    world.messages().put(Message.ofApp(place, words, BlockIds.filled(blocks, world.ids())));
  }

  /**
   * Refuses a message with a picture of a file that Slack does not have, or has not looked at yet.
   */
  static void check(World world, JsonArray blocks) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      JsonObject file = Json.child(Json.objects(blocks).get(i), "slack_file");
      String id = Json.text(file, "id", "");
      boolean shown =
          id.isEmpty()
              || world
                  .uploads()
                  .find(id)
                  .filter(one -> one.team().equals(world.app().team()))
                  .filter(one -> one.canBeShown(world.clock().instant()))
                  .isPresent();
      if (!shown) {
        faults.add("[ERROR] invalid slack file [json-pointer:/blocks/" + i + "/slack_file]");
      }
    }
    if (!faults.isEmpty()) {
      throw new Refused("invalid_blocks", faults);
    }
  }
}

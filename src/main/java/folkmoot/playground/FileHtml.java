package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.Optional;

/** Draws files the app brought: pictures in messages, and files beside words. */
final class FileHtml {
  private FileHtml() {}

  /** The picture of a block; empty where it is none of a file that is here. */
  static Optional<String> picture(JsonObject block, World world, Person reader) {
    String id = Json.text(Json.child(block, "slack_file"), "id", "");
    return world
        .uploads()
        .find(id)
        .filter(Uploads.Uploaded::isPng)
        .map(
            file ->
                Html.fill(
                    "<img class=\"b-file-picture\" src=\"%s\" alt=\"%s\">",
                    FileRoutes.address(id, reader), Json.text(block, "alt_text", "")));
  }

  /** A file that was shared in a conversation, to be taken from there. */
  static String of(JsonObject block, World world, Person reader) {
    String id = Json.text(block, "file", "");
    String name = Json.text(block, "title", "");
    return world
        .uploads()
        .find(id)
        .map(
            file ->
                Html.fill(
                    "<a class=\"b-file\" href=\"%s\" download>%s <small>%s kB</small></a>",
                    FileRoutes.address(id, reader), name, Math.max(1, file.length() / 1_000)))
        .orElseGet(
            () ->
                Html.fill(
                    "<p class=\"b-absent\">%s: the playground was started anew, and keeps no"
                        + " files.</p>",
                    name));
  }
}

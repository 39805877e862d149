package folkmoot.playground;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What Slack reads in an app's manifest and shows to people.
 *
 * @param usageHint what may follow the command, as the app says it
 * @param scopes what the app asks to be allowed; empty when it has said nothing
 */
record Manifest(String usageHint, List<Shortcut> shortcuts, Set<String> scopes) {
  /**
   * Reads a manifest.
   *
   * @param yaml may be empty, for an app that has said nothing of itself
   */
  static Manifest read(String yaml) {
    Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    JsonElement tree = new Gson().toJsonTree(loaded);
    JsonObject said = tree.isJsonObject() ? tree.getAsJsonObject() : new JsonObject();
    JsonObject features = Json.child(said, "features");
    String hint =
        Json.objects(features, "slash_commands").stream()
            .filter(command -> Gestures.COMMAND.equals(Json.text(command, "command")))
            .map(command -> Json.text(command, "usage_hint", ""))
            .findFirst()
            .orElse("");
    return new Manifest(
        hint,
        Json.objects(features, "shortcuts").stream().map(Manifest::shortcut).toList(),
        scopes(Json.child(Json.child(said, "oauth_config"), "scopes")));
  }

  private static Set<String> scopes(JsonObject said) {
    return said.has("bot")
        ? said.getAsJsonArray("bot").asList().stream()
            .map(JsonElement::getAsString)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static Shortcut shortcut(JsonObject said) {
    return new Shortcut(
        Json.text(said, "callback_id", ""),
        Json.text(said, "name", ""),
        Json.text(said, "description", ""),
        "message".equals(Json.text(said, "type")));
  }

  List<Shortcut> onMessages() {
    return shortcuts.stream().filter(Shortcut::onMessage).toList();
  }

  List<Shortcut> anywhere() {
    return shortcuts.stream().filter(shortcut -> !shortcut.onMessage()).toList();
  }
}

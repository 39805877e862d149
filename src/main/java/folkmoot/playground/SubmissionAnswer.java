package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Does what the app answers to a sent form: close it, change it, lay another over it, show errors.
 */
final class SubmissionAnswer {
  private final World world;

  SubmissionAnswer(World world) {
    this.world = world;
  }

  /**
   * Applies the answer.
   *
   * @return what is wrong with the form, by block id; empty when it was taken
   * @throws Refused when Slack would not understand the answer
   */
  Map<String, String> apply(View view, JsonObject answer) {
    switch (Json.text(answer, "response_action", "")) {
      case "" -> world.views().close(view);
      case "clear" -> world.views().closeAll(view.owner());
      case "update" -> world.views().update(view, content(answer), null);
      case "push" -> world.views().push(view.owner(), content(answer));
      case "errors" -> {
        return errors(view, Json.child(answer, "errors"));
      }
      default -> throw new Refused("invalid_response_action");
    }
    return Map.of();
  }

  private JsonObject content(JsonObject answer) {
    return ViewJson.accepted(Json.child(answer, "view"), world.ids());
  }

  private static Map<String, String> errors(View view, JsonObject said) {
    Set<String> inputs =
        Json.objects(view.blocks()).stream()
            .filter(block -> "input".equals(Json.text(block, "type")))
            .map(block -> Json.text(block, "block_id", ""))
            .collect(Collectors.toSet());
    List<String> strangers = said.keySet().stream().filter(key -> !inputs.contains(key)).toList();
    if (said.isEmpty() || !strangers.isEmpty()) {
      throw new Refused(
          "invalid_errors",
          strangers.stream().map(key -> "/errors/" + key + ": not an input block").toList());
    }
    Map<String, String> errors = new LinkedHashMap<>();
    said.keySet().forEach(key -> errors.put(key, Json.text(said, key, "")));
    return errors;
  }
}

package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an act of a person came to.
 *
 * @param fault why it could not be done
 * @param told what came of it
 * @param found what there is to look at now
 * @param errors what is wrong in a form, by block id
 */
record Notice(
    @Nullable String fault, @Nullable String told, List<Found> found, Map<String, String> errors) {
  static final Notice NONE = new Notice(null, null, List.of(), Map.of());

  /**
   * Something to look at.
   *
   * @param place where it is, as {@link Looking} names places; null when nowhere in particular
   */
  record Found(String text, @Nullable String place) {
    JsonObject toJson() {
      return Json.object("text", text, "place", place);
    }
  }

  static Notice fault(String sentence) {
    return new Notice(sentence, null, List.of(), Map.of());
  }

  /** Reads what the stage answered to an act. */
  static Notice of(JsonObject done) {
    Map<String, String> errors = new LinkedHashMap<>();
    JsonObject said = Json.child(done, "errors");
    said.keySet().forEach(block -> errors.put(block, Json.text(said, block, "")));
    List<Found> found =
        Json.objects(done, "found").stream()
            .map(one -> new Found(Json.text(one, "text", ""), Json.text(one, "place")))
            .toList();
    return new Notice(Json.text(done, "error"), Json.text(done, "told"), found, errors);
  }

  boolean empty() {
    return fault == null && told == null && errors.isEmpty();
  }
}

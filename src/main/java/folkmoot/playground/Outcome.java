package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of an act of a person.
 *
 * @param ack how the app answered; null when nothing was sent to it
 * @param error why it did not work, as the person would read it; null when it did
 * @param errors what is wrong with a form, by block id
 */
record Outcome(@Nullable Ack ack, @Nullable String error, Map<String, String> errors) {
  static Outcome of(Ack ack) {
    return new Outcome(ack, ack.acknowledged() ? null : ack.sentence(), Map.of());
  }

  static Outcome failed(Ack ack, String error) {
    return new Outcome(ack, error, Map.of());
  }

  /** A form looked at: by Slack before it was sent, or by the app, which then acknowledged. */
  static Outcome checked(@Nullable Ack ack, Map<String, String> errors) {
    return new Outcome(ack, null, errors);
  }

  boolean ok() {
    return error == null && errors.isEmpty();
  }

  JsonObject toJson(@Nullable JsonObject reply, @Nullable JsonObject modal) {
    JsonObject said = new JsonObject();
    errors.forEach(said::addProperty);
    JsonObject json =
        Json.object(
            "ok", ok(),
            "ack_ms", ack == null ? null : ack.millis(),
            "reply", reply,
            "modal", modal,
            "errors", said);
    if (error != null) {
      json.addProperty("error", error);
    }
    return json;
  }
}

package folkmoot.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import folkmoot.playground.Deliveries.Delivery;

/** The form in which a delivery goes over a socket. */
final class Envelopes {
  private Envelopes() {}

  static JsonObject of(String id, Delivery delivery) {
    JsonObject envelope = Json.object("envelope_id", id);
    if (delivery.contentType().equals(Delivery.JSON)) {
      envelope.addProperty("type", "events_api");
      envelope.addProperty("accepts_response_payload", false);
      envelope.add("payload", Json.parse(delivery.body()));
      String retries = delivery.headers().getOrDefault(Events.RETRY_NUM, "0");
      envelope.addProperty("retry_attempt", Integer.parseInt(retries));
      envelope.addProperty("retry_reason", retries.equals("0") ? "" : "timeout");
      return envelope;
    }
    JsonObject form = ApiArguments.form(delivery.body());
    String interaction = Json.text(form, "payload");
    JsonElement payload = interaction == null ? form : Json.parse(interaction);
    envelope.addProperty("type", interaction == null ? "slash_commands" : "interactive");
    envelope.addProperty("accepts_response_payload", takesAnswer(delivery));
    envelope.add("payload", payload);
    return envelope;
  }

  private static boolean takesAnswer(Delivery delivery) {
    return delivery.kind().equals("command") || delivery.kind().equals("view_submission");
  }
}

package folkmoot.story;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Sets up the sample partnership as a convener would: by command and form. */
public final class SampleSetup {
  /** The channel of the sample partnership. */
  public static final String CHANNEL = "#warm-homes";

  /** The convener who sets it up. */
  public static final String CONVENER = "Amira";

  private static final String SECOND_CONVENER = "Joel Brandt";
  private static final String NAME = "Warm Homes";
  private static final String PURPOSE =
      "Nobody in Aldermoor is ill this winter because their home is cold";

  private SampleSetup() {}

  /** Sets the partnership up unless the channel has seen a message already. */
  public static void once(URI playground) {
    PlaygroundClient client = new PlaygroundClient(playground);
    if (client.messages(CHANNEL, CONVENER).asList().stream().anyMatch(SampleSetup::isForAll)) {
      return;
    }
    JsonObject typed = client.slash(CONVENER, CHANNEL, "/moot setup");
    JsonElement form = typed.get("modal");
    if (form == null || !form.isJsonObject()) {
      throw new IllegalStateException("the setup form did not open");
    }
    JsonObject sent =
        client.submit(
            CONVENER,
            form.getAsJsonObject().get("id").getAsString(),
            Map.of(
                "partnership.name",
                NAME,
                "partnership.purpose",
                PURPOSE,
                "partnership.conveners",
                conveners(form.getAsJsonObject())));
    JsonElement errors = sent.get("errors");
    if (errors != null && errors.isJsonObject() && errors.getAsJsonObject().size() > 0) {
      throw new IllegalStateException("the sample could not be set up: " + errors);
    }
    if (sent.get("modal") instanceof JsonObject told) {
      client.dismiss(CONVENER, told.get("id").getAsString());
    }
    putAwayTheCard(client);
  }

  /** What only she sees is the card that offers to set up, which is done by now. */
  private static void putAwayTheCard(PlaygroundClient client) {
    for (JsonElement message : client.messages(CHANNEL, CONVENER)) {
      JsonObject seen = message.getAsJsonObject();
      if (seen.get("ephemeral").getAsBoolean()) {
        client.post(
            "hide", Map.of("as", CONVENER, "channel", CHANNEL, "ts", seen.get("ts").getAsString()));
      }
    }
  }

  /** The card for whoever brought the bot in does not count: it comes before all setting up. */
  private static boolean isForAll(JsonElement message) {
    JsonElement alone = message.getAsJsonObject().get("ephemeral");
    return alone == null || !alone.getAsBoolean();
  }

  /** The two by the labels the form offers, which name the organisation too. */
  private static List<String> conveners(JsonObject form) {
    return options(form.getAsJsonArray("blocks")).stream()
        .filter(label -> label.startsWith(CONVENER + " ") || label.startsWith(SECOND_CONVENER))
        .toList();
  }

  private static List<String> options(JsonArray blocks) {
    for (JsonElement block : blocks) {
      JsonObject object = block.getAsJsonObject();
      if (object.has("block_id")
          && object.get("block_id").getAsString().equals("partnership.conveners")) {
        JsonArray offered = object.getAsJsonObject("element").getAsJsonArray("options");
        return offered.asList().stream()
            .map(JsonElement::getAsJsonObject)
            .map(option -> option.getAsJsonObject("text").get("text").getAsString())
            .toList();
      }
    }
    return List.of();
  }
}

package folkmoot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import folkmoot.outbox.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says what Slack would refuse in a view or a message. The numbers are those of Slack's Block Kit
 * reference, and for the size of a whole message the ceiling others have met.
 */
public final class BlockLimits {
  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final int ID = 255;
  private static final int MESSAGE_BLOCKS = 50;
  private static final int VIEW_BLOCKS = 100;
  private static final int MESSAGE_TEXT = 4_000;
  private static final int MESSAGE_LAYOUT = 13_200;
  private static final int MARKDOWN = 12_000;
  private static final int VIEW_BYTES = 250_000;
  private static final int VIEW_TITLE = 24;
  private static final int METADATA = 3_000;

  private BlockLimits() {}

  /** Every fault of a modal or a Home tab, each beginning with a JSON pointer; none is fine. */
  public static List<String> faults(View view) {
    JsonObject json = GSON.toJsonTree(view).getAsJsonObject();
    Part part = new Part(json, "", new ArrayList<>());
    boolean home = part.type().equals("home");
    if (!home && !part.type().equals("modal")) {
      part.fault("is neither modal nor home");
    }
    if (!home) {
      part.need("title")
          .text("title", VIEW_TITLE, true)
          .text("submit", VIEW_TITLE, true)
          .text("close", VIEW_TITLE, true);
    }
    part.atMost("private_metadata", METADATA).atMost("callback_id", ID).atMost("external_id", ID);
    part.count("blocks", 0, VIEW_BLOCKS);
    boolean asks = part.children("blocks").stream().anyMatch(b -> b.type().equals("input"));
    if (!home && asks && !part.has("submit")) {
      part.fault("has inputs but no submit");
    }
    if (GSON.toJson(json).getBytes(UTF_8).length > VIEW_BYTES) {
      part.fault("is larger than 250 KB");
    }
    blocks(part, home ? BlockRules.Surface.HOME : BlockRules.Surface.MODAL);
    return List.copyOf(part.faults());
  }

  /** Every fault of a message, each beginning with a JSON pointer; none is fine. */
  public static List<String> faults(Message message) {
    JsonObject json = new JsonObject();
    JsonArray laid = GSON.toJsonTree(message.blocks()).getAsJsonArray();
    json.addProperty("text", message.text());
    json.add("blocks", laid);
    Part part = new Part(json, "", new ArrayList<>());
    part.atMost("text", MESSAGE_TEXT).count("blocks", 0, MESSAGE_BLOCKS);
    if (GSON.toJson(laid).length() > MESSAGE_LAYOUT) {
      part.fault("has more than " + MESSAGE_LAYOUT + " characters of layout");
    }
    int markdown =
        part.children("blocks").stream()
            .filter(b -> b.type().equals("markdown"))
            .mapToInt(b -> b.string("text").length())
            .sum();
    if (markdown > MARKDOWN) {
      part.fault("has more than " + MARKDOWN + " characters of markdown");
    }
    long charts =
        part.children("blocks").stream().filter(b -> b.type().equals("data_visualization")).count();
    if (charts > 2) {
      part.fault("has more than 2 charts");
    }
    blocks(part, BlockRules.Surface.MESSAGE);
    return List.copyOf(part.faults());
  }

  private static void blocks(Part whole, BlockRules.Surface surface) {
    Set<String> ids = new HashSet<>();
    for (Part block : whole.children("blocks")) {
      block.atMost("block_id", ID);
      if (block.has("block_id") && !ids.add(block.string("block_id"))) {
        block.fault("has the block_id of another block");
      }
      BlockRules.check(block, surface);
    }
  }
}

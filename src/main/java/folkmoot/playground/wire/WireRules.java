package folkmoot.playground.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Slack refuses in messages and views, read from Slack's reference pages and from nothing else
 * in this project, so that a mistake in the app is not repeated here.
 *
 * <p>Each fault is a sentence behind a JSON pointer, counted from the arguments or the view. A
 * fault for which Slack has an error of its own says that name: {@code no_text}, {@code
 * msg_too_long}, {@code msg_blocks_too_long}, {@code view_too_large}.
 */
public final class WireRules {
  private static final int TEXT_CHARACTERS = 40_000;
  // Not in Slack's pages: the ceiling that others met.
  private static final int BLOCK_CHARACTERS = 13_200;
  private static final WireRule BLOCKS = WireRule.list(0, 50, BlockRules.BLOCK);

  private WireRules() {}

  /**
   * Faults of the arguments of a message; empty when Slack would take it.
   *
   * @param args text and blocks are looked at, and nothing else; blocks as a parsed array
   */
  public static List<String> message(JsonObject args) {
    WirePlace at = WirePlace.top(WireSurface.MESSAGE);
    JsonElement blocks = args.get("blocks");
    text(args.get("text"), blocks, at.field("text"));
    if (blocks != null) {
      BLOCKS.check(blocks, at.field("blocks"));
      PayloadRules.check(blocks, at.field("blocks"));
      if (blocks.toString().length() > BLOCK_CHARACTERS) {
        at.field("blocks")
            .fault("msg_blocks_too_long, more than " + BLOCK_CHARACTERS + " characters of JSON");
      }
    }
    return List.copyOf(at.faults());
  }

  /** Faults of a modal or home view; empty when Slack would take it. */
  public static List<String> view(JsonObject view) {
    WirePlace at = WirePlace.top(ViewRules.surface(view));
    ViewRules.check(view, at);
    return List.copyOf(at.faults());
  }

  private static void text(@Nullable JsonElement text, @Nullable JsonElement blocks, WirePlace at) {
    if (text != null && !WireRule.isString(text)) {
      at.fault("not a string");
    } else if (text != null && text.getAsString().length() > TEXT_CHARACTERS) {
      at.fault("msg_too_long, more than " + TEXT_CHARACTERS + " characters");
    } else if ((text == null || text.getAsString().isEmpty()) && WireRule.items(blocks).isEmpty()) {
      at.fault("no_text, neither text nor blocks");
    }
  }
}

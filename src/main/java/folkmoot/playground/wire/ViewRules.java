package folkmoot.playground.wire;

import static folkmoot.playground.wire.CompositionRules.plain;
import static folkmoot.playground.wire.WireRule.FLAG;
import static folkmoot.playground.wire.WireRule.list;
import static folkmoot.playground.wire.WireRule.string;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Slack's rules for a whole modal or Home tab. */
final class ViewRules {
  /** Slack says 250 KB; the smaller of the two meanings. */
  private static final int BYTES = 250_000;

  private static final WireKinds VIEW = new WireKinds(Map.of("home", view(), "modal", modal()));

  private ViewRules() {}

  static WireSurface surface(JsonObject view) {
    return WireKinds.is(view, "home") ? WireSurface.HOME : WireSurface.MODAL;
  }

  static void check(JsonObject view, WirePlace at) {
    VIEW.check(view, at);
    JsonElement blocks = view.get("blocks");
    if (blocks != null) {
      PayloadRules.check(blocks, at.field("blocks"));
    }
    if (view.toString().getBytes(StandardCharsets.UTF_8).length > BYTES) {
      at.fault("view_too_large, more than " + BYTES + " bytes");
    }
  }

  private static WireShape view() {
    return WireShape.typed()
        .needs("blocks", list(0, 100, BlockRules.BLOCK))
        .takes("private_metadata", string(0, 3000))
        .takes("callback_id", string(0, 255))
        .takes("external_id", string(0, 255));
  }

  private static WireShape modal() {
    return view()
        .needs("title", plain(24))
        .takes("submit", plain(24))
        .takes("close", plain(24))
        .takes("clear_on_close", FLAG)
        .takes("notify_on_close", FLAG)
        .takes("submit_disabled", FLAG)
        .across(ViewRules::inputNeedsSubmit);
  }

  private static void inputNeedsSubmit(JsonObject view, WirePlace at) {
    if (view.has("blocks") && !view.has("submit") && PayloadRules.hasInput(view.get("blocks"))) {
      at.field("submit").fault("missing, a modal with an input block needs it");
    }
  }
}

package folkmoot.playground.wire;

import static folkmoot.playground.wire.CompositionRules.LINK;
import static folkmoot.playground.wire.CompositionRules.exactlyOne;
import static folkmoot.playground.wire.CompositionRules.plain;
import static folkmoot.playground.wire.CompositionRules.text;
import static folkmoot.playground.wire.WireRule.items;
import static folkmoot.playground.wire.WireRule.list;
import static folkmoot.playground.wire.WireRule.string;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Slack's rules for options: lists of choices, and which of them is chosen at first. */
final class OptionRules {
  private static final String NOT_OFFERED = "not exactly one of the options";

  static final WireRule PLAIN = option(plain(75), plain(75));
  private static final WireRule FORMATTED = option(text(75), text(75));
  private static final WireRule LINKED = option(plain(75), plain(75)).takes("url", LINK);

  private OptionRules() {}

  private static WireShape option(WireRule text, WireRule description) {
    return WireShape.untyped()
        .needs("text", text)
        .needs("value", string(1, 75))
        .takes("description", description);
  }

  /** Up to ten visible choices of which one is picked: radio buttons. */
  static WireShape pickOne(WireShape element) {
    return element
        .needs("options", list(1, 10, FORMATTED))
        .takes("initial_option", FORMATTED)
        .across(OptionRules::choices);
  }

  /** Up to ten visible choices of which any number is picked: checkboxes. */
  static WireShape pickSome(WireShape element) {
    return element
        .needs("options", list(1, 10, FORMATTED))
        .takes("initial_options", list(1, 10, FORMATTED))
        .across(OptionRules::choices);
  }

  static WireShape overflow(WireShape element) {
    return element.needs("options", list(1, 5, LINKED)).across(OptionRules::choices);
  }

  /** A menu: up to a hundred options, or as many groups of them. */
  static WireShape menu(WireShape element) {
    WireRule options = list(1, 100, PLAIN);
    WireRule group = WireShape.untyped().needs("label", plain(75)).needs("options", options);
    return element
        .takes("options", options)
        .takes("option_groups", list(1, 100, group))
        .across((menu, at) -> exactlyOne(menu, at, "options", "option_groups"))
        .across(OptionRules::choices);
  }

  private static void choices(JsonObject element, WirePlace at) {
    List<JsonElement> offered = new ArrayList<>();
    Set<JsonElement> values = new HashSet<>();
    offer(element, at, offered, values);
    List<JsonElement> groups = items(element.get("option_groups"));
    for (int i = 0; i < groups.size(); i++) {
      offer(groups.get(i), at.field("option_groups").item(i), offered, values);
    }
    JsonElement chosen = element.get("initial_option");
    if (chosen != null && !offered.contains(chosen)) {
      at.field("initial_option").fault(NOT_OFFERED);
    }
    List<JsonElement> some = items(element.get("initial_options"));
    for (int i = 0; i < some.size(); i++) {
      if (!offered.contains(some.get(i))) {
        at.field("initial_options").item(i).fault(NOT_OFFERED);
      }
    }
  }

  /** Collects the options of an element or of a group, and notes values met before. */
  private static void offer(
      JsonElement holder, WirePlace at, List<JsonElement> offered, Set<JsonElement> values) {
    List<JsonElement> options =
        holder instanceof JsonObject object ? items(object.get("options")) : List.of();
    for (int i = 0; i < options.size(); i++) {
      JsonElement option = options.get(i);
      offered.add(option);
      JsonElement value = option instanceof JsonObject object ? object.get("value") : null;
      if (value != null && !values.add(value)) {
        at.field("options").item(i).field("value").fault("the same value as another option");
      }
    }
  }
}

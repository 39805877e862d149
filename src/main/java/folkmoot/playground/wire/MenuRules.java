package folkmoot.playground.wire;

import static folkmoot.playground.wire.CompositionRules.ACTION_ID;
import static folkmoot.playground.wire.CompositionRules.CONFIRM;
import static folkmoot.playground.wire.CompositionRules.CONVERSATION_FILTER;
import static folkmoot.playground.wire.CompositionRules.PLACEHOLDER;
import static folkmoot.playground.wire.WireRule.FLAG;
import static folkmoot.playground.wire.WireRule.integer;
import static folkmoot.playground.wire.WireRule.list;
import static folkmoot.playground.wire.WireRule.on;
import static folkmoot.playground.wire.WireRule.string;
import static folkmoot.playground.wire.WireSurface.MODAL;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Slack's rules for select menus, each with its sister that takes several choices. */
final class MenuRules {
  private static final int MOST = 100;
  private static final WireRule ID = string(1, 255);
  private static final WireRule IN_MODALS = on(Set.of(MODAL), FLAG);

  private MenuRules() {}

  static Map<String, WireRule> menus() {
    Map<String, WireRule> menus = new HashMap<>();
    menus.put("static_select", OptionRules.menu(one()).takes("initial_option", OptionRules.PLAIN));
    menus.put(
        "multi_static_select",
        OptionRules.menu(several()).takes("initial_options", list(1, MOST, OptionRules.PLAIN)));
    menus.put("external_select", external(one()).takes("initial_option", OptionRules.PLAIN));
    menus.put(
        "multi_external_select",
        external(several()).takes("initial_options", list(1, MOST, OptionRules.PLAIN)));
    menus.put("users_select", one().takes("initial_user", ID));
    menus.put("multi_users_select", several().takes("initial_users", list(1, MOST, ID)));
    menus.put(
        "conversations_select",
        conversations(one())
            .takes("initial_conversation", ID)
            .takes("response_url_enabled", IN_MODALS));
    menus.put(
        "multi_conversations_select",
        conversations(several()).takes("initial_conversations", list(1, MOST, ID)));
    menus.put(
        "channels_select",
        one().takes("initial_channel", ID).takes("response_url_enabled", IN_MODALS));
    menus.put("multi_channels_select", several().takes("initial_channels", list(1, MOST, ID)));
    return menus;
  }

  private static WireShape one() {
    return WireShape.typed()
        .takes("action_id", ACTION_ID)
        .takes("confirm", CONFIRM)
        .takes("focus_on_load", FLAG)
        .takes("placeholder", PLACEHOLDER);
  }

  private static WireShape several() {
    return one().takes("max_selected_items", integer(1, Integer.MAX_VALUE));
  }

  private static WireShape external(WireShape menu) {
    return menu.takes("min_query_length", integer(0, Integer.MAX_VALUE));
  }

  private static WireShape conversations(WireShape menu) {
    return menu.takes("default_to_current_conversation", FLAG).takes("filter", CONVERSATION_FILTER);
  }
}

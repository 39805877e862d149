package folkmoot.playground.wire;

import static folkmoot.playground.wire.CompositionRules.ACTION_ID;
import static folkmoot.playground.wire.CompositionRules.CONFIRM;
import static folkmoot.playground.wire.CompositionRules.LINK;
import static folkmoot.playground.wire.CompositionRules.STYLE;
import static folkmoot.playground.wire.CompositionRules.plain;
import static folkmoot.playground.wire.WireRule.FLAG;
import static folkmoot.playground.wire.WireRule.list;
import static folkmoot.playground.wire.WireRule.on;
import static folkmoot.playground.wire.WireRule.oneOf;
import static folkmoot.playground.wire.WireRule.string;
import static folkmoot.playground.wire.WireSurface.MESSAGE;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Slack's rules for block elements, and which of them each kind of block takes. */
final class ElementRules {
  private static final WireRule LABEL_FOR_READERS = string(1, 75);
  private static final WireKinds ELEMENTS = new WireKinds(elements());
  private static final String[] MENUS = {
    "static_select", "external_select", "users_select", "conversations_select", "channels_select"
  };

  static final WireKinds IN_SECTION =
      ELEMENTS.only(
          withMenus(
              "button",
              "checkboxes",
              "datepicker",
              "image",
              "overflow",
              "radio_buttons",
              "timepicker",
              "workflow_button"));
  static final WireKinds IN_ACTIONS =
      ELEMENTS.only(
          withMenus(
              "button",
              "checkboxes",
              "datepicker",
              "datetimepicker",
              "overflow",
              "radio_buttons",
              "rich_text_input",
              "timepicker",
              "workflow_button"));
  static final WireKinds IN_INPUT =
      ELEMENTS.only(
          withMenus(
              "checkboxes",
              "datepicker",
              "datetimepicker",
              "email_text_input",
              "file_input",
              "number_input",
              "plain_text_input",
              "radio_buttons",
              "rich_text_input",
              "timepicker",
              "url_text_input"));
  static final WireKinds IN_CONTEXT_ACTIONS = ELEMENTS.only("feedback_buttons", "icon_button");
  static final WireKinds BUTTON = ELEMENTS.only("button");
  static final WireKinds IMAGE = ELEMENTS.only("image");

  private ElementRules() {}

  private static String[] withMenus(String... others) {
    return Stream.concat(
            Stream.of(others), Stream.of(MENUS).flatMap(m -> Stream.of(m, "multi_" + m)))
        .toArray(String[]::new);
  }

  private static Map<String, WireRule> elements() {
    Map<String, WireRule> all = new HashMap<>();
    all.putAll(InputRules.inputs());
    all.putAll(MenuRules.menus());
    all.putAll(buttons());
    all.put("image", CompositionRules.picture(WireShape.typed()));
    all.put("radio_buttons", OptionRules.pickOne(choice()));
    all.put("checkboxes", OptionRules.pickSome(choice()));
    all.put(
        "overflow",
        OptionRules.overflow(
            WireShape.typed().takes("action_id", ACTION_ID).takes("confirm", CONFIRM)));
    return all;
  }

  private static WireShape choice() {
    return WireShape.typed()
        .takes("action_id", ACTION_ID)
        .takes("confirm", CONFIRM)
        .takes("focus_on_load", FLAG);
  }

  private static Map<String, WireRule> buttons() {
    return Map.of(
        "button", button(),
        "workflow_button", on(Set.of(MESSAGE), workflowButton()),
        "feedback_buttons", feedbackButtons(),
        "icon_button", iconButton());
  }

  private static WireShape button() {
    return WireShape.typed()
        .needs("text", plain(75))
        .takes("action_id", ACTION_ID)
        .takes("url", LINK)
        .takes("value", string(0, 2000))
        .takes("style", STYLE)
        .takes("confirm", CONFIRM)
        .takes("accessibility_label", LABEL_FOR_READERS);
  }

  private static WireShape workflowButton() {
    WireRule parameter =
        WireShape.untyped().needs("name", string(1, 255)).needs("value", string(0, 2000));
    WireRule trigger =
        WireShape.untyped()
            .needs("url", LINK)
            .takes("customizable_input_parameters", list(0, 100, parameter));
    return WireShape.typed()
        .needs("text", plain(75))
        .needs("workflow", WireShape.untyped().needs("trigger", trigger))
        .takes("action_id", ACTION_ID)
        .takes("style", STYLE)
        .takes("accessibility_label", LABEL_FOR_READERS);
  }

  private static WireShape feedbackButtons() {
    WireRule half =
        WireShape.untyped()
            .needs("text", plain(75))
            .needs("value", string(1, 2000))
            .takes("accessibility_label", LABEL_FOR_READERS);
    return WireShape.typed()
        .needs("positive_button", half)
        .needs("negative_button", half)
        .takes("action_id", ACTION_ID);
  }

  private static WireShape iconButton() {
    return WireShape.typed()
        .needs("icon", oneOf("trash"))
        .needs("text", plain(75))
        .takes("action_id", ACTION_ID)
        .takes("value", string(0, 2000))
        .takes("confirm", CONFIRM)
        .takes("accessibility_label", LABEL_FOR_READERS)
        .takes("visible_to_user_ids", list(1, 100, string(1, 255)));
  }
}

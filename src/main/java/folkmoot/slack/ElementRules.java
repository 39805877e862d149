package folkmoot.slack;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The limits of each kind of button, menu and field. */
final class ElementRules {
  private static final int ID = 255;
  private static final int LABEL = 75;
  private static final int FIELD = 3_000;
  private static final Set<String> PICKERS =
      Set.of(
          "datepicker",
          "timepicker",
          "datetimepicker",
          "email_text_input",
          "url_text_input",
          "users_select",
          "multi_users_select",
          "conversations_select",
          "multi_conversations_select",
          "channels_select",
          "multi_channels_select",
          "feedback_buttons",
          "icon_button",
          "workflow_button");

  private ElementRules() {}

  static void check(Part element) {
    element.atMost("action_id", ID).text("placeholder", 150, true);
    element.child("confirm").ifPresent(ElementRules::confirm);
    switch (element.type()) {
      case "button" -> button(element);
      case "static_select", "multi_static_select" -> menu(element);
      case "external_select", "multi_external_select" -> element.need("action_id");
      case "radio_buttons", "checkboxes" -> choices(element, 10, false);
      case "overflow" -> choices(element, 5, true);
      case "plain_text_input" -> textField(element);
      case "number_input" -> element.need("is_decimal_allowed");
      case "rich_text_input" -> {}
      case "file_input" -> between(element, "max_files", 1, 10);
      case "image" -> element.need("alt_text").atMost("alt_text", 2_000).atMost("image_url", FIELD);
      default -> unknown(element);
    }
  }

  private static void unknown(Part element) {
    if (!PICKERS.contains(element.type())) {
      element.fault("is of an unknown type");
    }
  }

  private static void button(Part button) {
    button.need("text").text("text", LABEL, true).atMost("value", 2_000).atMost("url", FIELD);
    String style = button.string("style");
    if (!style.isEmpty() && !style.equals("primary") && !style.equals("danger")) {
      button.fault("has an unknown style");
    }
  }

  private static void confirm(Part dialog) {
    dialog.need("title").need("text").need("confirm").need("deny");
    dialog.text("title", 100, true).text("text", 300, false);
    dialog.text("confirm", 30, true).text("deny", 30, true);
  }

  private static void menu(Part menu) {
    if (menu.has("options") == menu.has("option_groups")) {
      menu.fault("needs either options or option_groups");
    }
    if (menu.has("option_groups")) {
      menu.count("option_groups", 1, 100);
      for (Part group : menu.children("option_groups")) {
        group.need("label").text("label", LABEL, true).count("options", 1, 100);
        group.children("options").forEach(option -> option(option, true));
      }
    } else {
      choices(menu, 100, true);
    }
    if (menu.has("max_selected_items")) {
      between(menu, "max_selected_items", 1, Integer.MAX_VALUE);
    }
    initial(menu);
  }

  private static void choices(Part element, int most, boolean plain) {
    element.count("options", 1, most);
    Set<String> values = new HashSet<>();
    for (Part option : element.children("options")) {
      option(option, plain);
      if (!values.add(option.string("value"))) {
        option.fault("has the value of another option");
      }
    }
    if (!element.type().contains("select")) {
      initial(element);
    }
  }

  private static void option(Part option, boolean plain) {
    option.need("text").need("value").text("text", LABEL, plain);
    option.atMost("value", LABEL).text("description", LABEL, plain).atMost("url", FIELD);
  }

  /** What is chosen beforehand must be one of the options, letter by letter. */
  private static void initial(Part element) {
    Set<JsonElement> offered = new HashSet<>();
    element.children("options").forEach(option -> offered.add(option.json()));
    element
        .children("option_groups")
        .forEach(group -> group.children("options").forEach(o -> offered.add(o.json())));
    List<Part> chosen = new ArrayList<>(element.children("initial_options"));
    element.child("initial_option").ifPresent(chosen::add);
    for (Part option : chosen) {
      if (!offered.contains(option.json())) {
        option.fault("is not among the options");
      }
    }
    if (element.has("initial_options") && element.size("initial_options") == 0) {
      element.fault("initial_options must not be empty");
    }
  }

  private static void textField(Part field) {
    between(field, "min_length", 0, FIELD);
    between(field, "max_length", 1, FIELD);
    int most = field.has("max_length") ? field.json().get("max_length").getAsInt() : FIELD;
    field.atMost("initial_value", most);
  }

  private static void between(Part element, String name, int least, int most) {
    if (element.has(name)) {
      int value = element.json().get(name).getAsInt();
      if (value < least || value > most) {
        element.fault(name + " must be from " + least + " to " + most);
      }
    }
  }
}

package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of element that holds a value, and what its value is called.
 *
 * @param takes what a person puts into it
 * @param initial the member of the element that gives its first value
 * @param state the member of the state that holds its value
 * @param many whether the value is a list
 */
record InputKind(Takes takes, String initial, String state, boolean many) {
  enum Takes {
    TEXT,
    RICH_TEXT,
    OPTION,
    PERSON,
    CHANNEL,
    DATE,
    TIME,
    MOMENT
  }

  private static final InputKind TEXT = new InputKind(Takes.TEXT, "initial_value", "value", false);
  static final InputKind OPTION =
      new InputKind(Takes.OPTION, "initial_option", "selected_option", false);
  private static final InputKind OPTIONS =
      new InputKind(Takes.OPTION, "initial_options", "selected_options", true);

  private static final Map<String, InputKind> BY_TYPE =
      Map.ofEntries(
          Map.entry("plain_text_input", TEXT),
          Map.entry("number_input", TEXT),
          Map.entry("email_text_input", TEXT),
          Map.entry("url_text_input", TEXT),
          Map.entry(
              "rich_text_input",
              new InputKind(Takes.RICH_TEXT, "initial_value", "rich_text_value", false)),
          Map.entry("radio_buttons", OPTION),
          Map.entry("static_select", OPTION),
          Map.entry("checkboxes", OPTIONS),
          Map.entry("multi_static_select", OPTIONS),
          Map.entry("users_select", one(Takes.PERSON, "user")),
          Map.entry("multi_users_select", several(Takes.PERSON, "users")),
          Map.entry("channels_select", one(Takes.CHANNEL, "channel")),
          Map.entry("multi_channels_select", several(Takes.CHANNEL, "channels")),
          Map.entry("conversations_select", one(Takes.CHANNEL, "conversation")),
          Map.entry("multi_conversations_select", several(Takes.CHANNEL, "conversations")),
          Map.entry("datepicker", one(Takes.DATE, "date")),
          Map.entry("timepicker", one(Takes.TIME, "time")),
          Map.entry("datetimepicker", one(Takes.MOMENT, "date_time")));

  private static InputKind one(Takes takes, String name) {
    return new InputKind(takes, "initial_" + name, "selected_" + name, false);
  }

  private static InputKind several(Takes takes, String name) {
    return new InputKind(takes, "initial_" + name, "selected_" + name, true);
  }

  /** The kind of an element; empty for one that holds no value, such as a button. */
  static Optional<InputKind> of(JsonObject element) {
    return Optional.ofNullable(BY_TYPE.get(Json.text(element, "type", "")));
  }

  /** The state of an element before anybody touched it. */
  JsonObject untouched(JsonObject element) {
    JsonElement value = element.get(initial);
    return holding(element, value == null ? nothing() : value.deepCopy());
  }

  JsonObject holding(JsonObject element, JsonElement value) {
    return Json.object("type", Json.text(element, "type"), state, value);
  }

  JsonElement nothing() {
    return many ? new JsonArray() : JsonNull.INSTANCE;
  }
}

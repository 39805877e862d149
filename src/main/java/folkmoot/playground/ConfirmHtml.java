package folkmoot.playground;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The question an app has Slack ask before a press counts.
 *
 * @param id of its dialog, by which the first button opens it
 * @param yes the button that counts
 */
record ConfirmHtml(String id, JsonObject question, Html.Markup yes) {
  /**
   * The question of an element; null when it asks none.
   *
   * @param pressed what pressing the confirming button sends
   */
  static @Nullable ConfirmHtml of(JsonObject element, String id, Pressed pressed) {
    if (!element.has("confirm")) {
      return null;
    }
    JsonObject question = Json.child(element, "confirm");
    String style = Json.text(question, "style", "primary");
    Pressed yes = new Pressed(pressed.wish(), words(question, "confirm"), style, null);
    return new ConfirmHtml(id, question, Html.markup(yes.button()));
  }

  private static String words(JsonObject question, String name) {
    return Json.text(Json.child(question, name), "text", "");
  }

  String title() {
    return words(question, "title");
  }

  String text() {
    return words(question, "text");
  }

  String deny() {
    return words(question, "deny");
  }

  String html() {
    return Templates.fill("confirm", this);
  }
}

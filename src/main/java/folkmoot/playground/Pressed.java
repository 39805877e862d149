package folkmoot.playground;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A button that sends something.
 *
 * @param style {@code primary}, {@code danger} or another class; empty for an ordinary one
 * @param spoken what a screen reader says instead of the label; null for the label itself
 */
record Pressed(JsonObject wish, String label, String style, @Nullable String spoken) {
  String button() {
    return Html.fill(
        "<button class=\"button %s\"%s name=\"%s\" value=\"%s\">%s</button>",
        style,
        Html.markup(spoken == null ? "" : Html.fill(" aria-label=\"%s\"", spoken)),
        FormReading.WISH,
        Json.write(wish),
        Html.markup(MrkdwnHtml.plain(label)));
  }

  /** A button that first shows the question with this id. */
  String asking(String dialog) {
    return Html.fill(
        "<button type=\"button\" class=\"button %s\"%s popovertarget=\"%s\" data-opens=\"%s\">%s</button>",
        style,
        Html.markup(spoken == null ? "" : Html.fill(" aria-label=\"%s\"", spoken)),
        dialog,
        dialog,
        Html.markup(MrkdwnHtml.plain(label)));
  }
}

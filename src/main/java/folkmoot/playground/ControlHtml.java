package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws what acts at once when it is used: buttons, and menus outside an input. */
final class ControlHtml {
  private final InputHtml inputs;

  ControlHtml(World world) {
    this.inputs = new InputHtml(world);
  }

  /**
   * A button, or a menu with a button beside it that uses the choice; the page's script presses
   * that button itself.
   *
   * @param labelledBy the id of the words that say what it is for; null when its own words do
   */
  String control(Control control, @Nullable String labelledBy, Drawing drawing) {
    return switch (control.type()) {
      case "button", "icon_button" -> button(control, drawing);
      case "feedback_buttons" -> feedback(control);
      case "overflow" -> overflow(control, drawing);
      case "workflow_button" ->
          Html.fill(
              "<button type=\"button\" class=\"button\" disabled>%s</button>", control.label());
      default -> menu(control, labelledBy, drawing);
    };
  }

  private static JsonObject wish(Control control, @Nullable String value) {
    return Json.object("action", control.key(), "value", value);
  }

  private static String button(Control control, Drawing drawing) {
    JsonObject element = control.element();
    String style = Json.text(element, "style", "");
    Pressed pressed =
        new Pressed(
            wish(control, Json.text(element, "value")),
            control.label(),
            control.type().equals("icon_button") ? "quiet" : style,
            Json.text(element, "accessibility_label"));
    String id = drawing.id(control.key(), Json.text(element, "value", ""), "sure");
    ConfirmHtml confirm = ConfirmHtml.of(element, id, pressed);
    if (confirm != null) {
      return pressed.asking(id) + confirm.html();
    }
    String address = Json.text(element, "url", "");
    return address.isEmpty() ? pressed.button() : leading(address, pressed);
  }

  /** Slack opens the address and tells the app of the press. */
  private static String leading(String address, Pressed pressed) {
    return Html.fill(
        "<span class=\"b-leads\"><a class=\"button %s\" href=\"%s\" target=\"_blank\""
            + " rel=\"noopener noreferrer\" data-presses>%s</a><span class=\"b-tells\">%s</span></span>",
        pressed.style(),
        MarkHtml.safe(address) ? address : "#",
        pressed.label(),
        Html.markup(new Pressed(pressed.wish(), "Tell the app", "", null).button()));
  }

  private static String feedback(Control control) {
    return Stream.of("positive_button", "negative_button")
        .map(name -> Json.child(control.element(), name))
        .map(
            half ->
                new Pressed(
                        wish(control, Json.text(half, "value")),
                        Json.text(Json.child(half, "text"), "text", ""),
                        "",
                        Json.text(half, "accessibility_label"))
                    .button())
        .collect(Collectors.joining(" "));
  }

  private static String overflow(Control control, Drawing drawing) {
    String id = drawing.id(control.key(), "more");
    StringBuilder items = new StringBuilder();
    StringBuilder questions = new StringBuilder();
    for (JsonObject option : Json.objects(control.element(), "options")) {
      String value = Json.text(option, "value", "");
      Pressed pressed = new Pressed(wish(control, value), Field.optionText(option), "", null);
      String sure = drawing.id(control.key(), value, "sure");
      ConfirmHtml confirm = ConfirmHtml.of(control.element(), sure, pressed);
      items.append(item(option, pressed, confirm));
      questions.append(confirm == null ? "" : confirm.html());
    }
    return Html.fill(
        """
        <span class="b-overflow"><button type="button" class="button square" popovertarget="%s" \
        aria-haspopup="menu" aria-label="More actions"><span aria-hidden="true">⋯</span></button>\
        <span popover id="%s" class="b-menu" role="menu" aria-label="More actions">%s</span>%s</span>""",
        id, id, Html.markup(items.toString()), Html.markup(questions.toString()));
  }

  private static String item(JsonObject option, Pressed pressed, @Nullable ConfirmHtml confirm) {
    String description = Json.text(Json.child(option, "description"), "text", "");
    Html.Markup words =
        Html.markup(
            MrkdwnHtml.plain(pressed.label())
                + (description.isEmpty() ? "" : Html.fill(" <small>%s</small>", description)));
    String address = Json.text(option, "url", "");
    if (confirm != null) {
      return Html.fill(
          "<button type=\"button\" role=\"menuitem\" popovertarget=\"%s\" data-opens=\"%s\">%s"
              + "</button>",
          confirm.id(), confirm.id(), words);
    }
    return MarkHtml.safe(address)
        ? Html.fill(
            "<a role=\"menuitem\" href=\"%s\" target=\"_blank\" rel=\"noopener noreferrer\">%s</a>",
            address, words)
        : Html.fill(
            "<button role=\"menuitem\" name=\"%s\" value=\"%s\">%s</button>",
            FormReading.WISH, Json.write(pressed.wish()), words);
  }

  private String menu(Control control, @Nullable String labelledBy, Drawing drawing) {
    Field field = drawing.form().field(control.key()).orElse(null);
    if (field == null) {
      return inputs.absent(control.element());
    }
    String id = drawing.id(control.key());
    Place place = Place.acting(id, labelledBy, control.label());
    return acting(inputs.input(field, place, drawing), control, drawing);
  }

  /** An input that acts at once, with the button that uses what is chosen in it. */
  String acting(String input, Control control, Drawing drawing) {
    String id = drawing.id(control.key(), "sure");
    Pressed choose =
        new Pressed(
            Json.object("action", control.key(), "chosen", true), "Choose", "b-choose", null);
    ConfirmHtml confirm = ConfirmHtml.of(control.element(), id, choose);
    return Html.fill(
        "<div class=\"b-acting\" data-acts=\"%s\">%s%s</div>",
        String.join(" ", occasions(control)),
        Html.markup(input),
        Html.markup(confirm == null ? choose.button() : choose.asking(id) + confirm.html()));
  }

  /** When Slack tells the app: once something is chosen; for typed words, as the app asked. */
  private static List<String> occasions(Control control) {
    if (!control.type().endsWith("_input")) {
      return List.of("change");
    }
    List<String> asked =
        Json.texts(Json.child(control.element(), "dispatch_action_config"), "trigger_actions_on");
    return asked.isEmpty() ? List.of("on_enter_pressed") : asked;
  }
}

package folkmoot.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** Draws inputs with what stands in them; the words around them are drawn elsewhere. */
final class InputHtml {
  private static final int LONGEST_TEXT = 3_000;

  private final World world;
  private final MrkdwnHtml words;

  InputHtml(World world) {
    this.world = world;
    this.words = new MrkdwnHtml(world);
  }

  String input(Field field, Place place, Drawing drawing) {
    JsonObject state = drawing.form().state(field);
    return switch (field.kind().takes()) {
      case TEXT, RICH_TEXT -> text(field, place, state);
      case OPTION -> options(field, place, drawing);
      case PERSON -> menu(field, place, people(Choosing.chosen(field, state)));
      case CHANNEL -> menu(field, place, channels(Choosing.chosen(field, state)));
      case DATE -> picked("date", field, place, value(field, state));
      case TIME -> picked("time", field, place, value(field, state));
      case MOMENT ->
          picked(
              "datetime-local", field, place, local(value(field, state), drawing.reader().zone()));
    };
  }

  /** The id of what a label leads to: the list one types in, where there is one. */
  String labelled(Field field, String id) {
    int offered =
        switch (field.kind().takes()) {
          case PERSON -> world.directory().people().size();
          case CHANNEL -> world.channels().shared().size();
          default -> field.options().size();
        };
    return Choosing.searched(offered) ? Choosing.findId(id) : id;
  }

  /** Says of an input that cannot work here why it does not. */
  String absent(JsonObject element) {
    String why =
        switch (Json.text(element, "type", "")) {
          case "file_input" -> "Files cannot be handed in here.";
          case "external_select", "multi_external_select" ->
              "In Slack the app is asked what to offer in this menu; here it is not.";
          default -> "The playground does not draw “" + Json.text(element, "type", "") + "”.";
        };
    return Html.fill("<p class=\"b-absent\">%s</p>", why);
  }

  private static String value(Field field, JsonObject state) {
    JsonElement value = field.value(state);
    if (value instanceof JsonObject richText) {
      return RichTextHtml.plain(richText);
    }
    return value.isJsonPrimitive() ? value.getAsString() : "";
  }

  private static String text(Field field, Place place, JsonObject state) {
    JsonObject element = field.element();
    Typing.Kind kind =
        switch (Json.text(element, "type", "")) {
          case "email_text_input" -> new Typing.Kind("email", "email", false, 0);
          case "url_text_input" -> new Typing.Kind("url", "url", false, 0);
          case "number_input" -> new Typing.Kind("text", "decimal", false, 0);
          case "rich_text_input" -> new Typing.Kind("text", "text", true, 0);
          default ->
              new Typing.Kind(
                  "text",
                  "text",
                  Json.flag(element, "multiline"),
                  Json.number(element, "max_length", LONGEST_TEXT));
        };
    return typing(field, place, kind, value(field, state));
  }

  private static String typing(Field field, Place place, Typing.Kind kind, String value) {
    Typing.Hint hint = new Typing.Hint(placeholder(field), focus(field));
    return Templates.fill("typing", new Typing(place, FormReading.name(field), kind, value, hint));
  }

  private static String placeholder(Field field) {
    return Json.text(Json.child(field.element(), "placeholder"), "text", "");
  }

  private static boolean focus(Field field) {
    return Json.flag(field.element(), "focus_on_load");
  }

  private static String picked(String type, Field field, Place place, String value) {
    String zone = Json.text(field.element(), "timezone", "");
    return typing(field, place, new Typing.Kind(type, "text", false, 0), value)
        + (zone.isEmpty() ? "" : Html.fill("<p class=\"help\">In the zone %s</p>", zone));
  }

  private static String local(String seconds, ZoneId zone) {
    return seconds.isEmpty()
        ? ""
        : LocalDateTime.ofInstant(Instant.ofEpochSecond(Long.parseLong(seconds)), zone)
            .truncatedTo(ChronoUnit.MINUTES)
            .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  private List<Choosing.Group> people(Set<String> chosen) {
    return List.of(
        new Choosing.Group(
            null,
            world.directory().people().stream()
                .map(
                    person ->
                        new Choosing.Entry(
                            person.id(),
                            Html.markup(Html.text(person.name())),
                            person.name(),
                            Html.markup(
                                Html.text(
                                    person.organisation() == null
                                        ? "Guest"
                                        : person.organisation())),
                            chosen.contains(person.id())))
                .toList()));
  }

  private List<Choosing.Group> channels(Set<String> chosen) {
    return List.of(
        new Choosing.Group(
            null,
            world.channels().shared().stream()
                .map(
                    channel ->
                        new Choosing.Entry(
                            channel.id(),
                            Html.markup(Html.text("#" + channel.name())),
                            "#" + channel.name(),
                            null,
                            chosen.contains(channel.id())))
                .toList()));
  }

  private String options(Field field, Place place, Drawing drawing) {
    Set<String> chosen = Choosing.chosen(field, drawing.form().state(field));
    List<JsonObject> parted = Json.objects(field.element(), "option_groups");
    List<Choosing.Group> groups =
        parted.isEmpty()
            ? List.of(new Choosing.Group(null, entries(field.element(), chosen, drawing)))
            : parted.stream()
                .map(
                    group ->
                        new Choosing.Group(
                            Json.text(Json.child(group, "label"), "text", ""),
                            entries(group, chosen, drawing)))
                .toList();
    String type = Json.text(field.element(), "type", "");
    boolean open = type.equals("radio_buttons") || type.equals("checkboxes");
    return open
        ? Templates.fill("open", choosing(field, place, groups))
        : menu(field, place, groups);
  }

  private List<Choosing.Entry> entries(JsonObject holder, Set<String> chosen, Drawing drawing) {
    return Json.objects(holder, "options").stream()
        .map(
            option -> {
              String value = Json.text(option, "value", "");
              JsonObject more = Json.child(option, "description");
              return new Choosing.Entry(
                  value,
                  Html.markup(words.of(Json.child(option, "text"), drawing.reader())),
                  Emoji.in(Field.optionText(option)),
                  more.isEmpty() ? null : Html.markup(words.of(more, drawing.reader())),
                  chosen.contains(value));
            })
        .toList();
  }

  private static String menu(Field field, Place place, List<Choosing.Group> groups) {
    Choosing choosing = choosing(field, place, groups);
    return Templates.fill(choosing.many() ? "several" : "menu", choosing);
  }

  private static Choosing choosing(Field field, Place place, List<Choosing.Group> groups) {
    return new Choosing(
        place,
        FormReading.name(field),
        field.kind().many(),
        groups,
        placeholder(field),
        focus(field));
  }
}

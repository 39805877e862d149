package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Turns what a person says they choose into the state of a field. */
final class Choices {
  private final Directory directory;
  private final Channels channels;

  Choices(World world) {
    this.directory = world.directory();
    this.channels = world.channels();
  }

  /**
   * The state of a field after the choice.
   *
   * @param choice a text, or a list of texts where several may be chosen; null empties the field
   * @throws Complaint when the field does not take such a value
   */
  JsonObject state(Field field, JsonElement choice) {
    InputKind kind = field.kind();
    if (choice.isJsonNull()) {
      return kind.holding(field.element(), kind.nothing());
    }
    if (!kind.many()) {
      return kind.holding(field.element(), one(field, said(field, choice)));
    }
    JsonArray values = new JsonArray();
    JsonArray chosen = new JsonArray();
    if (choice.isJsonArray()) {
      chosen = choice.getAsJsonArray();
    } else {
      chosen.add(choice);
    }
    chosen.forEach(each -> values.add(one(field, said(field, each))));
    return kind.holding(field.element(), values);
  }

  private static String said(Field field, JsonElement choice) {
    if (!choice.isJsonPrimitive()) {
      throw Complaint.bad("The field “" + field.label() + "” takes one value, given as a text.");
    }
    return choice.getAsString();
  }

  private JsonElement one(Field field, String said) {
    return switch (field.kind().takes()) {
      case TEXT -> new JsonPrimitive(said);
      case RICH_TEXT -> RichTextHtml.holding(said);
      case OPTION -> option(field, said);
      case PERSON ->
          new JsonPrimitive(
              directory
                  .named(said)
                  .orElseThrow(() -> Complaint.bad("Nobody here is called “" + said + "”."))
                  .id());
      case CHANNEL ->
          new JsonPrimitive(
              channels
                  .named(said)
                  .orElseThrow(() -> Complaint.bad("No channel is called “" + said + "”."))
                  .id());
      case DATE, TIME, MOMENT -> when(field, said);
    };
  }

  private static JsonElement option(Field field, String said) {
    JsonObject option =
        field
            .option(said)
            .orElseThrow(
                () ->
                    Complaint.bad(
                        "“" + said + "” is not among the options of “" + field.label() + "”."));
    return Json.object("text", option.get("text").deepCopy(), "value", Json.text(option, "value"));
  }

  private static JsonElement when(Field field, String said) {
    try {
      return switch (field.kind().takes()) {
        case DATE -> new JsonPrimitive(LocalDate.parse(said.strip()).toString());
        case TIME -> new JsonPrimitive(LocalTime.parse(said.strip()).toString());
        default -> new JsonPrimitive(moment(said.strip()).getEpochSecond());
      };
    } catch (DateTimeException notATime) {
      throw Complaint.bad(
          "“"
              + said
              + "” is no date or time for “"
              + field.label()
              + "”: write 2026-12-03, 14:00"
              + " or 2026-12-03T14:00.");
    }
  }

  private static Instant moment(String said) {
    return said.matches("\\d{9,11}")
        ? Instant.ofEpochSecond(Long.parseLong(said))
        : Moments.read(said);
  }
}

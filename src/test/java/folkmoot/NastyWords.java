package folkmoot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import folkmoot.Gesture.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Words that would call people, link out and lay out what follows. They are written into whatever
 * takes words; which fields there are is read from the windows themselves, and this keeps which of
 * them took the words.
 */
final class NastyWords {
  /** All that is nasty, where there is room for it and people may be named. */
  static final String LONG =
      some("Quillwort")
          + " <#C0INJECTED> <@U0INJECTED> <script> *b* _i_ ~s~ &amp;"
          + " <!date^1^{date}^https://inject.example|x> <!subteam^S0INJECTED> <mailto:inject@x|x>"
          + " <javascript:inject()|x> \"><img src=inject> {0} '{' grows in the lane";

  /** The same in a command, which anybody may be told that she typed. */
  static final String TYPED = LONG.replace("Quillwort", "Speedwell");

  /** The same with what turns the line, which is taken out where it comes in over the wire. */
  static final String TURNED = LONG.replace("grows", "\u202E\u05E9\u05DC\u0000 grows");

  private static final int SHORT = some("Quillwort00").length();
  private static final Pattern THEY = Pattern.compile("(?s)Quillwort\\S* `c` <slack.*");

  private final Set<String> asked = new TreeSet<>();
  private final Set<String> taken = new TreeSet<>();
  private final Map<String, String> refused = new TreeMap<>();

  /** Nasty words that begin with these, and may stand even where nobody may be pointed at. */
  static String in(String first) {
    return first + " `c` <slack://inject|x>";
  }

  /** Nasty words that name nobody and are not long. */
  private static String some(String first) {
    return in(first) + " <!channel> <https://inject.example|x>";
  }

  /** This can be done with any words. */
  Gesture asks(Gesture gesture) {
    asked.addAll(filled(gesture));
    return gesture;
  }

  /** A window asks for words in these fields. */
  void sees(JsonObject view) {
    if (view.has("callback_id") && view.get("blocks") instanceof JsonArray blocks) {
      for (JsonElement block : blocks) {
        if (isText(block.getAsJsonObject())) {
          asked.add(field(text(view, "callback_id"), text(block.getAsJsonObject(), "block_id")));
        }
      }
    }
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  /** Whether it is a block in which a person writes. */
  static boolean isText(JsonObject block) {
    return block.get("element") instanceof JsonObject element
        && text(element, "type").endsWith("_input");
  }

  /** What is asked in the same words again is the same field, whichever it is of several. */
  private static String field(String callback, String block) {
    return callback + " " + Gesture.ID.matcher(block).replaceAll("$1").replaceAll("\\d+", "#");
  }

  private static List<String> filled(Gesture gesture) {
    List<String> filled = new ArrayList<>();
    if (gesture.words().contains(TYPED)) {
      String quoted = gesture.words().contains('"' + TYPED) ? " quoted" : "";
      filled.add(gesture.handler() + quoted);
    }
    gesture
        .values()
        .forEach(
            (block, values) -> {
              if (gesture.handler().kind() == Kind.FORM
                  && values.stream().anyMatch(NastyWords::stand)) {
                filled.add(field(gesture.handler().id(), block));
              }
            });
    return filled;
  }

  /** Whether they stand there, cut off somewhere or without what was taken out of them. */
  static boolean stand(String value) {
    return THEY.matcher(value).matches();
  }

  /** The same with shorter words, in each field others; itself once they are short. */
  static Gesture shorter(Gesture gesture) {
    boolean isLong =
        gesture.values().values().stream()
            .flatMap(List::stream)
            .anyMatch(value -> stand(value) && value.length() > SHORT);
    Map<String, List<String>> values = new TreeMap<>();
    for (var field : gesture.values().entrySet()) {
      boolean they = field.getValue().stream().anyMatch(NastyWords::stand);
      String first = "Quillwort" + values.size();
      values.put(
          field.getKey(), they ? List.of(isLong ? some(first) : in(first)) : field.getValue());
    }
    return gesture.with(values);
  }

  /** Whether it writes them where nothing has taken them yet. */
  boolean isNew(Gesture gesture) {
    return !taken.containsAll(filled(gesture));
  }

  /** The form was sent and taken. */
  void took(Gesture gesture) {
    taken.addAll(filled(gesture));
  }

  /** The form was sent over the wire, and taken. */
  void took(JsonObject form, Map<String, ?> values) {
    sees(form);
    values.forEach(
        (block, value) -> {
          if (stand(value.toString())) {
            taken.add(field(text(form, "callback_id"), block));
          }
        });
  }

  /** The form was refused, for these reasons. */
  void refused(Gesture gesture, String reasons) {
    filled(gesture).forEach(field -> refused.put(field, reasons));
  }

  /** The fields that never took them, with what was last said against it. */
  Map<String, String> untaken() {
    Map<String, String> untaken = new TreeMap<>();
    asked.stream()
        .filter(field -> !taken.contains(field))
        .forEach(field -> untaken.put(field, refused.getOrDefault(field, "never written in")));
    return untaken;
  }
}

package folkmoot.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An input in which one or several of what is on offer are chosen.
 *
 * @param many whether several can be chosen
 * @param placeholder what stands there before anything is chosen
 * @param focus whether it is where typing goes when the view opens
 */
record Choosing(
    Place place, String name, boolean many, List<Group> groups, String placeholder, boolean focus) {

  /** More than this, and one types to find. */
  private static final int FOUND_BY_EYE = 8;

  /** What is on offer under one heading; without a heading when that is null. */
  record Group(@Nullable String label, List<Entry> entries) {}

  /**
   * One thing on offer.
   *
   * @param label as it is drawn
   * @param plain the same in plain words
   * @param description more about it; null for nothing
   */
  record Entry(
      String value,
      Html.Markup label,
      String plain,
      Html.@Nullable Markup description,
      boolean chosen) {}

  boolean searched() {
    return searched(entries().size());
  }

  static boolean searched(int offered) {
    return offered > FOUND_BY_EYE;
  }

  String findId() {
    return findId(place.id());
  }

  /** The id of the input one types in to find something. */
  static String findId(String id) {
    return id + "-find";
  }

  List<Entry> entries() {
    return groups.stream().flatMap(group -> group.entries().stream()).toList();
  }

  /** The words of what is chosen in a menu; empty when nothing is. */
  String shown() {
    return entries().stream().filter(Entry::chosen).map(Entry::plain).findFirst().orElse("");
  }

  String entryId(int index) {
    return place.id() + "-" + index;
  }

  String type() {
    return many ? "checkbox" : "radio";
  }

  /** The values chosen in a field. */
  static Set<String> chosen(Field field, JsonObject state) {
    Set<String> chosen = new TreeSet<>();
    JsonElement value = field.value(state);
    Iterable<JsonElement> all = value.isJsonArray() ? value.getAsJsonArray() : List.of(value);
    for (JsonElement each : all) {
      if (each instanceof JsonObject option) {
        chosen.add(Json.text(option, "value", ""));
      } else if (!(each instanceof JsonNull)) {
        chosen.add(each.getAsString());
      }
    }
    return chosen;
  }
}

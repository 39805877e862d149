package folkmoot.playground.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * An object with named fields. Slack refuses a field it does not know, so every field is listed.
 */
final class WireShape implements WireRule {
  private final Map<String, WireRule> fields;
  private final Set<String> needed;
  private final BiConsumer<JsonObject, WirePlace> across;

  private WireShape(
      Map<String, WireRule> fields, Set<String> needed, BiConsumer<JsonObject, WirePlace> across) {
    this.fields = fields;
    this.needed = needed;
    this.across = across;
  }

  /** An object whose {@code type} was looked at by whoever chose this shape. */
  static WireShape typed() {
    return untyped().takes("type", (value, at) -> {});
  }

  /** An object without a {@code type}, such as an option: a type there is an unknown field. */
  static WireShape untyped() {
    return new WireShape(Map.of(), Set.of(), (object, at) -> {});
  }

  WireShape takes(String name, WireRule rule) {
    Map<String, WireRule> more = new LinkedHashMap<>(fields);
    more.put(name, rule);
    return new WireShape(more, needed, across);
  }

  WireShape needs(String name, WireRule rule) {
    Set<String> more = new LinkedHashSet<>(needed);
    more.add(name);
    return new WireShape(takes(name, rule).fields, more, across);
  }

  /** A further rule that looks at several fields at once; the fields may still be of any type. */
  WireShape across(BiConsumer<JsonObject, WirePlace> rule) {
    return new WireShape(fields, needed, across.andThen(rule));
  }

  @Override
  public void check(JsonElement value, WirePlace at) {
    if (!value.isJsonObject()) {
      at.fault("not an object");
      return;
    }
    JsonObject object = value.getAsJsonObject();
    needed.forEach(
        name -> {
          if (!object.has(name)) {
            at.field(name).fault("missing");
          }
        });
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      WireRule rule = fields.get(entry.getKey());
      if (rule == null) {
        at.field(entry.getKey()).fault("unknown field");
      } else {
        rule.check(entry.getValue(), at.field(entry.getKey()));
      }
    }
    across.accept(object, at);
  }
}

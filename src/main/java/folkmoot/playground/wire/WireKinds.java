package folkmoot.playground.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An object that is one of several kinds, told apart by its {@code type}. */
final class WireKinds implements WireRule {
  private final TreeMap<String, WireRule> kinds;

  WireKinds(Map<String, WireRule> kinds) {
    this.kinds = new TreeMap<>(kinds);
  }

  /** True when the value is an object of that type. */
  static boolean is(@Nullable JsonElement value, String type) {
    return value instanceof JsonObject object && new JsonPrimitive(type).equals(object.get("type"));
  }

  /** The same kinds, fewer of them. */
  WireKinds only(String... types) {
    Map<String, WireRule> fewer = new TreeMap<>(kinds);
    fewer.keySet().retainAll(Set.of(types));
    return new WireKinds(fewer);
  }

  /** These kinds and the others. */
  WireKinds and(WireKinds others) {
    Map<String, WireRule> more = new TreeMap<>(kinds);
    more.putAll(others.kinds);
    return new WireKinds(more);
  }

  @Override
  public void check(JsonElement value, WirePlace at) {
    if (!value.isJsonObject()) {
      at.fault("not an object");
      return;
    }
    JsonElement type = value.getAsJsonObject().get("type");
    if (type == null) {
      at.field("type").fault("missing");
      return;
    }
    WireRule kind = WireRule.isString(type) ? kinds.get(type.getAsString()) : null;
    if (kind == null) {
      at.field("type").fault("not one of " + String.join(", ", kinds.keySet()));
    } else {
      kind.check(value, at);
    }
  }
}

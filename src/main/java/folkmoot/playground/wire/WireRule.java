package folkmoot.playground.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One thing Slack asks of one JSON value; the basic kinds of values are made here. */
@FunctionalInterface
interface WireRule {

  WireRule FLAG =
      (value, at) -> {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
          at.fault("not true or false");
        }
      };

  /** Notes at the place every fault of the value. */
  void check(JsonElement value, WirePlace at);

  /**
   * A string of so many characters. Characters are UTF-16 units, as Java and JavaScript count:
   * Slack does not say how it counts, and this count is never the smaller one.
   */
  static WireRule string(int min, int max) {
    return (value, at) -> {
      if (!isString(value)) {
        at.fault("not a string");
      } else if (value.getAsString().length() < min) {
        at.fault(min == 1 ? "empty" : "fewer than " + min + " characters");
      } else if (value.getAsString().length() > max) {
        at.fault("more than " + max + " characters");
      }
    };
  }

  static WireRule matching(String pattern, String otherwise) {
    Pattern compiled = Pattern.compile(pattern);
    return (value, at) -> {
      if (!isString(value) || !compiled.matcher(value.getAsString()).matches()) {
        at.fault(otherwise);
      }
    };
  }

  /** An address of 1 to {@code max} characters; {@code scheme} is a pattern. */
  static WireRule url(String scheme, int max) {
    WireRule form = matching("(" + scheme + ":\\S+)?", "not an address of a kind allowed here");
    return (value, at) -> {
      string(1, max).check(value, at);
      if (isString(value)) {
        form.check(value, at);
      }
    };
  }

  static WireRule oneOf(String... words) {
    List<String> allowed = Arrays.stream(words).sorted().toList();
    return (value, at) -> {
      if (!isString(value) || !allowed.contains(value.getAsString())) {
        at.fault("not one of " + String.join(", ", allowed));
      }
    };
  }

  static WireRule integer(long min, long max) {
    return (value, at) -> {
      if (!isNumber(value) || value.getAsDouble() % 1 != 0) {
        at.fault("not a whole number");
      } else if (value.getAsDouble() < min || value.getAsDouble() > max) {
        at.fault("not between " + min + " and " + max);
      }
    };
  }

  static WireRule list(int min, int max, WireRule each) {
    return (value, at) -> {
      if (!value.isJsonArray()) {
        at.fault("not an array");
        return;
      }
      JsonArray items = value.getAsJsonArray();
      if (items.size() < min) {
        at.fault("fewer than " + min + " items");
      } else if (items.size() > max) {
        at.fault("more than " + max + " items");
      }
      for (int i = 0; i < items.size(); i++) {
        each.check(items.get(i), at.item(i));
      }
    };
  }

  /** The rule, for a value that may stand on these surfaces only. */
  static WireRule on(Set<WireSurface> surfaces, WireRule rule) {
    EnumSet<WireSurface> allowed = EnumSet.copyOf(surfaces);
    return (value, at) -> {
      if (allowed.contains(at.surface())) {
        rule.check(value, at);
      } else {
        at.fault(
            "allowed only in "
                + String.join(", ", allowed.stream().map(Object::toString).toList()));
      }
    };
  }

  /** Notes each object of the list whose field has the value of an earlier one. */
  static void differ(@Nullable JsonElement list, String field, WirePlace at, String otherwise) {
    Set<JsonElement> seen = new HashSet<>();
    List<JsonElement> objects = items(list);
    for (int i = 0; i < objects.size(); i++) {
      JsonElement value = objects.get(i) instanceof JsonObject object ? object.get(field) : null;
      if (value != null && !seen.add(value)) {
        at.item(i).field(field).fault(otherwise);
      }
    }
  }

  /** The items of an array; none when the value is absent or of another kind. */
  static List<JsonElement> items(@Nullable JsonElement value) {
    return value instanceof JsonArray array ? array.asList() : List.of();
  }

  static boolean isString(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
  }

  static boolean isNumber(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
  }
}

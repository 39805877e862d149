package folkmoot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import folkmoot.Gesture.Handler;
import folkmoot.Gesture.Kind;
import folkmoot.ids.ChannelId;
import folkmoot.slack.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from a message, a window or a Home tab what somebody can do there. */
final class Offered {
  private static final int CHOICES = 2;

  private final Actor owner;
  private final @Nullable ChannelId channel;
  private final @Nullable String window;
  private final String metadata;
  private final Map<String, List<String>> form = new TreeMap<>();
  private final Map<String, List<String>> otherwise = new TreeMap<>();
  private final Map<String, List<String>> rewritten = new TreeMap<>();
  private final List<Gesture> found = new ArrayList<>();

  private Offered(
      Actor owner, @Nullable ChannelId channel, @Nullable String window, String metadata) {
    this.owner = owner;
    this.channel = channel;
    this.window = window;
    this.metadata = metadata;
  }

  /** What stands in a message or a Home tab. */
  static List<Gesture> in(JsonObject shown, Actor owner, ChannelId channel) {
    Offered offered = new Offered(owner, channel, null, "");
    offered.look(shown);
    return offered.found;
  }

  /**
   * What stands in a window, the sending of its form last.
   *
   * @param words what is written where nothing stands
   */
  static List<Gesture> inWindow(
      JsonObject view, String id, Actor owner, LocalDate today, String words) {
    String metadata = text(view, "private_metadata");
    Offered offered = new Offered(owner, null, id, metadata);
    for (JsonElement block : view.getAsJsonArray("blocks")) {
      if (block.getAsJsonObject().get("element") instanceof JsonObject element) {
        String field = text(block.getAsJsonObject(), "block_id");
        List<String> usual = value(element, today, words);
        offered.form.put(field, usual);
        offered.otherwise.put(field, isMenu(element) ? last(element) : usual);
        offered.rewritten.put(
            field, isRewritten(element, usual) ? List.of(fitting(element, words)) : usual);
      }
    }
    offered.look(view);
    String callback = text(view, "callback_id");
    if (!callback.isEmpty() && view.has("submit")) {
      Handler handler = new Handler(Kind.FORM, callback);
      if (!offered.otherwise.equals(offered.form)) {
        offered.found.add(new Gesture(handler, owner, metadata, "", null, id, offered.otherwise));
      }
      if (!offered.rewritten.equals(offered.form)) {
        offered.found.add(new Gesture(handler, owner, metadata, "", null, id, offered.rewritten));
      }
      offered.add(handler, metadata, "");
    }
    return offered.found;
  }

  /** What somebody is shown again of her words she sends as it is, or it would never be sent. */
  private static boolean isRewritten(JsonObject element, List<String> usual) {
    return text(element, "type").equals("plain_text_input")
        && usual.stream().noneMatch(NastyWords::stand);
  }

  private static boolean isMenu(JsonObject element) {
    return text(element, "type").equals("static_select") && element.has("options");
  }

  /** What stands last in a menu often leads to another window. */
  private static List<String> last(JsonObject element) {
    List<String> all = options(element);
    return all.subList(all.size() - 1, all.size());
  }

  private void look(JsonElement within) {
    if (within instanceof JsonArray all) {
      all.forEach(this::look);
    } else if (within instanceof JsonObject one && !text(one, "type").equals("input")) {
      if (one.has("action_id")) {
        Handler handler = new Handler(Kind.CLICK, text(one, "action_id"));
        values(one).limit(CHOICES).forEach(value -> add(handler, value, metadata));
      }
      one.asMap().values().forEach(this::look);
    }
  }

  private void add(Handler handler, String value, String inside) {
    found.add(new Gesture(handler, owner, value, inside, channel, window, form));
  }

  private static Stream<String> values(JsonObject element) {
    return element.has("options") ? options(element).stream() : Stream.of(text(element, "value"));
  }

  private static List<String> options(JsonObject element) {
    return element.getAsJsonArray("options").asList().stream()
        .map(option -> text(option.getAsJsonObject(), "value"))
        .toList();
  }

  /** As somebody would who leaves what stands there and fills in the rest. */
  private static List<String> value(JsonObject element, LocalDate today, String words) {
    if (element.get("initial_option") instanceof JsonObject option) {
      return List.of(text(option, "value"));
    }
    if (element.get("initial_options") instanceof JsonArray chosen && !chosen.isEmpty()) {
      return chosen.asList().stream().map(each -> text(each.getAsJsonObject(), "value")).toList();
    }
    for (String kind : List.of("value", "date", "time", "date_time")) {
      if (!text(element, "initial_" + kind).isEmpty()) {
        return List.of(text(element, "initial_" + kind));
      }
    }
    return switch (text(element, "type")) {
      case "datepicker" -> List.of(today.plusDays(10).toString());
      case "timepicker" -> List.of("10:00");
      case "plain_text_input" -> List.of(fitting(element, words));
      default -> element.has("options") ? options(element).stream().limit(1).toList() : List.of();
    };
  }

  /** No more than Slack lets somebody write there. */
  private static String fitting(JsonObject element, String words) {
    int most = element.has("max_length") ? element.get("max_length").getAsInt() : words.length();
    return words.substring(0, Math.min(most, words.length()));
  }

  private static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
  }
}

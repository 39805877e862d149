package folkmoot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at everything one person can get to see by typing and pressing, sending no form. */
final class Looking {
  private static final Pattern VERB = Pattern.compile("`/moot ([a-z]+)`");

  private final PlayedWeek week;
  private final String who;
  private final List<String> seen = new ArrayList<>();
  private final Set<String> pressed = new HashSet<>();

  private Looking(PlayedWeek week, String who) {
    this.week = week;
    this.who = who;
  }

  /** Looks at channel, private messages and buttons, without the command and the App Home. */
  static Looking byButtons(PlayedWeek week, String who) {
    Looking looking = new Looking(week, who);
    week.channel(who).forEach(looking::message);
    PlayedWeek.objects(week.client().dms(who)).forEach(looking::message);
    return looking;
  }

  /** Looks also at the App Home, and at what every verb answers. */
  static Looking everywhere(PlayedWeek week, String who, List<String> lines) {
    Looking looking = byButtons(week, who);
    looking.home();
    looking.verbs().forEach(verb -> looking.types("/moot " + verb));
    lines.forEach(looking::types);
    return looking;
  }

  /** All that was seen, without what differs from run to run. */
  List<String> seen() {
    return seen.stream().map(Looking::lasting).toList();
  }

  private static String lasting(String seen) {
    return seen.replaceAll("\\b([a-z]{3,4})_[0-9a-z]{20,}\\b", "$1")
        .replaceAll("http://[0-9.:]+/export/[A-Za-z0-9_-]{43}", "LINK")
        .replaceAll("\\b([0-9A-Z]{4}-){3}[0-9A-Z]{4}\\b", "CODE")
        .replaceAll("<!date\\^[^>]*>", "DATE")
        .replaceAll("\\b\\d\\d:\\d\\d\\b", "TIME")
        .replaceAll("\\b\\d{10}\\.\\d+\\b|\\bV[0-9A-Z]{6,}\\b", "ID")
        .replaceAll("\"(ack_ms|initial_date_time|selected_date_time)\":[0-9]+", "")
        .replaceAll("\"(block_id|hash)\":\"[^\"]*\"", "");
  }

  private Set<String> verbs() {
    Set<String> verbs = new TreeSet<>();
    Matcher listed = VERB.matcher(week.types(who, "/moot help").toString());
    while (listed.find()) {
      verbs.add(listed.group(1));
    }
    return verbs;
  }

  private void types(String line) {
    JsonObject answered = week.types(who, line);
    seen.add(line + " " + answered);
    acted(answered);
  }

  private void acted(JsonObject acted) {
    if (acted.get("reply") instanceof JsonObject reply) {
      message(reply);
    }
    if (acted.get("modal") instanceof JsonObject window) {
      window(window);
    }
  }

  private void message(JsonObject message) {
    seen.add(message.toString());
    for (JsonObject button : buttons(message.getAsJsonArray("blocks"))) {
      if (pressed.add("message " + button)) {
        Map<String, String> click = wish(button);
        click.put("channel", message.get("channel").getAsString());
        click.put("ts", message.get("ts").getAsString());
        acted(week.client().post("click", click));
      }
    }
  }

  private void home() {
    JsonObject home = week.client().get("people/" + who + "/home").getAsJsonObject();
    seen.add(home.toString());
    for (JsonObject button : buttons(home.getAsJsonObject("home").getAsJsonArray("blocks"))) {
      if (pressed.add("home " + button)) {
        Map<String, Object> click = new HashMap<>(wish(button));
        click.put("home", true);
        acted(week.client().post("click", click));
      }
    }
  }

  /** Presses what is in the window, each time closing what came of it, and then the window. */
  private void window(JsonObject window) {
    seen.add(window.toString());
    String id = window.get("id").getAsString();
    for (JsonObject button : buttons(window.getAsJsonArray("blocks"))) {
      if (pressed.add("window " + button)) {
        Map<String, String> click = wish(button);
        click.put("view_id", id);
        JsonObject pressedNow = week.client().post("click", click);
        if (pressedNow.get("modal") instanceof JsonObject top
            && !top.get("id").getAsString().equals(id)) {
          window(top);
        } else {
          seen.add(pressedNow.toString());
        }
      }
    }
    week.client().post("dismiss", Map.of("as", who, "view_id", id));
  }

  private Map<String, String> wish(JsonObject button) {
    Map<String, String> wish = new HashMap<>();
    wish.put("as", who);
    wish.put("action", button.get("action_id").getAsString());
    if (button.has("value")) {
      wish.put("value", button.get("value").getAsString());
    }
    return wish;
  }

  private static List<JsonObject> buttons(JsonElement within) {
    List<JsonObject> buttons = new ArrayList<>();
    if (within instanceof JsonArray list) {
      list.forEach(each -> buttons.addAll(buttons(each)));
    } else if (within instanceof JsonObject object) {
      if (object.has("type") && "button".equals(object.get("type").getAsString())) {
        buttons.add(object);
      } else {
        object.asMap().values().forEach(each -> buttons.addAll(buttons(each)));
      }
    }
    return buttons;
  }
}

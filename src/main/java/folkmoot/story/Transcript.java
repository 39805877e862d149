package folkmoot.story;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Blocks of Slack as lines for a terminal. */
final class Transcript {
  private static final int WIDTH = 88;

  /** Of many quotes in a row a story shows the first; who wants all of them plays the week. */
  private static final int MOST_QUOTES = 5;

  private static final String QUOTE = "> ";
  private static final Pattern DATE = Pattern.compile("<!date\\^\\d+\\^[^|>]*\\|([^>]*)>");
  private static final Pattern LABELLED = Pattern.compile("<[@#!][^|>]*\\|([^>]*)>");
  private static final Pattern MENTION = Pattern.compile("<([@#])([A-Z0-9]+)>");
  private static final Pattern BOLD = Pattern.compile("(?<![\\w*])\\*([^*\\n]+)\\*(?![\\w*])");
  private static final Pattern ITALIC = Pattern.compile("(?<![\\w_])_([^_\\n]+)_(?![\\w_])");

  private final Map<String, String> names;

  private Transcript(Map<String, String> names) {
    this.names = names;
  }

  /** With the names of the people and channels of a playground's state. */
  static Transcript of(JsonObject state) {
    Map<String, String> names = new HashMap<>();
    for (String list : List.of("people", "channels")) {
      list(state.getAsJsonArray(list))
          .forEach(entry -> names.put(text(entry, "id"), text(entry, "name")));
    }
    return new Transcript(names);
  }

  /** What a message or window says, line by line. */
  List<String> lines(JsonObject shown) {
    JsonArray blocks = shown.getAsJsonArray("blocks");
    if (blocks == null || blocks.isEmpty()) {
      return wrapped(text(shown, "text"));
    }
    List<String> lines = new ArrayList<>();
    int quotes = 0;
    for (JsonObject block : list(blocks)) {
      List<String> more = block(block);
      boolean quote = !more.isEmpty() && more.get(0).startsWith(QUOTE);
      lines.addAll(quote ? quoted(more, quotes++) : unquoted(more, quotes));
      quotes = quote ? quotes : 0;
    }
    lines.addAll(unquoted(List.of(), quotes));
    return lines.stream().dropWhile(String::isEmpty).toList();
  }

  private static List<String> quoted(List<String> lines, int before) {
    if (before >= MOST_QUOTES) {
      return List.of();
    }
    List<String> apart = new ArrayList<>(List.of(""));
    apart.addAll(lines);
    return apart;
  }

  /** What follows quotes begins by saying how many more there were. */
  private static List<String> unquoted(List<String> lines, int quotes) {
    List<String> all = new ArrayList<>();
    if (quotes > MOST_QUOTES) {
      all.addAll(List.of("", "(and " + (quotes - MOST_QUOTES) + " more)"));
    }
    if (quotes > 0 && !lines.isEmpty()) {
      all.add("");
    }
    all.addAll(lines);
    return all;
  }

  /** A chart is left out: its twin in words follows it. */
  private List<String> block(JsonObject block) {
    return switch (text(block, "type")) {
      case "header" -> wrapped(text(block.getAsJsonObject("text"), "text"));
      case "section" -> section(block);
      case "context" -> wrapped(texts(block.getAsJsonArray("elements"), " · "));
      case "actions" -> List.of(buttons(block.getAsJsonArray("elements")));
      case "divider" -> List.of("-".repeat(24));
      default -> List.of();
    };
  }

  private List<String> section(JsonObject block) {
    List<String> lines = new ArrayList<>();
    if (block.has("text")) {
      lines.addAll(wrapped(text(block.getAsJsonObject("text"), "text")));
    }
    if (block.has("fields")) {
      block
          .getAsJsonArray("fields")
          .forEach(field -> lines.addAll(wrapped(text(field.getAsJsonObject(), "text"))));
    }
    return lines;
  }

  private static String buttons(JsonArray elements) {
    return list(elements).stream()
        .filter(element -> element.has("text"))
        .map(element -> "[ " + text(element.getAsJsonObject("text"), "text") + " ]")
        .collect(Collectors.joining(" "));
  }

  private static String texts(JsonArray elements, String between) {
    return list(elements).stream()
        .map(element -> text(element, "text"))
        .collect(Collectors.joining(between));
  }

  private static List<JsonObject> list(JsonArray array) {
    List<JsonObject> objects = new ArrayList<>();
    array.forEach(element -> objects.add(element.getAsJsonObject()));
    return objects;
  }

  private static String text(JsonObject object, String name) {
    JsonElement text = object.get(name);
    return text == null || !text.isJsonPrimitive() ? "" : text.getAsString();
  }

  /** Slack's marks as a reader sees them. */
  String readable(String mrkdwn) {
    String dated = DATE.matcher(mrkdwn).replaceAll("$1");
    String labelled = LABELLED.matcher(dated).replaceAll("$1");
    String named =
        MENTION
            .matcher(labelled)
            .replaceAll(
                mark ->
                    Matcher.quoteReplacement(
                        (mark.group(1).equals("#") ? "#" : "")
                            + names.getOrDefault(mark.group(2), mark.group(2))));
    String plain = ITALIC.matcher(BOLD.matcher(named).replaceAll("$1")).replaceAll("$1");
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private List<String> wrapped(String mrkdwn) {
    return readable(mrkdwn).lines().flatMap(line -> folded(line).stream()).toList();
  }

  /** A quote stays a quote on each of its lines. */
  private static List<String> folded(String paragraph) {
    String edge = paragraph.startsWith(QUOTE) ? QUOTE : "";
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.substring(edge.length()).split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
        lines.add(edge + line);
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(edge + line);
    return lines;
  }
}

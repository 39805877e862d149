package folkmoot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what goes out as Slack or a browser would, and keeps where {@link NastyWords} do harm. */
final class SlackReads {
  /**
   * All that Folkmoot itself writes between angle brackets. An id, an address or a moment of its
   * own never holds what the nasty words name, so that one of theirs cannot pass for one of ours.
   */
  private static final Pattern OURS =
      Pattern.compile(
          "<(?:@[UW][A-Z0-9]+|#C[A-Z0-9]+|!date\\^\\d+\\^[^>|]*\\|[^<>]*|https?://[^<>]*)>");

  private static final Pattern THEIRS = Pattern.compile("inject|INJECT");
  private static final Pattern WORDS = Pattern.compile("Quillwort|Speedwell");
  private static final Pattern TWICE = Pattern.compile("&amp;(?:lt|gt|amp;amp);");
  private static final Pattern ESCAPED_WHERE_PLAIN = Pattern.compile("&lt;|&gt;|&amp;amp;");

  /** What turns the line, and what stands for people's marks as long as they are kept apart. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069\\u0000\\ue000-\\ue006]");

  private static final Pattern TAG =
      Pattern.compile("<[^>]*(?:inject|script|onerror)", Pattern.CASE_INSENSITIVE);
  private static final String READ = "`c` &lt;slack";
  private static final String SHOWN = "`c` <slack";

  /** What a rich text would do by itself. */
  private static final Set<String> DOES =
      Set.of("user", "channel", "usergroup", "broadcast", "team", "link");

  private final NastyWords nasty;
  private final Map<String, String> holes = new LinkedHashMap<>();
  private final Map<String, String> laidOut = new LinkedHashMap<>();
  private final Set<String> places = new TreeSet<>();

  SlackReads(NastyWords nasty) {
    this.nasty = nasty;
  }

  /** Where they would have done something, each kind of place once. */
  Map<String, String> holes() {
    return holes;
  }

  /** Where a mark of theirs would end a mark of ours. */
  Map<String, String> laidOut() {
    return laidOut;
  }

  /** In which calls, answers and pages they stood. */
  Set<String> places() {
    return places;
  }

  /**
   * Something goes to Slack.
   *
   * @param kind the method, or what is answered
   * @param where which of that kind
   */
  void goesOut(String kind, String where, JsonElement what) {
    if (what instanceof JsonArray all) {
      all.forEach(each -> goesOut(kind, where, each));
    } else if (what instanceof JsonObject one) {
      nasty.sees(one);
      if (DOES.contains(type(one)) && THEIRS.matcher(one.toString()).find()) {
        holes.put("does by " + where, one.toString());
      }
      one.asMap().forEach((name, value) -> goesOut(kind, where, one, name, value));
    }
  }

  private static String type(JsonObject one) {
    return one.has("type") && one.get("type").isJsonPrimitive()
        ? one.get("type").getAsString()
        : "";
  }

  private void goesOut(
      String kind, String where, JsonObject within, String name, JsonElement value) {
    if (!value.isJsonPrimitive()) {
      goesOut(kind, where, value);
      return;
    }
    String text = value.getAsString();
    if (Set.of("blocks", "view", "attachments", "files").contains(name) && isJson(text)) {
      goesOut(kind, where, JsonParser.parseString(text));
      return;
    }
    if (UNSEEN.matcher(text).find() && !name.equals("private_metadata")) {
      holes.put("not to be seen by " + where, text);
    }
    switch (name) {
      case "text", "initial_comment", "fallback" -> {
        boolean plain = Set.of("plain_text", "text", "raw_text").contains(type(within));
        noted(kind, text, plain ? SHOWN : READ);
        if (plain) {
          isShown(where, text);
        } else {
          isRead(where, text);
        }
      }
      case "initial_value", "alt_text", "title" -> isShown(where, text);
      case "url", "image_url", "title_url", "title_link" -> isFollowed(where, text);
      default -> {}
    }
  }

  private static boolean isJson(String text) {
    return text.startsWith("[") || text.startsWith("{");
  }

  private void noted(String kind, String text, String as) {
    if (text.contains(as)) {
      places.add(kind + (as.equals(READ) ? " read" : " shown"));
    }
  }

  private void isFollowed(String where, String address) {
    if (THEIRS.matcher(address).find() || !address.toLowerCase(Locale.ROOT).startsWith("http")) {
      holes.put("leads out by " + where, address);
    }
  }

  private void isShown(String where, String text) {
    if (WORDS.matcher(text).find() && ESCAPED_WHERE_PLAIN.matcher(text).find()) {
      holes.put("escaped in plain text by " + where, text);
    }
  }

  private void isRead(String where, String text) {
    String theirs = OURS.matcher(text).replaceAll(ours -> isOurs(ours.group()) ? "" : "<");
    if (theirs.contains("<")) {
      holes.put("live by " + where, text);
    }
    if (TWICE.matcher(text).find()) {
      holes.put("escaped twice by " + where, text);
    }
    for (int at = text.indexOf(READ); at >= 0; at = text.indexOf(READ, at + 1)) {
      String before = text.substring(text.lastIndexOf('\n', at) + 1, at);
      for (String mark : List.of("*", "_", "~", "`")) {
        if (opens(before, mark)) {
          laidOut.put("inside of " + mark + " by " + where, text);
        }
      }
    }
  }

  private static boolean isOurs(String bracketed) {
    return !THEIRS.matcher(bracketed).find();
  }

  /** Whether a mark before them is still open, which one of theirs would close. */
  private static boolean opens(String before, String mark) {
    String bare = OURS.matcher(before).replaceAll("");
    return bare.chars().filter(each -> each == mark.charAt(0)).count() % 2 == 1;
  }

  /** A page that a browser lays out. */
  void page(String where, String html) {
    if (html.contains("&lt;slack")) {
      places.add(where);
    }
    if (TAG.matcher(html).find() || UNSEEN.matcher(html).find()) {
      holes.put("live in " + where, html);
    }
  }

  /** A file that a program opens. */
  void file(String where, String text) {
    if (text.contains(SHOWN)) {
      places.add(where);
    }
    if (UNSEEN.matcher(text).find()) {
      holes.put("not to be seen in " + where, text);
    }
  }
}

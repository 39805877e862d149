package folkmoot.playground.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every limit and rule of Slack as a pair of payloads: one that Slack takes, one it refuses. */
public final class WireLimits {

  /** Whether a payload is the arguments of a message or a view. */
  public enum Kind {
    MESSAGE,
    VIEW
  }

  /**
   * One limit.
   *
   * @param kind what both payloads are; a message has {@code blocks} as an array and no channel
   * @param taken a payload at the limit
   * @param refused a payload just beyond it
   * @param pointer where the one fault of the refused payload must be
   */
  public record Limit(
      String name, Kind kind, JsonObject taken, JsonObject refused, String pointer) {
    @Override
    public String toString() {
      return name;
    }
  }

  private WireLimits() {}

  public static List<Limit> all() {
    return Stream.of(
            BlockLimits.all(),
            BoxLimits.all(),
            ElementLimits.all(),
            OptionLimits.all(),
            InputLimits.all(),
            ChartLimits.all(),
            PayloadLimits.all())
        .flatMap(List::stream)
        .toList();
  }

  /** A rule about blocks in messages; the pointer is counted from the first block. */
  static Limit inMessage(String name, String taken, String refused, String pointer) {
    return new Limit(name, Kind.MESSAGE, message(taken), message(refused), "/blocks/0" + pointer);
  }

  /** A rule about blocks in modals; the pointer is counted from the first block. */
  static Limit inModal(String name, String taken, String refused, String pointer) {
    return new Limit(name, Kind.VIEW, modal(taken), modal(refused), "/blocks/0" + pointer);
  }

  /** A rule about blocks in Home tabs; the pointer is counted from the first block. */
  static Limit inHome(String name, String taken, String refused, String pointer) {
    return new Limit(name, Kind.VIEW, home(taken), home(refused), "/blocks/0" + pointer);
  }

  /** The arguments of a message with these blocks; JSON may be written with single quotes. */
  static JsonObject message(String blocks) {
    JsonObject message = json("{'text':'In words'}");
    message.add("blocks", array(blocks));
    return message;
  }

  static JsonObject modal(String blocks) {
    String frame = "{'type':'modal','title':%s,'submit':%s}";
    JsonObject modal = json(frame.formatted(plain("Form"), plain("Send")));
    modal.add("blocks", array(blocks));
    return modal;
  }

  static JsonObject home(String blocks) {
    JsonObject home = json("{'type':'home'}");
    home.add("blocks", array(blocks));
    return home;
  }

  static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static JsonArray array(String items) {
    JsonElement parsed = JsonParser.parseString("[" + items + "]");
    return parsed.getAsJsonArray();
  }

  static String plain(String text) {
    return "{'type':'plain_text','text':'" + text + "'}";
  }

  static String plain(int characters) {
    return plain(x(characters));
  }

  static String mrkdwn(int characters) {
    return "{'type':'mrkdwn','text':'" + x(characters) + "'}";
  }

  static String x(int characters) {
    return "x".repeat(characters);
  }

  /** So many items, numbered from 0, with commas between. */
  static String many(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(","));
  }
}

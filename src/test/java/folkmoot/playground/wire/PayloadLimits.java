package folkmoot.playground.wire;

import static folkmoot.playground.wire.WireLimits.home;
import static folkmoot.playground.wire.WireLimits.json;
import static folkmoot.playground.wire.WireLimits.many;
import static folkmoot.playground.wire.WireLimits.message;
import static folkmoot.playground.wire.WireLimits.modal;
import static folkmoot.playground.wire.WireLimits.mrkdwn;
import static folkmoot.playground.wire.WireLimits.plain;
import static folkmoot.playground.wire.WireLimits.x;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import folkmoot.playground.wire.WireLimits.Kind;
import folkmoot.playground.wire.WireLimits.Limit;
import java.util.List;

/** Limits of a whole message or view. */
final class PayloadLimits {
  private static final String DIVIDER = "{'type':'divider'}";

  private PayloadLimits() {}

  static List<Limit> all() {
    return List.of(
        post("blocks of a message", message(dividers(50)), message(dividers(51)), "/blocks"),
        post("text of a message", words(40_000), words(40_001), "/text"),
        post("message with words or blocks", words(1), words(0), "/text"),
        post("blocks are an array", message(DIVIDER), notAnArray(), "/blocks"),
        post("JSON of a message", message(jsonOf(13_200)), message(jsonOf(13_201)), "/blocks"),
        post("charts of a message", message(charts(2)), message(charts(3)), "/blocks/2"),
        post(
            "cells of a message",
            message(table(5000) + "," + table(5000)),
            message(table(5000) + "," + table(5001)),
            "/blocks/1/rows"),
        post(
            "markdown of a message",
            message(markdown(6000) + "," + markdown(6000)),
            message(markdown(6000) + "," + markdown(6001)),
            "/blocks/1/text"),
        post(
            "block ids differ",
            message(ids("a", "b")),
            message(ids("a", "a")),
            "/blocks/1/block_id"),
        post(
            "block ids differ in boxes",
            message(boxed("b") + "," + DIVIDER),
            message("{'type':'divider','block_id':'a'}," + boxed("a")),
            "/blocks/1/child_blocks/0/block_id"),
        view("blocks of a modal", modal(dividers(100)), modal(dividers(101)), "/blocks"),
        view("blocks of a Home tab", home(dividers(100)), home(dividers(101)), "/blocks"),
        view("size of a view", sized(250_000), sized(250_001), "/"),
        view("kind of view", home(DIVIDER), typed("page"), "/type"),
        view("title", modalWith("title", plain(24)), modalWith("title", plain(25)), "/title/text"),
        view(
            "title is plain",
            modalWith("title", plain(1)),
            modalWith("title", mrkdwn(1)),
            "/title/type"),
        view("modal needs a title", modal(DIVIDER), without("title", modal(DIVIDER)), "/title"),
        view(
            "submit",
            modalWith("submit", plain(24)),
            modalWith("submit", plain(25)),
            "/submit/text"),
        view("close", modalWith("close", plain(24)), modalWith("close", plain(25)), "/close/text"),
        view("view needs blocks", modal(DIVIDER), without("blocks", modal(DIVIDER)), "/blocks"),
        view(
            "private_metadata",
            texts("private_metadata", 3000),
            texts("private_metadata", 3001),
            "/private_metadata"),
        view("callback_id", texts("callback_id", 255), texts("callback_id", 256), "/callback_id"),
        view("external_id", texts("external_id", 255), texts("external_id", 256), "/external_id"),
        view(
            "notify_on_close",
            modalWith("notify_on_close", "true"),
            modalWith("notify_on_close", "'yes'"),
            "/notify_on_close"),
        view("field of a view", modal(DIVIDER), modalWith("state", "{}"), "/state"),
        view("Home tab has no submit", home(DIVIDER), homeWith("submit", plain(1)), "/submit"),
        view(
            "input needs submit", modal(input("")), without("submit", modal(input(""))), "/submit"),
        view(
            "one focus",
            modal(input(",'focus_on_load':true") + "," + input(",'focus_on_load':false")),
            modal(input(",'focus_on_load':true") + "," + input(",'focus_on_load':true")),
            "/blocks/1/element/focus_on_load"));
  }

  private static Limit post(String name, JsonObject taken, JsonObject refused, String pointer) {
    return new Limit(name, Kind.MESSAGE, taken, refused, pointer);
  }

  private static Limit view(String name, JsonObject taken, JsonObject refused, String pointer) {
    return new Limit(name, Kind.VIEW, taken, refused, pointer);
  }

  private static String dividers(int count) {
    return many(count, i -> DIVIDER);
  }

  private static JsonObject words(int characters) {
    return json("{'text':'" + x(characters) + "'}");
  }

  private static JsonObject notAnArray() {
    return json("{'text':'a','blocks':'[]'}");
  }

  /** Sections whose array is so many characters of JSON. */
  private static String jsonOf(int characters) {
    String frame = "{'type':'section','text':" + mrkdwn(0) + "}";
    int words = characters - 2 - 4 - 5 * frame.length();
    int each = words / 5;
    return many(5, i -> frame.replace("''", "'" + x(i < 4 ? each : words - 4 * each) + "'"));
  }

  private static String charts(int count) {
    return many(count, i -> ChartLimits.bars(1, 20, ""));
  }

  private static String table(int characters) {
    return "{'type':'table','rows':[[{'type':'raw_text','text':'" + x(characters) + "'}]]}";
  }

  private static String markdown(int characters) {
    return "{'type':'markdown','text':'" + x(characters) + "'}";
  }

  private static String ids(String one, String other) {
    return "{'type':'divider','block_id':'%s'},{'type':'divider','block_id':'%s'}"
        .formatted(one, other);
  }

  private static String boxed(String id) {
    return "{'type':'container','title':%s,'child_blocks':[{'type':'divider','block_id':'%s'}]}"
        .formatted(plain("a"), id);
  }

  private static String input(String more) {
    return "{'type':'input','label':%s,'element':{'type':'plain_text_input'%s}}"
        .formatted(plain("a"), more);
  }

  /** A Home tab of so many bytes: letters of two bytes each, so that characters do not pass. */
  private static JsonObject sized(int bytes) {
    String frame = "{'type':'section','text':" + mrkdwn(0) + "}";
    int empty = home(many(50, i -> frame)).toString().length();
    int each = (bytes - empty) / 50 / 2;
    int rest = bytes - empty - 49 * each * 2;
    String words = "é".repeat(each);
    String last = "é".repeat(rest / 2) + x(rest % 2);
    return home(many(50, i -> frame.replace("''", "'" + (i < 49 ? words : last) + "'")));
  }

  private static JsonObject typed(String type) {
    return json("{'type':'" + type + "','blocks':[]}");
  }

  private static JsonObject texts(String field, int characters) {
    return modalWith(field, "'" + x(characters) + "'");
  }

  private static JsonObject modalWith(String field, String value) {
    return with(field, value, modal(DIVIDER));
  }

  private static JsonObject homeWith(String field, String value) {
    return with(field, value, home(DIVIDER));
  }

  private static JsonObject with(String field, String value, JsonObject view) {
    view.add(field, JsonParser.parseString(value));
    return view;
  }

  private static JsonObject without(String field, JsonObject view) {
    view.remove(field);
    return view;
  }
}

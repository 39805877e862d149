package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import folkmoot.playground.wire.WireLimits;
import folkmoot.playground.wire.WireLimits.Kind;
import folkmoot.playground.wire.WireLimits.Limit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each limit once more, as the app meets it: in the replies of the Web API. */
class WireOverHttpTest {
  private static final List<String> ERRORS =
      List.of(
          "invalid_blocks",
          "invalid_arguments",
          "msg_blocks_too_long",
          "msg_too_long",
          "view_too_large");

  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void what_is_at_a_limit_is_taken() {
    limits()
        .forEach(
            limit ->
                assertThat(Json.text(reply(limit.kind(), limit.taken()), "error", ""))
                    .as(limit.name())
                    .isEmpty());
  }

  @Test
  void what_is_beyond_a_limit_is_refused_with_a_pointer() {
    limits()
        .forEach(
            limit -> {
              JsonObject reply = reply(limit.kind(), limit.refused());
              assertThat(Json.text(reply, "error")).as(limit.name()).isIn(ERRORS);
              assertThat(Json.texts(Json.child(reply, "response_metadata"), "messages"))
                  .as(limit.name())
                  .anyMatch(message -> message.startsWith(limit.pointer()));
            });
    assertThat(Json.objects(town.get("traffic").json(), "calls"))
        .filteredOn(call -> Json.flag(call, "refused"))
        .hasSameSizeAs(limits().toList());
  }

  /**
   * Folkmoot never posts blocks without words; the stand-in refuses that more strictly than Slack.
   */
  private static Stream<Limit> limits() {
    return WireLimits.all().stream()
        .filter(limit -> worded(limit, limit.taken()) && worded(limit, limit.refused()))
        .filter(limit -> typed(limit, limit.refused()));
  }

  private static boolean worded(Limit limit, JsonObject payload) {
    return limit.kind() == Kind.VIEW || !Json.text(payload, "text", "").isBlank();
  }

  /** A form can carry no text that is a number, and a view of no known type goes to no method. */
  private static boolean typed(Limit limit, JsonObject payload) {
    return limit.kind() == Kind.VIEW
        ? List.of("modal", "home").contains(Json.text(payload, "type", ""))
        : payload.get("text").getAsJsonPrimitive().isString()
            && payload.has("blocks")
            && payload.get("blocks").isJsonArray();
  }

  private JsonObject reply(Kind kind, JsonObject payload) {
    if (kind == Kind.MESSAGE) {
      return town.api(
              "chat.postMessage",
              "channel",
              Town.HUB,
              "text",
              Json.text(payload, "text"),
              "blocks",
              payload.get("blocks"))
          .json();
    }
    if ("home".equals(Json.text(payload, "type"))) {
      return town.api("views.publish", "user_id", "U07BENOKAF", "view", payload).json();
    }
    String ts = town.posted("Answer");
    town.post("click", "as", "Rosa", "channel", "warm-homes", "ts", ts, "action", "go");
    String trigger = Json.text(town.app.lastAct().json(), "trigger_id");
    JsonObject reply = town.api("views.open", "trigger_id", trigger, "view", payload).json();
    town.post(
        "dismiss", "as", "Rosa", "view_id", Json.text(Json.child(reply, "view"), "id", "none"));
    return reply;
  }
}

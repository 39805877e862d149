package folkmoot.playground.wire;

import static folkmoot.playground.wire.CompositionRules.ACTION_ID;
import static folkmoot.playground.wire.CompositionRules.CONFIRM;
import static folkmoot.playground.wire.CompositionRules.DISPATCH;
import static folkmoot.playground.wire.CompositionRules.PLACEHOLDER;
import static folkmoot.playground.wire.WireRule.FLAG;
import static folkmoot.playground.wire.WireRule.integer;
import static folkmoot.playground.wire.WireRule.list;
import static folkmoot.playground.wire.WireRule.matching;
import static folkmoot.playground.wire.WireRule.on;
import static folkmoot.playground.wire.WireRule.string;
import static folkmoot.playground.wire.WireSurface.HOME;
import static folkmoot.playground.wire.WireSurface.MESSAGE;
import static folkmoot.playground.wire.WireSurface.MODAL;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Slack's rules for elements people type into, and for its date and time pickers. */
final class InputRules {
  private static final WireRule NUMERAL = matching("-?\\d+(\\.\\d+)?", "not a number in digits");
  private static final WireRule DATE =
      matching("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])", "not a date like 2026-12-31");
  private static final WireRule TIME =
      matching("([01]\\d|2[0-3]):[0-5]\\d", "not a time like 09:30");
  // Ten digits, as Slack asks for: September 2001 to November 2286.
  private static final WireRule UNIX_SECONDS = integer(1_000_000_000L, 9_999_999_999L);

  private InputRules() {}

  static Map<String, WireRule> inputs() {
    Map<String, WireRule> inputs = new HashMap<>();
    inputs.put("plain_text_input", plainText());
    inputs.put("rich_text_input", on(Set.of(MODAL, HOME), richText()));
    inputs.put("number_input", on(Set.of(MODAL), number()));
    inputs.put(
        "email_text_input", on(Set.of(MODAL), typing().takes("initial_value", string(0, 3000))));
    inputs.put(
        "url_text_input", on(Set.of(MODAL), typing().takes("initial_value", string(0, 3000))));
    inputs.put("file_input", on(Set.of(MODAL), file()));
    inputs.put(
        "datepicker", picker().takes("initial_date", DATE).takes("placeholder", PLACEHOLDER));
    inputs.put(
        "timepicker",
        picker()
            .takes("initial_time", TIME)
            .takes("placeholder", PLACEHOLDER)
            .takes("timezone", string(1, 255)));
    inputs.put(
        "datetimepicker",
        on(Set.of(MODAL, MESSAGE), picker().takes("initial_date_time", UNIX_SECONDS)));
    return inputs;
  }

  private static WireShape picker() {
    return WireShape.typed()
        .takes("action_id", ACTION_ID)
        .takes("confirm", CONFIRM)
        .takes("focus_on_load", FLAG);
  }

  private static WireShape typing() {
    return WireShape.typed()
        .takes("action_id", ACTION_ID)
        .takes("dispatch_action_config", DISPATCH)
        .takes("focus_on_load", FLAG)
        .takes("placeholder", PLACEHOLDER);
  }

  private static WireShape plainText() {
    return typing()
        .takes("initial_value", string(0, 3000))
        .takes("multiline", FLAG)
        .takes("min_length", integer(0, 3000))
        .takes("max_length", integer(1, 3000))
        .across((input, at) -> ordered(input, at, "min_length", "max_length"));
  }

  private static WireShape richText() {
    return typing()
        .needs("action_id", ACTION_ID)
        .takes("initial_value", RichTextRules.BLOCK)
        .takes("min_lines", integer(1, 100))
        .takes("max_lines", integer(1, 100))
        .across((input, at) -> ordered(input, at, "min_lines", "max_lines"));
  }

  private static WireShape number() {
    return typing()
        .needs("is_decimal_allowed", FLAG)
        .takes("initial_value", NUMERAL)
        .takes("min_value", NUMERAL)
        .takes("max_value", NUMERAL)
        .across((input, at) -> ordered(input, at, "min_value", "max_value"))
        .across((input, at) -> ordered(input, at, "min_value", "initial_value"))
        .across((input, at) -> ordered(input, at, "initial_value", "max_value"));
  }

  private static WireShape file() {
    return WireShape.typed()
        .takes("action_id", ACTION_ID)
        .takes("filetypes", list(1, 100, string(1, 255)))
        .takes("max_files", integer(1, 10));
  }

  private static void ordered(JsonObject input, WirePlace at, String less, String more) {
    BigDecimal low = decimal(input.get(less));
    BigDecimal high = decimal(input.get(more));
    if (low != null && high != null && low.compareTo(high) > 0) {
      at.field(less).fault("more than " + more);
    }
  }

  /** The number, as a JSON number or in digits; null for anything else, which has its own fault. */
  private static @Nullable BigDecimal decimal(@Nullable JsonElement value) {
    if (value == null || !value.isJsonPrimitive()) {
      return null;
    }
    try {
      return value.getAsBigDecimal();
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}

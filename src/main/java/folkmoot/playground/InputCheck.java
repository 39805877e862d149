package folkmoot.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something Slack checks on the person's own screen before it sends a form. The page's script
 * checks the same, from the same list.
 *
 * @param rule what must hold
 * @param bound the number in it; empty for a rule that has none
 * @param says what is shown when it does not hold
 */
record InputCheck(Rule rule, String bound, String says) {
  /** Kinds of rules. The script knows each by its name. */
  enum Rule {
    REQUIRED,
    MOST_ITEMS,
    MOST_LETTERS,
    LEAST_LETTERS,
    NUMBER,
    WHOLE,
    LEAST,
    MOST,
    EMAIL,
    URL
  }

  private static final int LONGEST_TEXT = 3_000;
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  /** What is wrong with the value of a field; empty when Slack would send it. */
  static Optional<String> fault(Field field, JsonObject state) {
    if (field.empty(state)) {
      return field.optional() ? Optional.empty() : Optional.of(required().says());
    }
    JsonElement value = field.value(state);
    return of(field).stream()
        .filter(check -> !check.holds(value))
        .map(InputCheck::says)
        .findFirst();
  }

  /** What is checked in a field, in the order in which it is. */
  static List<InputCheck> of(Field field) {
    List<InputCheck> checks = new ArrayList<>();
    JsonObject element = field.element();
    if (!field.optional()) {
      checks.add(required());
    }
    if (field.kind().many() && element.has("max_selected_items")) {
      String most = Json.text(element, "max_selected_items", "");
      checks.add(
          new InputCheck(Rule.MOST_ITEMS, most, "Please choose no more than " + most + " items."));
    }
    switch (Json.text(element, "type", "")) {
      case "plain_text_input" -> lengths(element, checks);
      case "number_input" -> numbers(element, checks);
      case "email_text_input" ->
          checks.add(new InputCheck(Rule.EMAIL, "", "Please enter a valid email address."));
      case "url_text_input" ->
          checks.add(new InputCheck(Rule.URL, "", "Please enter a valid URL."));
      default -> {}
    }
    return checks;
  }

  private static InputCheck required() {
    return new InputCheck(Rule.REQUIRED, "", "Please complete this required field.");
  }

  private static void lengths(JsonObject element, List<InputCheck> checks) {
    int most = Json.number(element, "max_length", LONGEST_TEXT);
    int least = Json.number(element, "min_length", 0);
    checks.add(
        new InputCheck(
            Rule.MOST_LETTERS,
            Integer.toString(most),
            "This must be less than " + (most + 1) + " characters."));
    if (least > 0) {
      checks.add(
          new InputCheck(
              Rule.LEAST_LETTERS,
              Integer.toString(least),
              "This must be at least " + least + " characters."));
    }
  }

  private static void numbers(JsonObject element, List<InputCheck> checks) {
    checks.add(new InputCheck(Rule.NUMBER, "", "Please enter a number."));
    if (!Json.flag(element, "is_decimal_allowed")) {
      checks.add(new InputCheck(Rule.WHOLE, "", "Please enter a whole number."));
    }
    String least = Json.text(element, "min_value");
    String most = Json.text(element, "max_value");
    if (least != null) {
      checks.add(
          new InputCheck(Rule.LEAST, least, "Please enter a number of at least " + least + "."));
    }
    if (most != null) {
      checks.add(new InputCheck(Rule.MOST, most, "Please enter a number of at most " + most + "."));
    }
  }

  private boolean holds(JsonElement value) {
    if (rule == Rule.MOST_ITEMS) {
      return value.getAsJsonArray().size() <= Integer.parseInt(bound);
    }
    String said = value.isJsonPrimitive() ? value.getAsString() : "";
    return switch (rule) {
      case REQUIRED, MOST_ITEMS -> true;
      case MOST_LETTERS -> said.length() <= Integer.parseInt(bound);
      case LEAST_LETTERS -> said.length() >= Integer.parseInt(bound);
      case NUMBER -> NUMBER.matcher(said.strip()).matches();
      case WHOLE -> new BigDecimal(said.strip()).stripTrailingZeros().scale() <= 0;
      case LEAST -> new BigDecimal(said.strip()).compareTo(new BigDecimal(bound)) >= 0;
      case MOST -> new BigDecimal(said.strip()).compareTo(new BigDecimal(bound)) <= 0;
      case EMAIL -> EMAIL.matcher(said).matches();
      case URL -> absolute(said.strip());
    };
  }

  private static boolean absolute(String said) {
    try {
      return new URI(said).isAbsolute();
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  JsonObject toJson() {
    return Json.object("rule", rule.name(), "bound", bound, "says", says);
  }
}

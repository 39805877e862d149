package folkmoot.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** What Slack checks on the person's own screen before it sends a form. */
final class InputCheck {
  private static final int LONGEST_TEXT = 3_000;

  private InputCheck() {}

  static Optional<String> fault(Field field, JsonObject state) {
    if (field.empty(state)) {
      return field.optional()
          ? Optional.empty()
          : Optional.of("Please complete this required field.");
    }
    JsonElement value = field.value(state);
    if (value.isJsonArray()) {
      return tooMany(field, value.getAsJsonArray().size());
    }
    return switch (Json.text(field.element(), "type", "")) {
      case "plain_text_input" -> length(field.element(), value.getAsString().length());
      case "number_input" -> number(field.element(), value.getAsString());
      case "email_text_input" ->
          value.getAsString().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
              ? Optional.empty()
              : Optional.of("Please enter a valid email address.");
      case "url_text_input" -> address(value.getAsString());
      default -> Optional.empty();
    };
  }

  private static Optional<String> tooMany(Field field, int size) {
    int most = Json.number(field.element(), "max_selected_items", Integer.MAX_VALUE);
    return size > most
        ? Optional.of("Please choose no more than " + most + " items.")
        : Optional.empty();
  }

  private static Optional<String> length(JsonObject element, int length) {
    int most = Json.number(element, "max_length", LONGEST_TEXT);
    int least = Json.number(element, "min_length", 0);
    if (length > most) {
      return Optional.of("This must be less than " + (most + 1) + " characters.");
    }
    return length < least
        ? Optional.of("This must be at least " + least + " characters.")
        : Optional.empty();
  }

  private static Optional<String> number(JsonObject element, String said) {
    try {
      BigDecimal number = new BigDecimal(said.strip());
      if (!Json.flag(element, "is_decimal_allowed") && number.stripTrailingZeros().scale() > 0) {
        return Optional.of("Please enter a whole number.");
      }
      String least = Json.text(element, "min_value");
      String most = Json.text(element, "max_value");
      if (least != null && number.compareTo(new BigDecimal(least)) < 0) {
        return Optional.of("Please enter a number of at least " + least + ".");
      }
      return most != null && number.compareTo(new BigDecimal(most)) > 0
          ? Optional.of("Please enter a number of at most " + most + ".")
          : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.of("Please enter a number.");
    }
  }

  private static Optional<String> address(String said) {
    try {
      return new URI(said.strip()).isAbsolute()
          ? Optional.empty()
          : Optional.of("Please enter a valid URL.");
    } catch (URISyntaxException notAnAddress) {
      return Optional.of("Please enter a valid URL.");
    }
  }
}

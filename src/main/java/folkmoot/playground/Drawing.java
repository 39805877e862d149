package folkmoot.playground;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For whom blocks are drawn, and what stands in their fields.
 *
 * @param reader whose names, zone and channels they are
 * @param scope the id of the message's place or of the view, from which ids in the page are made
 * @param errors what is wrong with what was sent, by block id
 */
record Drawing(Person reader, String scope, Form form, Map<String, String> errors) {
  /**
   * A message.
   *
   * @param place which of the places on the page where the message stands
   */
  static Drawing of(Message message, Person reader, String place) {
    return new Drawing(reader, place, Form.of(message.blocks()), Map.of());
  }

  static Drawing of(View view, Person reader, Map<String, String> errors) {
    return new Drawing(reader, view.id(), Form.of(view), errors);
  }

  @Nullable String error(String blockId) {
    return errors.get(blockId);
  }

  /** An id that stays the same as long as the thing does; other signs than these are spelt out. */
  String id(String... parts) {
    StringBuilder id = new StringBuilder();
    (scope + "-" + String.join("-", parts))
        .chars()
        .forEach(
            c -> {
              boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
              id.append(plain ? Character.toString(c) : "." + Integer.toHexString(c));
            });
    return id.toString();
  }
}

package folkmoot;

import folkmoot.outbox.Message;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A message in the channel by which people can do what waits for them.
 *
 * @param key by which the outbox knows it
 * @param message as it is now
 * @param under the key of the message it stands under; null when it stands by itself
 */
public record OpenPost(String key, Supplier<Message> message, @Nullable String under) {
  /** One that stands by itself. */
  public OpenPost(String key, Supplier<Message> message) {
    this(key, message, null);
  }
}

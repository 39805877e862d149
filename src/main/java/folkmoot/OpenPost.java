package folkmoot;

import folkmoot.outbox.Message;
import java.util.function.Supplier;

/**
 * A message in the channel by which people can do what waits for them.
 *
 * @param key by which the outbox knows it
 * @param message as it is now
 */
public record OpenPost(String key, Supplier<Message> message) {}

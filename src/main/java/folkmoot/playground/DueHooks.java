package folkmoot.playground;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the app tells the playground's clock about its due work.
 *
 * @param nextDue given now, the earliest instant at which something is due, which may lie in the
 *     past; empty when nothing is
 * @param drain does all that is due at the given instant
 */
public record DueHooks(Function<Instant, Optional<Instant>> nextDue, Consumer<Instant> drain) {
  static final DueHooks NONE = new DueHooks(now -> Optional.empty(), now -> {});
}

package folkmoot.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose language words are made in. It holds for what is made within one call on one thread, and
 * ends with it whatever happens; within it, a channel or another person can be spoken to.
 */
public final class Speaking {
  private static final ThreadLocal<@Nullable Locale> NOW = new ThreadLocal<>();

  private Speaking() {}

  /** What {@code words} makes, in this language. */
  public static <T> T in(Locale language, Supplier<T> words) {
    Locale before = NOW.get();
    NOW.set(language);
    try {
      return words.get();
    } finally {
      if (before == null) {
        NOW.remove();
      } else {
        NOW.set(before);
      }
    }
  }

  /** The language of the words being made; empty where nobody in particular is spoken to. */
  static Optional<Locale> now() {
    return Optional.ofNullable(NOW.get());
  }
}

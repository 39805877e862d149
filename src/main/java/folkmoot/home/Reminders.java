package folkmoot.home;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When somebody wants to be reminded. */
enum Reminders {
  /** As everybody is, unless she says otherwise. */
  USUAL,
  /** Not until the moment she chose before. */
  AS_CHOSEN,
  /** Not for two weeks from now. */
  PAUSE,
  /** Never. */
  NEVER;

  /** How long a pause is when nobody says. */
  static final Duration TWO_WEEKS = Duration.ofDays(14);

  /** A quiet this long is one without an end. */
  private static final Duration ENDLESS = Duration.ofDays(3_650);

  /** What holds for somebody who asked for quiet until this instant, or null for none. */
  static Reminders of(@Nullable Instant quietUntil, Instant now) {
    if (quietUntil == null || !quietUntil.isAfter(now)) {
      return USUAL;
    }
    return quietUntil.isAfter(now.plus(ENDLESS)) ? NEVER : AS_CHOSEN;
  }

  /** The choice with this name, as a form sends it. */
  static Optional<Reminders> named(String name) {
    for (Reminders choice : values()) {
      if (choice.name().equals(name)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }
}

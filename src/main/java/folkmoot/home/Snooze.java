package folkmoot.home;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For how long somebody wants no private messages. */
enum Snooze {
  /** Not at all. */
  OFF,
  /** Until the moment she chose before. */
  AS_CHOSEN,
  /** For two weeks from now. */
  TWO_WEEKS,
  /** Until the end of a day she names. */
  UNTIL;

  /** How long it is when nobody says. */
  static final Duration USUAL = Duration.ofDays(14);

  /** What holds for somebody who asked for quiet until this instant, or null for none. */
  static Snooze of(@Nullable Instant quietUntil, Instant now) {
    return quietUntil != null && quietUntil.isAfter(now) ? AS_CHOSEN : OFF;
  }

  /** The choice with this name, as a form sends it. */
  static Optional<Snooze> named(String name) {
    for (Snooze choice : values()) {
      if (choice.name().equals(name)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }
}

package folkmoot.round;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When and how the shown turnout moves. It moves in steps and at fixed moments, so that nobody who
 * watches it sees one person answer, or take an answer back.
 */
final class TurnoutSteps {
  private static final Duration PACE = Duration.ofMinutes(15);
  private static final int LEAST_STEP = 2;

  private TurnoutSteps() {}

  /** The number to show from now on, given what is shown and what is true. */
  static int next(Round round, int answered) {
    int shown = round.shownAnswered();
    boolean all = answered == round.audience();
    return answered >= round.k() && (all || answered - shown >= LEAST_STEP)
        ? Math.max(shown, answered)
        : shown;
  }

  /** The next quarter of an hour since the opening; none when the round is closed by then. */
  static Optional<Instant> nextLook(Round round, Instant now) {
    long passed = Duration.between(round.opensAt(), now).dividedBy(PACE);
    Instant next = round.opensAt().plus(PACE.multipliedBy(passed + 1));
    return next.isBefore(round.closesAt()) ? Optional.of(next) : Optional.empty();
  }
}

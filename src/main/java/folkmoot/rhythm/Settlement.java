package folkmoot.rhythm;

import folkmoot.time.ClosedDays;
import folkmoot.time.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one date that has come.
 *
 * @param closes when its round is to close; null where none is opened
 */
public record Settlement(Turn turn, Verdict verdict, @Nullable Instant closes) {
  /** Opened this long after its time, a round counts as late. */
  public static final Duration LATE = Duration.ofMinutes(30);

  /** What becomes of it. */
  public enum Verdict {
    OPEN,
    /** Its time is past, and enough of its window is left. */
    OPEN_LATE,
    PAUSED,
    /** A convener wanted it left out. */
    SKIPPED,
    /** The day is closed. */
    CLOSED,
    /** Nothing ran at its time, and a later one makes up for it or too little time is left. */
    MISSED
  }

  /**
   * All dates that have come by {@code now}, in order. One of them opens at most, so that a stop of
   * weeks is made up for once: the last that could, and late only while at least half of the time
   * it was to be open is left. It closes when it would have closed anyway.
   *
   * @param close when a round that opens then closes
   */
  public static List<Settlement> of(
      Order order, ClosedDays closed, Function<ZonedDateTime, Instant> close, Instant now) {
    List<Turn> due = order.turns(closed).takeWhile(turn -> !turn.at().isAfter(now)).toList();
    Turn last = due.stream().filter(turn -> happens(order, turn)).reduce((a, b) -> b).orElse(null);
    List<Settlement> settled = new ArrayList<>();
    for (Turn turn : due) {
      settled.add(turn.equals(last) ? opened(turn, close, now) : notOpened(order, turn));
    }
    return settled;
  }

  private static boolean happens(Order order, Turn turn) {
    return !order.paused() && !order.skips(turn) && turn.happens() != null;
  }

  private static Settlement notOpened(Order order, Turn turn) {
    if (order.skips(turn)) {
      return new Settlement(turn, Verdict.SKIPPED, null);
    }
    if (order.paused()) {
      return new Settlement(turn, Verdict.PAUSED, null);
    }
    return new Settlement(turn, turn.happens() == null ? Verdict.CLOSED : Verdict.MISSED, null);
  }

  private static Settlement opened(Turn turn, Function<ZonedDateTime, Instant> close, Instant now) {
    Instant opens = turn.at();
    Instant closes = close.apply(opens.atZone(turn.due().getZone()));
    if (Duration.between(opens, now).compareTo(LATE) <= 0) {
      return new Settlement(turn, Verdict.OPEN, closes);
    }
    Duration left = Duration.between(now, closes);
    boolean worthIt =
        left.compareTo(Duration.between(opens, closes).dividedBy(2)) >= 0
            && left.compareTo(Timetable.SHORTEST) >= 0;
    return worthIt
        ? new Settlement(turn, Verdict.OPEN_LATE, closes)
        : new Settlement(turn, Verdict.MISSED, null);
  }
}

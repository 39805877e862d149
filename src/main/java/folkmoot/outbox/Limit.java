package folkmoot.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * How often something may happen: once in {@code every}, and after a rest up to {@code burst} times
 * at once. This is the generic cell rate algorithm (ITU-T I.371), of which one instant is all that
 * must be kept: when the next one is free.
 */
record Limit(Duration every, int burst) {
  static Limit of(long everyMillis, int burst) {
    return new Limit(Duration.ofMillis(everyMillis), burst);
  }

  /** When the next one is free, after one at {@code now} that was free at {@code freeAt}. */
  Instant after(Instant freeAt, Instant now) {
    Instant rested = now.minus(every.multipliedBy(burst - 1L));
    return (freeAt.isAfter(rested) ? freeAt : rested).plus(every);
  }

  /** From when on there is room for as many at once, where one is free at {@code freeAt}. */
  Instant roomFor(int many, Instant freeAt) {
    return freeAt.plus(every.multipliedBy(Math.min(many, burst) - 1L));
  }

  /** As if the last one had not happened. */
  Instant without(Instant freeAt) {
    return freeAt.minus(every);
  }

  /** The most that can happen in any span of this length, its start included. */
  long mostIn(Duration span) {
    return burst + span.dividedBy(every);
  }
}

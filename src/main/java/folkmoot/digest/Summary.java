package folkmoot.digest;

import folkmoot.partnership.Audience;
import folkmoot.partnership.Partnership;
import folkmoot.text.Mrkdwn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One weekly summary, but for what it says.
 *
 * @param made when it is put together
 * @param asksUseful whether readers are asked if it was useful
 */
record Summary(
    Partnership partnership,
    Week week,
    Covered covered,
    Instant made,
    Mark mark,
    Upcoming upcoming,
    Audience audience,
    boolean asksUseful) {

  /** What happened after {@code from} and up to {@code to}. */
  record Covered(Instant from, Instant to) {}

  /** What comes next: the summary after this one, and the first round that opens by itself. */
  record Upcoming(Instant summary, @Nullable Mrkdwn round) {}

  /** What is said of when and how it is posted. */
  enum Mark {
    NONE,
    /** Folkmoot was not running at its hour. */
    LATE,
    /** It stands in place of what was posted first. */
    CORRECTED,
    /** It is posted again because what was posted first cannot be changed. */
    CORRECTED_AGAIN
  }

  /** A summary for members, made on time. */
  static Summary of(Partnership partnership, Week week, Covered covered, Upcoming upcoming) {
    return new Summary(
        partnership, week, covered, covered.to(), Mark.NONE, upcoming, Audience.MEMBERS, false);
  }

  Summary marked(Mark other, Instant at) {
    return new Summary(partnership, week, covered, at, other, upcoming, audience, asksUseful);
  }

  Summary next(Upcoming other) {
    return new Summary(partnership, week, covered, made, mark, other, audience, asksUseful);
  }

  Summary asking(boolean useful) {
    return new Summary(partnership, week, covered, made, mark, upcoming, audience, useful);
  }

  /** The same for readers who support the work from outside; they are asked nothing. */
  Summary sponsored() {
    return new Summary(partnership, week, covered, made, mark, upcoming, Audience.SPONSORS, false);
  }
}

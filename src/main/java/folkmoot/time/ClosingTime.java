package folkmoot.time;

import java.time.ZonedDateTime;

/** When something closes, or why it cannot close then. */
public sealed interface ClosingTime {

  /** It closes at this moment. */
  record At(ZonedDateTime moment) implements ClosingTime {}

  /** This moment is gone, or is now. */
  record Past(ZonedDateTime moment) implements ClosingTime {}

  /** Less than {@link Timetable#SHORTEST} from now. */
  record TooSoon(ZonedDateTime moment) implements ClosingTime {}

  /** More than {@link Timetable#LONGEST_DAYS} days from now. */
  record TooFar(ZonedDateTime moment) implements ClosingTime {}
}

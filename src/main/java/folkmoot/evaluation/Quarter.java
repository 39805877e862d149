package folkmoot.evaluation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;

/** The quarters of the year, in a partnership's zone. */
final class Quarter {
  private Quarter() {}

  /** Whether a quarter began after {@code from} and not after {@code to}. */
  static boolean turnsBetween(Instant from, Instant to, ZoneId zone) {
    return number(from.atZone(zone)) != number(to.atZone(zone));
  }

  private static int number(ZonedDateTime day) {
    return 4 * day.getYear() + day.get(IsoFields.QUARTER_OF_YEAR);
  }
}

package folkmoot.digest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** An ISO week, by which a digest is called and of which there is one at most. */
record Week(int year, int number) implements Comparable<Week> {

  /** The week in which this moment lies where the partnership is. */
  static Week of(Instant moment, ZoneId zone) {
    ZonedDateTime there = moment.atZone(zone);
    return new Week(
        there.get(IsoFields.WEEK_BASED_YEAR), there.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** Reads what {@link #label} wrote. */
  static Week parse(String label) {
    return new Week(Integer.parseInt(label.substring(0, 4)), Integer.parseInt(label.substring(6)));
  }

  /** For example {@code 2026-W53}; labels sort as weeks do. */
  String label() {
    return String.format(Locale.ROOT, "%04d-W%02d", year, number);
  }

  @Override
  public int compareTo(Week other) {
    return year == other.year
        ? Integer.compare(number, other.number)
        : Integer.compare(year, other.year);
  }
}

package folkmoot.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The days on which a partnership is closed: holidays, and ranges of its own. A weekend is no
 * closed day, since a summary may well be read on one, but it is no working day either.
 *
 * @param holidays each with what it is called
 */
public record ClosedDays(Map<LocalDate, String> holidays, List<Range> ranges) {
  /** No day is closed. */
  public static final ClosedDays NONE = new ClosedDays(Map.of(), List.of());

  /** Days in a row; {@code last} is closed too and not before {@code first}. */
  public record Range(LocalDate first, LocalDate last) {
    public Range {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException("a range ends before it begins: " + first);
      }
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  public ClosedDays {
    holidays = Map.copyOf(holidays);
    ranges = List.copyOf(ranges);
  }

  /** Whether nothing is opened, sent or asked for on this day. */
  public boolean isClosed(LocalDate day) {
    return holidays.containsKey(day) || ranges.stream().anyMatch(range -> range.holds(day));
  }

  /** What this closed day is called; empty for an open one, and for one of a range. */
  public Optional<String> holiday(LocalDate day) {
    return Optional.ofNullable(holidays.get(day));
  }

  /** Monday to Friday, and not closed. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !isClosed(day);
  }

  /** The first working day after this one. */
  public LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }
}

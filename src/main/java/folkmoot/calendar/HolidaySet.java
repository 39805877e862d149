package folkmoot.calendar;

import java.time.LocalDate;
import java.util.Map;

/**
 * The holidays of one country or kind of house, as its file gives them.
 *
 * @param id the file's name
 * @param name what conveners choose it by, at most 75 characters
 * @param days each with what it is called; at least one
 */
public record HolidaySet(String id, String name, Map<LocalDate, String> days) {
  public HolidaySet {
    days = Map.copyOf(days);
  }

  /** The last year its dates are known for. */
  public int lastYear() {
    return days.keySet().stream().mapToInt(LocalDate::getYear).max().orElseThrow();
  }
}

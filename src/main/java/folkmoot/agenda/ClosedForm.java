package folkmoot.agenda;

import folkmoot.calendar.Calendars;
import folkmoot.calendar.HolidaySet;
import folkmoot.partnership.Partnership;
import java.util.List;

/**
 * The form with the closed days and the budget.
 *
 * @param budget the most that is asked of people in a month, in minutes
 */
record ClosedForm(
    Partnership partnership, List<HolidaySet> sets, Calendars.Chosen chosen, int budget) {
  /** The blocks of the form. */
  static final String SETS = "sets";

  static final String FIRST = "first";
  static final String LAST = "last";
  static final String BUDGET = "budget";

  ClosedForm {
    sets = List.copyOf(sets);
  }

  /** Why a range of days cannot be closed. */
  enum Fault {
    /** There is a last day and no first. */
    NO_FIRST,
    /** It ends before it begins. */
    BACKWARDS,
    /** It is over. */
    PAST,
    /** It is longer than a year. */
    TOO_LONG
  }
}

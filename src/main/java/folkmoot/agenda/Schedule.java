package folkmoot.agenda;

import folkmoot.Recurring;
import folkmoot.partnership.Partnership;
import folkmoot.time.ClosedDays;
import java.util.List;

/**
 * All that recurs in a partnership.
 *
 * @param note what just changed; {@link Note#NOTHING} when it is only looked at
 */
record Schedule(Partnership partnership, List<Recurring> items, ClosedDays closed, Note note) {
  Schedule {
    items = List.copyOf(items);
  }

  /** What just changed. */
  enum Note {
    NOTHING,
    SAVED,
    /** What she pressed about is no longer so. */
    GONE
  }
}

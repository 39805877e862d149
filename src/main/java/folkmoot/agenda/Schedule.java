package folkmoot.agenda;

import folkmoot.Recurring;
import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Rest;
import folkmoot.time.ClosedDays;
import java.util.List;

/**
 * All that recurs in a partnership.
 *
 * @param rests those that hold now or are to come, the earliest first
 * @param note what just changed; {@link Note#NOTHING} when it is only looked at
 */
record Schedule(
    Partnership partnership,
    List<Recurring> items,
    ClosedDays closed,
    List<Rest> rests,
    Note note) {
  Schedule {
    items = List.copyOf(items);
    rests = List.copyOf(rests);
  }

  /** What just changed. */
  enum Note {
    NOTHING,
    SAVED,
    /** What she pressed about is no longer so. */
    GONE
  }
}

package folkmoot.home;

import folkmoot.Recurring;
import folkmoot.partnership.Partnership;
import folkmoot.round.Round;
import folkmoot.schedule.Occurrence;
import java.util.List;

/**
 * How a partnership stands.
 *
 * @param open the rounds that are open, the one closing first first
 * @param done what was sent, late or skipped, newest first
 * @param coming what recurs by itself
 */
record Status(
    Partnership partnership,
    List<Running> open,
    List<Occurrence> done,
    List<String> conveners,
    List<Recurring> coming) {
  Status {
    open = List.copyOf(open);
    done = List.copyOf(done);
    conveners = List.copyOf(conveners);
    coming = List.copyOf(coming);
  }

  /** An open round; {@code closeWished} when a convener wants to close it and needs a second. */
  record Running(Round round, boolean closeWished) {}
}

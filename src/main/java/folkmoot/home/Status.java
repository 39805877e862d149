package folkmoot.home;

import folkmoot.Recurring;
import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Rest;
import folkmoot.round.Round;
import folkmoot.schedule.Occurrence;
import java.util.List;

/**
 * How a partnership stands.
 *
 * @param open the rounds that are open, the one closing first first
 * @param done what was sent, late or skipped, newest first
 * @param coming what recurs by itself
 * @param rests those that hold now or are to come, the earliest first
 */
record Status(
    Partnership partnership,
    List<Running> open,
    List<Occurrence> done,
    List<String> conveners,
    List<Recurring> coming,
    List<Rest> rests) {
  Status {
    open = List.copyOf(open);
    done = List.copyOf(done);
    conveners = List.copyOf(conveners);
    coming = List.copyOf(coming);
    rests = List.copyOf(rests);
  }

  /** An open round; {@code closeWished} when a convener wants to close it and needs a second. */
  record Running(Round round, boolean closeWished) {}
}

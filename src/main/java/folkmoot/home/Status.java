package folkmoot.home;

import folkmoot.partnership.Partnership;
import folkmoot.round.Round;
import folkmoot.schedule.Occurrence;
import java.time.Instant;
import java.util.List;

/**
 * How a partnership stands.
 *
 * @param open the rounds that are open, the one closing first first
 * @param done what was sent, late or skipped, newest first
 * @param nextSummary when the next weekly summary is due
 */
record Status(
    Partnership partnership,
    List<Running> open,
    List<Occurrence> done,
    List<String> conveners,
    Instant nextSummary) {
  Status {
    open = List.copyOf(open);
    done = List.copyOf(done);
    conveners = List.copyOf(conveners);
  }

  /** An open round; {@code closeWished} when a convener wants to close it and needs a second. */
  record Running(Round round, boolean closeWished) {}
}

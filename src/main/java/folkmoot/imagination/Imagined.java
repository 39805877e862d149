package folkmoot.imagination;

import folkmoot.partnership.Partnership;
import folkmoot.round.Round;
import folkmoot.time.ClosedDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What follows a convener's wish for an imagination week. */
sealed interface Imagined {
  /**
   * She is shown its days, and nothing has taken effect yet.
   *
   * @param open rounds that will still be open when it begins
   */
  record Plan(Partnership partnership, List<LocalDate> days, ClosedDays closed, List<Round> open)
      implements Imagined {
    public Plan {
      days = List.copyOf(days);
      open = List.copyOf(open);
    }
  }

  /** It is planned. */
  record Planned(Partnership partnership, Week week) implements Imagined {}

  /** One is planned or running already. */
  record Already(Partnership partnership, Week week) implements Imagined {}

  /** The partnership is quiet then. */
  record Quiet(Partnership partnership, Instant until) implements Imagined {}

  /** Dates of a series lie in it. */
  record Series(Partnership partnership, Instant date) implements Imagined {}

  /** Its first morning has gone by. */
  record Past() implements Imagined {}

  /** It lies more than sixty days away. */
  record TooFar() implements Imagined {}

  /** What she typed says no day. */
  record Unclear() implements Imagined {}

  /** There is no what-if for this partnership. */
  record NoPrompts() implements Imagined {}

  /** Only conveners may do that. */
  record NotConvening() implements Imagined {}
}

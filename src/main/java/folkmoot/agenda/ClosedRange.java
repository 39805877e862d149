package folkmoot.agenda;

import folkmoot.agenda.ClosedForm.Fault;
import folkmoot.time.ClosedDays.Range;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days as a form gives them, which need not be a range. */
record ClosedRange(@Nullable LocalDate first, @Nullable LocalDate last) {

  /** What cannot be closed, if so. */
  Optional<Fault> fault(LocalDate today) {
    if (first == null) {
      return last == null ? Optional.empty() : Optional.of(Fault.NO_FIRST);
    }
    LocalDate end = last == null ? first : last;
    if (end.isBefore(first)) {
      return Optional.of(Fault.BACKWARDS);
    }
    if (end.isBefore(today)) {
      return Optional.of(Fault.PAST);
    }
    return end.isAfter(first.plusYears(1)) ? Optional.of(Fault.TOO_LONG) : Optional.empty();
  }

  /** The range, if any was given; one day where only the first was. */
  Optional<Range> range() {
    return Optional.ofNullable(first).map(from -> new Range(from, last == null ? from : last));
  }
}

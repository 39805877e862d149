package folkmoot.calendar;

import folkmoot.calendar.CalendarStore.OwnRange;
import folkmoot.ids.Ids;
import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which days are closed for whom. */
public final class Calendars {
  private final List<HolidaySet> sets;
  private final Ids ids;

  public Calendars(List<HolidaySet> sets, Ids ids) {
    this.sets = List.copyOf(sets);
    this.ids = ids;
  }

  /** What a partnership has chosen. */
  public record Chosen(Set<String> sets, List<OwnDays> own) {
    public Chosen {
      sets = Set.copyOf(sets);
      own = List.copyOf(own);
    }
  }

  /** A range of a partnership's own, which can be taken away by its id. */
  public record OwnDays(String id, ClosedDays.Range range) {}

  /** All sets there are to choose from, by name. */
  public List<HolidaySet> sets() {
    return sets;
  }

  /** The closed days of a partnership; none while it has chosen none. */
  public ClosedDays of(Tx tx, PartnershipId partnership) {
    CalendarStore store = new CalendarStore(tx);
    Map<LocalDate, String> holidays = new HashMap<>();
    Set<String> chosen = store.sets(partnership);
    sets.stream()
        .filter(set -> chosen.contains(set.id()))
        .forEach(set -> set.days().forEach(holidays::putIfAbsent));
    return new ClosedDays(
        holidays, store.ranges(partnership).stream().map(OwnRange::range).toList());
  }

  /** What it has chosen, its own days in order. */
  public Chosen chosen(Tx tx, PartnershipId partnership) {
    CalendarStore store = new CalendarStore(tx);
    return new Chosen(
        store.sets(partnership),
        store.ranges(partnership).stream().map(own -> new OwnDays(own.id(), own.range())).toList());
  }

  /** These sets hold from now on, and no others. */
  public void choose(Tx tx, PartnershipId partnership, Set<String> chosen) {
    new CalendarStore(tx).choose(partnership, chosen);
  }

  /** Closes these days too; those it has already are left as they are. */
  public void close(Tx tx, PartnershipId partnership, ClosedDays.Range range) {
    CalendarStore store = new CalendarStore(tx);
    if (store.ranges(partnership).stream().noneMatch(own -> own.range().equals(range))) {
      store.add(partnership, new OwnRange(ids.timed("cld"), range));
    }
  }

  /** These days of its own are open again. */
  public void open(Tx tx, PartnershipId partnership, String range) {
    new CalendarStore(tx).remove(partnership, range);
  }
}

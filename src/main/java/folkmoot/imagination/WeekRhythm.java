package folkmoot.imagination;

import folkmoot.Recurring;
import folkmoot.asking.Tools;
import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Turn;
import folkmoot.store.Tx;
import folkmoot.time.Spoken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The what-ifs of a week as something that recurs, which conveners can leave out and stop. */
final class WeekRhythm {
  private final Tools tools;
  private final Days days;

  WeekRhythm(Tools tools, Days days) {
    this.tools = tools;
    this.days = days;
  }

  List<Recurring> of(Tx tx, Partnership partnership) {
    return new WeekStore(tx)
        .current(partnership.id()).stream().map(week -> recurring(tx, week, partnership)).toList();
  }

  private Recurring recurring(Tx tx, Week week, Partnership partnership) {
    ZoneId zone = partnership.zone();
    List<LocalDate> settled = new WeekStore(tx).settled(week.id());
    List<Turn> next =
        week.days().stream()
            .filter(day -> !settled.contains(day))
            .map(day -> day.atTime(Week.WHAT_IF).atZone(zone))
            .map(due -> new Turn(due, due))
            .limit(Recurring.DATES)
            .toList();
    LocalDate skip = week.skip();
    return new Recurring(
        Days.WHAT,
        tools.texts().plain("imagination.title"),
        "",
        tools
            .texts()
            .plain(
                "imagination.rule",
                "time",
                Spoken.time(Week.WHAT_IF, tools.texts().locale()),
                "zone",
                zone.getId()),
        next,
        skip == null || settled.contains(skip) ? null : week.whatIf(skip, zone),
        week.paused(),
        new Switched(week, partnership),
        null);
  }

  private final class Switched implements Recurring.Switches {
    private final Week week;
    private final Partnership partnership;

    Switched(Week week, Partnership partnership) {
      this.week = week;
      this.partnership = partnership;
    }

    @Override
    public void skip(Tx tx, @Nullable Instant due) {
      new WeekStore(tx)
          .skip(week.id(), due == null ? null : due.atZone(partnership.zone()).toLocalDate());
    }

    @Override
    public void pause(Tx tx, boolean paused) {
      new WeekStore(tx).pause(week.id(), paused);
    }

    @Override
    public boolean canStop() {
      return true;
    }

    @Override
    public void stop(Tx tx) {
      days.stop(tx, week, partnership);
    }
  }
}

package folkmoot.imagination;

import folkmoot.asking.SeriesDates;
import folkmoot.asking.Tools;
import folkmoot.command.Arguments;
import folkmoot.command.CommandLine;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Turn;
import folkmoot.rhythm.Why;
import folkmoot.round.Round;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays;
import folkmoot.time.ClosingTime;
import folkmoot.time.Timetable;
import folkmoot.time.WhenPhrase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How conveners plan an imagination week. */
final class Weeks {
  private final Tools tools;
  private final WhatIfs whatIfs;

  Weeks(Tools tools, WhatIfs whatIfs) {
    this.tools = tools;
    this.whatIfs = whatIfs;
  }

  /** A convener typed the verb, perhaps with its first day. */
  Imagined begin(Scene scene, Arguments said) {
    ZonedDateTime now = now(scene.partnership());
    if (said.words().isBlank()) {
      LocalDate monday = now.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      return tools.database().transact(tx -> plan(tx, scene.partnership(), monday));
    }
    if (!(spoken(said) instanceof WhenPhrase.By by)) {
      return new Imagined.Unclear();
    }
    ClosingTime day = Timetable.closing(new WhenPhrase.By(by.day(), Week.BEGINS), now);
    if (day instanceof ClosingTime.TooFar) {
      return new Imagined.TooFar();
    }
    if (!(day instanceof ClosingTime.At at)) {
      return new Imagined.Past();
    }
    LocalDate first = at.moment().toLocalDate();
    return tools.database().transact(tx -> plan(tx, scene.partnership(), first));
  }

  /** Who writes {@code mon} or {@code from mon} means the same as by {@code by mon}. */
  private static @Nullable WhenPhrase spoken(Arguments said) {
    String words = said.words().strip().replaceFirst("(?i)^(from|on|by|next|week of)\\s+", "");
    return CommandLine.read("imagine by " + words).line().arguments().when();
  }

  private Imagined plan(Tx tx, Partnership partnership, LocalDate first) {
    ClosedDays closed = tools.calendars().of(tx, partnership.id());
    List<LocalDate> days = Week.days(first, closed);
    Optional<Imagined> refusal = refusal(tx, partnership, days);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    ZoneId zone = partnership.zone();
    List<Round> open =
        tools.rounds().open(tx, partnership.id()).stream()
            .filter(round -> round.closesAt().isAfter(days.get(0).atStartOfDay(zone).toInstant()))
            .toList();
    return new Imagined.Plan(partnership, days, closed, open);
  }

  private Optional<Imagined> refusal(Tx tx, Partnership partnership, List<LocalDate> days) {
    Optional<Week> current = new WeekStore(tx).current(partnership.id());
    if (current.isPresent()) {
      return current.map(week -> new Imagined.Already(partnership, week));
    }
    Week wanted = week(partnership, days);
    ZonedDateTime now = now(partnership);
    Instant begins = wanted.begins(partnership.zone());
    if (!begins.isAfter(now.toInstant())) {
      return Optional.of(new Imagined.Past());
    }
    if (begins.isAfter(now.plusDays(Timetable.LONGEST_DAYS).toInstant())) {
      return Optional.of(new Imagined.TooFar());
    }
    if (whatIfs.of(partnership).isEmpty()) {
      return Optional.of(new Imagined.NoPrompts());
    }
    return quiet(tx, partnership, wanted).or(() -> series(tx, partnership, wanted));
  }

  private Optional<Imagined> quiet(Tx tx, Partnership partnership, Week wanted) {
    ZoneId zone = partnership.zone();
    return Rests.ahead(tx, partnership.id(), tools.clock().instant()).stream()
        .filter(rest -> rest.why() == Why.QUIET)
        .filter(rest -> rest.meets(wanted.restsFrom(zone), wanted.ends(zone)))
        .flatMap(rest -> Optional.ofNullable(rest.until()).stream())
        .map(until -> (Imagined) new Imagined.Quiet(partnership, until))
        .findFirst();
  }

  private Optional<Imagined> series(Tx tx, Partnership partnership, Week wanted) {
    ZoneId zone = partnership.zone();
    ClosedDays closed = tools.calendars().of(tx, partnership.id());
    return tools.orders().of(tx, partnership.id()).stream()
        .filter(order -> order.isSeries())
        .flatMap(order -> SeriesDates.left(tx, tools, order, closed).stream())
        .filter(turn -> turn.happens() != null)
        .map(Turn::at)
        .filter(date -> !date.isBefore(wanted.restsFrom(zone)) && date.isBefore(wanted.ends(zone)))
        .map(date -> (Imagined) new Imagined.Series(partnership, date))
        .findFirst();
  }

  /**
   * She sent the window: with another first day she is shown the days that gives, else it is
   * planned. Sent twice, it is planned once.
   */
  Imagined send(Submission sent) {
    String[] shown = sent.metadata().split(" ", -1);
    return tools
        .convening(
            sent.actor(),
            new PartnershipId(shown[0]),
            (tx, scene) -> send(tx, scene, sent, LocalDate.parse(shown[1])))
        .orElseGet(Imagined.NotConvening::new);
  }

  private Imagined send(Tx tx, Scene scene, Submission sent, LocalDate shown) {
    Partnership partnership = scene.partnership();
    tools.partnerships().hold(tx, partnership.id());
    Optional<Week> before = new WeekStore(tx).byRequest(sent.viewId());
    if (before.isPresent()) {
      return new Imagined.Planned(partnership, before.get());
    }
    LocalDate first = sent.values().one(PlanViews.FIRST).map(LocalDate::parse).orElse(shown);
    Imagined planned = plan(tx, partnership, first);
    if (!(planned instanceof Imagined.Plan plan) || !plan.days().get(0).equals(shown)) {
      return planned;
    }
    Week week = week(partnership, plan.days());
    new WeekStore(tx).add(week, sent.viewId());
    ZoneId zone = partnership.zone();
    Rests.begin(
        tx,
        new Rest(
            week.key(), partnership.id(), Why.IMAGINATION, week.restsFrom(zone), week.ends(zone)));
    return new Imagined.Planned(partnership, week);
  }

  private Week week(Partnership partnership, List<LocalDate> days) {
    return new Week(tools.ids().timed("img"), partnership.id(), days, null, false, false, null);
  }

  private ZonedDateTime now(Partnership partnership) {
    return tools.clock().instant().atZone(partnership.zone());
  }
}

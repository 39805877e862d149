package folkmoot.imagination;

import folkmoot.asking.RestViews;
import folkmoot.asking.Tools;
import folkmoot.outbox.Message;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Partnership;
import folkmoot.prompt.Prompt;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.schedule.Ledger;
import folkmoot.schedule.Occurrence;
import folkmoot.schedule.Occurrence.Outcome;
import folkmoot.schedule.OneByOne;
import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happens in an imagination week: it is announced, has its what-ifs, and ends. */
final class Days {
  static final String WHAT = "imagination";

  /** A what-if that comes this long after its hour counts as late. */
  private static final Duration LATE = Duration.ofMinutes(30);

  private final Tools tools;
  private final Ledger ledger;
  private final WhatIfs whatIfs;

  Days(Tools tools, Ledger ledger, WhatIfs whatIfs) {
    this.tools = tools;
    this.ledger = ledger;
    this.whatIfs = whatIfs;
  }

  Optional<Instant> next() {
    return tools
        .database()
        .transact(
            tx ->
                new WeekStore(tx)
                    .all().stream().map(week -> next(tx, week)).min(Comparator.naturalOrder()));
  }

  private Instant next(Tx tx, Week week) {
    ZoneId zone = tools.partnerships().get(tx, week.partnership()).zone();
    return week.next(new WeekStore(tx).settled(week.id()), zone);
  }

  /** Does what is due, each week in a transaction of its own that holds its partnership. */
  void run(Instant now) {
    List<Week> due =
        tools
            .database()
            .transact(
                tx ->
                    new WeekStore(tx)
                        .all().stream().filter(week -> !next(tx, week).isAfter(now)).toList());
    OneByOne.run(due, week -> tools.database().run(tx -> settle(tx, week, now)));
  }

  private void settle(Tx tx, Week listed, Instant now) {
    tools.partnerships().hold(tx, listed.partnership());
    Week week = new WeekStore(tx).hold(listed.id()).orElseThrow();
    if (week.ended() != null) {
      return;
    }
    Partnership partnership = tools.partnerships().get(tx, week.partnership());
    ZoneId zone = partnership.zone();
    if (!week.announced() && !begin(tx, new Place(partnership, week, now))) {
      return;
    }
    List<LocalDate> settled = new WeekStore(tx).settled(week.id());
    week.days().stream()
        .filter(day -> !settled.contains(day) && !week.whatIf(day, zone).isAfter(now))
        .forEach(day -> day(tx, new Place(partnership, week, now), day));
    if (!now.isBefore(week.ends(zone))) {
      end(tx, new Place(partnership, week, now));
    }
  }

  /** Answers false for a week that cannot begin, since all were asked to be left alone. */
  private boolean begin(Tx tx, Place place) {
    Week week = place.week();
    Instant begins = week.begins(place.partnership().zone());
    boolean quiet = isQuiet(tx, week, place.now());
    if (quiet || !place.now().isBefore(week.ends(place.partnership().zone()))) {
      String why =
          quiet
              ? RestViews.reason(Why.QUIET, tools.texts())
              : tools.texts().plain("asking.ledger.missed");
      ledger.enter(tx, week.partnership(), new Occurrence(WHAT, begins, Outcome.SKIPPED, why));
      Rests.end(tx, week.key(), place.now());
      new WeekStore(tx).ended(week.id(), place.now());
      return false;
    }
    post(tx, place, ":begin", () -> DayViews.begin(week, place.partnership(), tools.texts()));
    new WeekStore(tx).announced(week.id());
    return true;
  }

  private record Place(Partnership partnership, Week week, Instant now) {}

  private void day(Tx tx, Place place, LocalDate day) {
    Week week = place.week();
    Instant due = week.whatIf(day, place.partnership().zone());
    String why = whyNot(tx, place, day);
    if (why != null) {
      new WeekStore(tx).settle(week.id(), day, null);
      ledger.enter(tx, week.partnership(), new Occurrence(WHAT, due, Outcome.SKIPPED, why));
      return;
    }
    Prompt prompt = whatIfs.next(tx, place.partnership());
    new WeekStore(tx).settle(week.id(), day, prompt.id());
    post(
        tx,
        place,
        ":" + day,
        () -> DayViews.whatIf(prompt, week.days().indexOf(day), tools.texts()));
    boolean late = Duration.between(due, place.now()).compareTo(LATE) > 0;
    ledger.enter(
        tx,
        week.partnership(),
        new Occurrence(
            WHAT,
            due,
            late ? Outcome.LATE : Outcome.SENT,
            late ? tools.texts().plain("asking.ledger.late") : ""));
  }

  private @Nullable String whyNot(Tx tx, Place place, LocalDate day) {
    Week week = place.week();
    if (day.equals(week.skip())) {
      return tools.texts().plain("asking.ledger.skipped");
    }
    if (week.paused()) {
      return tools.texts().plain("asking.ledger.paused");
    }
    if (tools.calendars().of(tx, week.partnership()).isClosed(day)) {
      return tools.texts().plain("asking.ledger.closed");
    }
    if (isQuiet(tx, week, place.now())) {
      return RestViews.reason(Why.QUIET, tools.texts());
    }
    return Week.isOver(day, place.partnership().zone(), place.now())
            || whatIfs.of(place.partnership()).isEmpty()
        ? tools.texts().plain("asking.ledger.missed")
        : null;
  }

  private static boolean isQuiet(Tx tx, Week week, Instant now) {
    return Rests.now(tx, week.partnership(), now).stream()
        .anyMatch(rest -> rest.why() == Why.QUIET);
  }

  private void end(Tx tx, Place place) {
    Week week = place.week();
    post(tx, place, ":end", () -> DayViews.end(place.partnership(), tools.texts()));
    new WeekStore(tx).ended(week.id(), place.now());
  }

  /** A convener stops it: what was counted before may be counted again at once. */
  void stop(Tx tx, Week listed, Partnership partnership) {
    Week week = new WeekStore(tx).hold(listed.id()).orElseThrow();
    if (week.ended() != null) {
      return;
    }
    Instant now = tools.clock().instant();
    Rests.end(tx, week.key(), now);
    if (week.announced()) {
      Place place = new Place(partnership, week, now);
      post(tx, place, ":end", () -> DayViews.stopped(tools.texts()));
    }
    new WeekStore(tx).ended(week.id(), now);
  }

  private void post(Tx tx, Place place, String key, Supplier<Message> message) {
    tools
        .outbox()
        .post(
            tx,
            new Outgoing(
                place.week().key() + key,
                place.partnership().installation(),
                new Recipient.Channel(place.partnership().home()),
                message,
                place.now()));
  }
}

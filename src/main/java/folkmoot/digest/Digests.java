package folkmoot.digest;

import folkmoot.DigestPart;
import folkmoot.Recurring;
import folkmoot.asking.Tools;
import folkmoot.digest.Progress.Silence;
import folkmoot.digest.SilenceRule.Form;
import folkmoot.digest.Summary.Covered;
import folkmoot.digest.Summary.Mark;
import folkmoot.partnership.Partnership;
import folkmoot.schedule.Ledger;
import folkmoot.schedule.Occurrence;
import folkmoot.schedule.Occurrence.Outcome;
import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends each partnership its weekly summary: at its hour, once, or late and saying so. */
final class Digests {
  static final String WHAT = Recurring.SUMMARY;

  /** A summary sent this long after its hour says that it is late. */
  static final Duration LATE = Duration.ofMinutes(30);

  /** So many of the latest are looked at: three that told results, and some that told none. */
  private static final int LOOK_BACK = 12;

  private final Tools tools;
  private final Ledger ledger;
  private final Rooms rooms;

  /** Who does the parts of it. */
  record Rooms(
      Timing timing,
      Editions editions,
      Postings postings,
      Silences silences,
      InTheWay way,
      Pictures pictures) {}

  Digests(Tools tools, Ledger ledger, Rooms rooms) {
    this.tools = tools;
    this.ledger = ledger;
    this.rooms = rooms;
  }

  /** The earliest slot of any partnership; long ago for one whose count has not begun. */
  Optional<Instant> next() {
    return tools
        .database()
        .transact(
            tx ->
                tools.partnerships().all(tx).stream()
                    .flatMap(
                        one ->
                            Stream.concat(
                                Stream.of(nextSlot(tx, one)),
                                new DigestStore(tx).lookAt(one.id()).stream()))
                    .min(Comparator.naturalOrder()));
  }

  private Instant nextSlot(Tx tx, Partnership partnership) {
    return new DigestStore(tx)
        .progress(partnership.id())
        .map(progress -> rooms.timing().first(tx, partnership, progress))
        .orElse(Instant.EPOCH);
  }

  /** Settles every slot up to {@code now}, each partnership in a transaction of its own. */
  void run(Instant now) {
    tools
        .database()
        .transact(tools.partnerships()::all)
        .forEach(partnership -> tools.database().run(tx -> settle(tx, partnership, now)));
  }

  private void settle(Tx tx, Partnership partnership, Instant now) {
    tools.partnerships().hold(tx, partnership.id());
    DigestStore store = new DigestStore(tx);
    rooms.way().look(tx, partnership, now);
    Progress progress = store.hold(partnership.id()).orElse(null);
    if (progress == null) {
      store.save(partnership.id(), Progress.from(now));
      return;
    }
    Instant first = rooms.timing().first(tx, partnership, progress);
    if (first.isAfter(now)) {
      return;
    }
    Instant slot = Slot.latest(partnership, first, now);
    passOver(tx, partnership, first, slot);
    store.save(partnership.id(), settled(tx, partnership, new Due(progress, slot, now)));
  }

  /** Weeks missed altogether are told of in the one summary after them, not one by one. */
  private void passOver(Tx tx, Partnership partnership, Instant first, Instant slot) {
    for (Instant missed = first; missed.isBefore(slot); missed = Slot.next(partnership, missed)) {
      skipped(tx, partnership, missed, "covered");
    }
  }

  /** One slot that is to be settled, and when it is. */
  private record Due(Progress progress, Instant slot, Instant now) {
    boolean late() {
      return Duration.between(slot, now).compareTo(LATE) > 0;
    }

    boolean tooLate() {
      return Duration.between(slot, now).compareTo(Timing.TOO_LATE) > 0;
    }
  }

  private Progress settled(Tx tx, Partnership partnership, Due due) {
    Progress progress = due.progress();
    Week week = Slot.week(partnership, due.slot());
    String why = rooms.timing().whyNot(tx, partnership, progress, due.slot());
    if (why == null && due.tooLate()) {
      why = "too-late";
    }
    if (why != null) {
      skipped(tx, partnership, due.slot(), why);
      // What a closed day kept back is told in the next one; what a pause kept back is not wanted.
      return progress.settled(
          progress.paused() ? due.slot() : progress.coveredTo(), due.slot(), week);
    }
    return switch (send(tx, partnership, due)) {
      case FULL, SHORT -> progress.silent(Silence.NONE).settled(due.now(), due.slot(), week);
      case SILENT ->
          progress
              .silent(rooms.silences().oneMore(tx, partnership, progress.silence()))
              .settled(due.now(), due.slot(), week);
      // What people said meanwhile is not lost: the next one tells it.
      case IN_THE_WAY -> progress.settled(progress.coveredTo(), due.slot(), week);
    };
  }

  private Form send(Tx tx, Partnership partnership, Due due) {
    Covered covered = new Covered(due.progress().coveredTo(), due.now());
    Summary summary =
        rooms
            .editions()
            .summary(tx, partnership, Slot.week(partnership, due.slot()), covered)
            .marked(due.late() ? Mark.LATE : Mark.NONE, due.now());
    List<DigestPart> parts = rooms.editions().parts(tx, summary);
    List<Issue> latest = new IssueStore(tx, partnership.id()).latest(LOOK_BACK);
    if (SilenceRule.isStuck(latest, parts) && rooms.way().ask(tx, summary)) {
      ledger.enter(
          tx, partnership.id(), new Occurrence(WHAT, due.slot(), Outcome.SENT, reason("way")));
      return Form.IN_THE_WAY;
    }
    Edition edition = rooms.editions().edition(summary, parts, Useful.next(latest)).orElse(null);
    if (edition == null) {
      skipped(tx, partnership, due.slot(), "silent");
      return Form.SILENT;
    }
    rooms.postings().post(tx, edition);
    Outcome outcome = due.late() ? Outcome.LATE : Outcome.SENT;
    String why = due.late() ? reason("late") : "";
    ledger.enter(tx, partnership.id(), new Occurrence(WHAT, due.slot(), outcome, why));
    return edition.form();
  }

  private void skipped(Tx tx, Partnership partnership, Instant slot, String why) {
    ledger.enter(tx, partnership.id(), new Occurrence(WHAT, slot, Outcome.SKIPPED, reason(why)));
  }

  private String reason(String which) {
    return tools.texts().plain("digest.ledger." + which);
  }
}

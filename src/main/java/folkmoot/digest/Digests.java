package folkmoot.digest;

import folkmoot.Feature;
import folkmoot.calendar.Calendars;
import folkmoot.digest.DigestStore.Progress;
import folkmoot.digest.Edition.Sheet;
import folkmoot.digest.Summary.Covered;
import folkmoot.digest.Summary.Mark;
import folkmoot.digest.Summary.Upcoming;
import folkmoot.ids.ChannelId;
import folkmoot.outbox.Message;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Partnerships;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rests;
import folkmoot.schedule.Ledger;
import folkmoot.schedule.Occurrence;
import folkmoot.schedule.Occurrence.Outcome;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import folkmoot.time.ClosedDays;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends each partnership its weekly summary: at its hour, once, or late and saying so. */
final class Digests {
  static final String WHAT = "digest";

  /** A summary sent this long after its hour says that it is late. */
  static final Duration LATE = Duration.ofMinutes(30);

  private final Database database;
  private final Partnerships partnerships;
  private final Calendars calendars;
  private final Outbox outbox;
  private final Ledger ledger;
  private final Texts texts;
  private final Editions editions;

  /** What the digest needs of the house. */
  record Needs(
      Database database,
      Partnerships partnerships,
      Calendars calendars,
      Outbox outbox,
      Ledger ledger,
      Texts texts) {}

  Digests(Needs needs, List<Feature> features) {
    this.database = needs.database();
    this.partnerships = needs.partnerships();
    this.calendars = needs.calendars();
    this.outbox = needs.outbox();
    this.ledger = needs.ledger();
    this.texts = needs.texts();
    this.editions = new Editions(() -> features, needs.texts());
  }

  /** The earliest slot of any partnership; long ago for one whose count has not begun. */
  Optional<Instant> next() {
    return database.transact(
        tx ->
            partnerships.all(tx).stream()
                .map(partnership -> nextSlot(tx, partnership))
                .min(Comparator.naturalOrder()));
  }

  private static Instant nextSlot(Tx tx, Partnership partnership) {
    return new DigestStore(tx)
        .progress(partnership.id())
        .map(progress -> Slot.next(partnership, progress.dueAfter()))
        .orElse(Instant.EPOCH);
  }

  /** Settles every slot up to {@code now}, each partnership in a transaction of its own. */
  void run(Instant now) {
    database
        .transact(partnerships::all)
        .forEach(partnership -> database.run(tx -> settle(tx, partnership, now)));
  }

  private void settle(Tx tx, Partnership partnership, Instant now) {
    DigestStore store = new DigestStore(tx);
    Progress progress = store.hold(partnership.id()).orElse(null);
    if (progress == null) {
      store.save(partnership.id(), new Progress(now, now, null, false));
      return;
    }
    Instant first = Slot.next(partnership, progress.dueAfter());
    if (first.isAfter(now)) {
      return;
    }
    Instant slot = Slot.latest(partnership, first, now);
    passOver(tx, partnership, first, slot);
    String why = whyNot(tx, partnership, progress, slot);
    if (why == null) {
      send(tx, partnership, new Due(progress.coveredTo(), slot, now));
      store.save(partnership.id(), progress.settled(now, slot));
      return;
    }
    enter(tx, partnership, new Occurrence(WHAT, slot, Outcome.SKIPPED, reason(why)));
    // What a closed day kept back is told in the next one; what a pause kept back is not wanted.
    store.save(
        partnership.id(), progress.settled(progress.paused() ? slot : progress.coveredTo(), slot));
  }

  /** Which reason keeps this summary back; null where none does. */
  private @Nullable String whyNot(Tx tx, Partnership partnership, Progress progress, Instant slot) {
    if (progress.paused()) {
      return "paused";
    }
    if (slot.equals(progress.skip())) {
      return "skipped";
    }
    if (isClosed(partnership, calendars.of(tx, partnership.id()), slot)) {
      return "closed";
    }
    return Rests.stopping(tx, partnership.id(), Act.SUMMARY, slot)
        .map(rest -> rest.why().name().toLowerCase(Locale.ROOT))
        .orElse(null);
  }

  private static boolean isClosed(Partnership partnership, ClosedDays closed, Instant slot) {
    return closed.isClosed(slot.atZone(partnership.zone()).toLocalDate());
  }

  /** The first summary after {@code now} that nothing keeps back, as far as is known. */
  private Instant upcoming(Tx tx, Partnership partnership, Instant now) {
    ClosedDays closed = calendars.of(tx, partnership.id());
    Instant skip = new DigestStore(tx).progress(partnership.id()).map(Progress::skip).orElse(null);
    Instant slot = Slot.next(partnership, now);
    while (slot.equals(skip)
        || isClosed(partnership, closed, slot)
        || Rests.stopping(tx, partnership.id(), Act.SUMMARY, slot).isPresent()) {
      slot = Slot.next(partnership, slot);
    }
    return slot;
  }

  /** Weeks missed altogether are told of in the one late summary, not one by one. */
  private void passOver(Tx tx, Partnership partnership, Instant first, Instant slot) {
    for (Instant missed = first; missed.isBefore(slot); missed = Slot.next(partnership, missed)) {
      enter(tx, partnership, new Occurrence(WHAT, missed, Outcome.SKIPPED, reason("covered")));
    }
  }

  /** One settled slot: what it covers from, when it was due, and when it is settled. */
  private record Due(Instant from, Instant slot, Instant now) {
    boolean late() {
      return Duration.between(slot, now).compareTo(LATE) > 0;
    }
  }

  private void send(Tx tx, Partnership partnership, Due due) {
    Summary summary = summary(tx, partnership, new Covered(due.from(), due.now()));
    Summary marked = due.late() ? summary.marked(Mark.LATE, due.now()) : summary;
    Edition edition = editions.edition(marked, editions.parts(tx, marked)).orElse(null);
    if (edition == null) {
      enter(tx, partnership, new Occurrence(WHAT, due.slot(), Outcome.SKIPPED, reason("silent")));
      return;
    }
    channels(partnership)
        .forEach(
            to -> post(tx, partnership, new Place(to, due.slot(), due.now()), edition.members()));
    edition.parts().forEach(part -> part.posted().accept(tx));
    Outcome outcome = due.late() ? Outcome.LATE : Outcome.SENT;
    String why = due.late() ? reason("late") : "";
    enter(tx, partnership, new Occurrence(WHAT, due.slot(), outcome, why));
  }

  private Summary summary(Tx tx, Partnership partnership, Covered covered) {
    return Summary.of(
        partnership,
        Week.of(covered.to(), partnership.zone()),
        covered,
        new Upcoming(upcoming(tx, partnership, covered.to()), null));
  }

  /** The summary as it would read now, and when it comes. */
  Message preview(Tx tx, Partnership partnership, Instant now) {
    Instant from =
        new DigestStore(tx).progress(partnership.id()).map(Progress::coveredTo).orElse(now);
    Summary summary = summary(tx, partnership, new Covered(from, now));
    return editions
        .edition(summary, editions.parts(tx, summary))
        .map(edition -> DigestViews.preview(edition.members().post(), texts))
        .orElseGet(() -> DigestViews.nothingYet(summary.upcoming().summary(), partnership, texts));
  }

  /** Where one edition goes: the slot names it, so that it is never posted twice. */
  private record Place(ChannelId channel, Instant slot, Instant now) {
    String key() {
      return "digest:" + channel + ":" + slot.getEpochSecond();
    }
  }

  private void post(Tx tx, Partnership partnership, Place place, Sheet edition) {
    outbox.post(tx, outgoing(partnership, place, place.key(), edition.post()));
    int number = 0;
    for (Message more : edition.thread()) {
      String key = place.key() + ":" + ++number;
      outbox.reply(tx, outgoing(partnership, place, key, more), place.key());
    }
  }

  private static Outgoing outgoing(
      Partnership partnership, Place place, String key, Message message) {
    return new Outgoing(
        key,
        partnership.installation(),
        new Recipient.Channel(place.channel()),
        message,
        place.now());
  }

  private static List<ChannelId> channels(Partnership partnership) {
    return partnership.extra() == null
        ? List.of(partnership.home())
        : List.of(partnership.home(), partnership.extra());
  }

  private String reason(String which) {
    return texts.plain("digest.ledger." + which);
  }

  private void enter(Tx tx, Partnership partnership, Occurrence occurrence) {
    ledger.enter(tx, partnership.id(), occurrence);
  }
}

package folkmoot.digest;

import folkmoot.asking.Tools;
import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a partnership's summary is due, and what keeps it back. */
final class Timing {
  /** A summary that could not be posted within this time of its hour is left to the next one. */
  static final Duration TOO_LATE = Duration.ofHours(48);

  private final Tools tools;

  Timing(Tools tools) {
    this.tools = tools;
  }

  /**
   * The first slot that is not settled. A slot that lay behind when the day or hour was moved never
   * was one: moving it makes no summary late.
   */
  Instant first(Tx tx, Partnership partnership, Progress progress) {
    Instant moved =
        tools.partnerships().rhythmSince(tx, partnership.id()).orElse(progress.dueAfter());
    Instant after = moved.isAfter(progress.dueAfter()) ? moved : progress.dueAfter();
    return Slot.next(partnership, after, progress.week());
  }

  /** Which reason keeps the summary of this slot back; null where none does. */
  @Nullable String whyNot(Tx tx, Partnership partnership, Progress progress, Instant slot) {
    if (progress.paused()) {
      return "paused";
    }
    if (slot.equals(progress.skip())) {
      return "skipped";
    }
    if (isClosed(partnership, tools.calendars().of(tx, partnership.id()), slot)) {
      return "closed";
    }
    return resting(tx, partnership, slot)
        .map(rest -> rest.why().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .orElse(null);
  }

  /** The first summary after {@code now} that nothing keeps back, as far as is known. */
  Instant upcoming(Tx tx, Partnership partnership, Instant now) {
    return upcoming(tx, partnership, now, null);
  }

  /** The same once the summary of this week is settled. */
  Instant upcoming(Tx tx, Partnership partnership, Instant now, @Nullable Week settled) {
    ClosedDays closed = tools.calendars().of(tx, partnership.id());
    Progress progress = new DigestStore(tx).progress(partnership.id()).orElse(Progress.from(now));
    Week week = settled == null ? progress.week() : settled;
    Instant slot = Slot.next(partnership, now, week);
    while (slot.equals(progress.skip())
        || isClosed(partnership, closed, slot)
        || resting(tx, partnership, slot).isPresent()) {
      slot = Slot.next(partnership, slot);
    }
    return slot;
  }

  /** The week of the summary that comes next: this one, unless it has had its own. */
  Week week(Tx tx, Partnership partnership, Instant now) {
    Week week = Week.of(now, partnership.zone());
    return new IssueStore(tx, partnership.id()).find(week).isEmpty()
        ? week
        : Slot.week(partnership, upcoming(tx, partnership, now, week));
  }

  /** The rest in which no summary is posted at this instant, if there is one. */
  Optional<Rest> resting(Tx tx, Partnership partnership, Instant at) {
    return Rests.stopping(tx, partnership.id(), Act.SUMMARY, at);
  }

  private static boolean isClosed(Partnership partnership, ClosedDays closed, Instant slot) {
    return closed.isClosed(slot.atZone(partnership.zone()).toLocalDate());
  }
}

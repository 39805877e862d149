package folkmoot.digest;

import folkmoot.Recurring;
import folkmoot.asking.RepeatViews;
import folkmoot.asking.Tools;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Partnership;
import folkmoot.rhythm.OnClosed;
import folkmoot.rhythm.Turn;
import folkmoot.store.Tx;
import folkmoot.time.Cadence;
import folkmoot.time.ClosedDays;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The weekly summary as something that recurs, which conveners can pause and leave out. */
final class DigestRhythm {
  private final Tools tools;

  DigestRhythm(Tools tools) {
    this.tools = tools;
  }

  Recurring of(Tx tx, Partnership partnership) {
    Instant now = tools.clock().instant();
    Progress progress = new DigestStore(tx).progress(partnership.id()).orElse(Progress.from(now));
    Cadence cadence =
        new Cadence(
            1,
            partnership.digestTime(),
            partnership.zone(),
            Slot.next(partnership, now, progress.week()).atZone(partnership.zone()).toLocalDate());
    ClosedDays closed = tools.calendars().of(tx, partnership.id());
    List<Turn> next =
        cadence.next(now, Recurring.DATES).stream()
            .map(due -> Turn.of(due, OnClosed.SKIP, closed))
            .toList();
    return new Recurring(
        Digests.WHAT,
        tools.texts().plain("digest.what"),
        "",
        RepeatViews.rule(cadence, tools.texts()),
        next,
        progress.skip(),
        progress.paused(),
        new Switched(partnership.id()));
  }

  private Progress held(Tx tx, PartnershipId partnership) {
    Instant now = tools.clock().instant();
    return new DigestStore(tx).hold(partnership).orElseGet(() -> Progress.from(now));
  }

  private final class Switched implements Recurring.Switches {
    private final PartnershipId partnership;

    Switched(PartnershipId partnership) {
      this.partnership = partnership;
    }

    @Override
    public void skip(Tx tx, @Nullable Instant due) {
      change(tx, progress -> progress.skipping(due));
    }

    @Override
    public void pause(Tx tx, boolean paused) {
      change(tx, progress -> progress.paused(paused));
    }

    private void change(Tx tx, UnaryOperator<Progress> change) {
      new DigestStore(tx).save(partnership, change.apply(held(tx, partnership)));
    }

    @Override
    public boolean canStop() {
      return false;
    }

    @Override
    public void stop(Tx tx) {
      throw new IllegalStateException("a partnership keeps its summary; it can be paused");
    }
  }
}

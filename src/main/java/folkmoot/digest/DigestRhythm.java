package folkmoot.digest;

import folkmoot.Recurring;
import folkmoot.asking.RepeatViews;
import folkmoot.digest.DigestFeature.Needs;
import folkmoot.digest.DigestStore.Progress;
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
  private final Needs needs;

  DigestRhythm(Needs needs) {
    this.needs = needs;
  }

  Recurring of(Tx tx, Partnership partnership) {
    Instant now = needs.clock().instant();
    Cadence cadence =
        new Cadence(
            1,
            partnership.digestTime(),
            partnership.zone(),
            Slot.next(partnership, now).atZone(partnership.zone()).toLocalDate());
    ClosedDays closed = needs.calendars().of(tx, partnership.id());
    List<Turn> next =
        cadence.next(now, Recurring.DATES).stream()
            .map(due -> Turn.of(due, OnClosed.SKIP, closed))
            .toList();
    Progress progress =
        new DigestStore(tx).progress(partnership.id()).orElse(new Progress(now, now, null, false));
    return new Recurring(
        Digests.WHAT,
        needs.texts().plain("digest.what"),
        "",
        RepeatViews.rule(cadence, needs.texts()),
        next,
        progress.skip(),
        progress.paused(),
        new Switched(partnership.id()));
  }

  private Progress held(Tx tx, PartnershipId partnership) {
    Instant now = needs.clock().instant();
    return new DigestStore(tx)
        .hold(partnership)
        .orElseGet(() -> new Progress(now, now, null, false));
  }

  private final class Switched implements Recurring.Switches {
    private final PartnershipId partnership;

    Switched(PartnershipId partnership) {
      this.partnership = partnership;
    }

    @Override
    public void skip(Tx tx, @Nullable Instant due) {
      change(tx, p -> new Progress(p.coveredTo(), p.dueAfter(), due, p.paused()));
    }

    @Override
    public void pause(Tx tx, boolean paused) {
      change(tx, p -> new Progress(p.coveredTo(), p.dueAfter(), p.skip(), paused));
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

package folkmoot.pulse;

import folkmoot.Feature;
import folkmoot.Recurring;
import folkmoot.partnership.Partnership;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A weekly summary of which nothing is known but that it is paused. */
final class PausedSummary implements Feature, Recurring.Switches {
  @Override
  public List<Recurring> recurring(Tx tx, Partnership partnership) {
    return List.of(
        new Recurring(Recurring.SUMMARY, "summary", "", "weekly", List.of(), null, true, this));
  }

  @Override
  public void skip(Tx tx, @Nullable Instant due) {}

  @Override
  public void pause(Tx tx, boolean paused) {}

  @Override
  public boolean canStop() {
    return false;
  }

  @Override
  public void stop(Tx tx) {}
}

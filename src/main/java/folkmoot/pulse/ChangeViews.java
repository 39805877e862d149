package folkmoot.pulse;

import folkmoot.asking.MovementViews;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.Movement;
import folkmoot.pulse.MirrorViews.Result;
import folkmoot.statistics.ControlChart;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.SignTest;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of an item beside its own earlier readings, and of what people say changed. */
final class ChangeViews {
  private ChangeViews() {}

  /** Whether it changed, in one line; empty where there is nothing to compare. */
  static Optional<Mrkdwn> line(ItemFigure figure, Result result, Texts texts) {
    Movement movement = figure.movement();
    if (movement == null) {
      return felt(figure, result.cuts(), texts);
    }
    List<Mrkdwn> said = new ArrayList<>();
    said.add(MovementViews.change(movement, result.day(movement.since(), texts), texts));
    signal(movement.signal(), texts).ifPresent(said::add);
    return Optional.of(Mrkdwn.joined(" ", said));
  }

  private static Optional<Mrkdwn> signal(ControlChart.Signal signal, Texts texts) {
    return switch (signal) {
      case NONE -> Optional.empty();
      case ABOVE -> Optional.of(texts.mrkdwn("pulse.signal.above"));
      case BELOW -> Optional.of(texts.mrkdwn("pulse.signal.below"));
      case LONG_HIGH -> Optional.of(texts.mrkdwn("pulse.signal.long-high"));
      case LONG_LOW -> Optional.of(texts.mrkdwn("pulse.signal.long-low"));
    };
  }

  /** What the change item came to; only of that item. */
  private static Optional<Mrkdwn> felt(ItemFigure figure, CutPoints cuts, Texts texts) {
    return figure
        .changeItem()
        .map(
            test ->
                texts.mrkdwn(uneven(test, cuts), "easier", test.better(), "harder", test.worse()));
  }

  private static String uneven(SignTest test, CutPoints cuts) {
    double p = test.p();
    if (p < cuts.change().clear()) {
      return "pulse.felt.clear";
    }
    return p < cuts.change().possible() ? "pulse.felt.possible" : "pulse.felt.luck";
  }
}

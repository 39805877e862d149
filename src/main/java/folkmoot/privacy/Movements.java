package folkmoot.privacy;

import folkmoot.statistics.Anchor;
import folkmoot.statistics.Change;
import folkmoot.statistics.ControlChart;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Reading;
import folkmoot.statistics.SignTest;
import folkmoot.statistics.Tally;
import folkmoot.statistics.Turnout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sets the figures of a round beside their own earlier readings (methods.md C4). It looks at counts
 * that were published and at nothing else, so that what it says is in those counts already. A
 * figure told in words is compared with nothing.
 */
final class Movements {
  private final Turnout turnout;
  private final List<Asking> before;
  private final CutPoints cuts;

  /**
   * @param turnout of the round the figures are of
   * @param before earlier askings of any of its wordings, the latest first
   */
  Movements(Turnout turnout, List<Asking> before, CutPoints cuts) {
    this.turnout = turnout;
    this.before = List.copyOf(before);
    this.cuts = cuts;
  }

  /** A figure and its earlier readings, the latest first. */
  private record Line(ItemFigure figure, Tally now, List<Asking> earlier) {
    Anchor<String> anchor(Turnout turnout) {
      Asking last = earlier.get(0);
      Movement then = last.figure().movement();
      return new Anchor<>(
          figure.question().id(),
          new Reading(last.figure().shown().orElseThrow(), last.turnout()),
          new Reading(now, turnout),
          then == null ? null : then.change().said());
    }

    /** What all readings say together, the earliest first. */
    ControlChart.Signal signal() {
      List<Tally> readings = new ArrayList<>();
      earlier.forEach(asking -> asking.figure().shown().ifPresent(readings::add));
      Collections.reverse(readings);
      readings.add(now);
      return ControlChart.of(readings).map(ControlChart::signal).orElse(ControlChart.Signal.NONE);
    }
  }

  /** The figures, each that is followed and has an earlier reading with what became of it. */
  List<ItemFigure> of(List<ItemFigure> figures) {
    List<Line> lines = figures.stream().flatMap(this::line).toList();
    List<Change<String>> changes =
        Change.of(
            lines.stream().map(line -> line.anchor(turnout)).toList(), changeItem(figures), cuts);
    Map<ItemFigure, Movement> movements = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      movements.put(
          line.figure(),
          new Movement(line.earlier().get(0).closed(), changes.get(i), line.signal()));
    }
    return figures.stream().map(figure -> figure.with(movements.get(figure))).toList();
  }

  private Stream<Line> line(ItemFigure figure) {
    if (figure.question().role() != Question.Role.FOLLOWED) {
      return Stream.empty();
    }
    List<Asking> earlier =
        before.stream()
            .filter(asking -> asking.figure().question().isSameAs(figure.question()))
            .filter(asking -> asking.figure().shown().isPresent())
            .toList();
    Optional<Line> line =
        earlier.isEmpty()
            ? Optional.empty()
            : figure.shown().map(now -> new Line(figure, now, earlier));
    return line.stream();
  }

  private static @Nullable SignTest changeItem(List<ItemFigure> figures) {
    return figures.stream()
        .flatMap(figure -> figure.changeItem().stream())
        .findFirst()
        .orElse(null);
  }
}

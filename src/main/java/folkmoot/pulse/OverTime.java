package folkmoot.pulse;

import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.Question;
import folkmoot.pulse.MirrorViews.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question and its readings, each beside the others.
 *
 * @param readings the earliest first
 */
record OverTime(Question question, List<Reading> readings) {
  /** From so many readings on there is something to look back on. */
  private static final int LEAST = 2;

  /** So many are read before one loses the thread: more than half a year of an anchor. */
  private static final int MOST = 12;

  /** What one round said of the question. */
  record Reading(Result result, ItemFigure figure) {}

  /** A wording on a scale; another one is another question. */
  private record Asked(String wording, Object scale) {}

  OverTime {
    readings = List.copyOf(readings);
  }

  /** The latest reading. */
  Reading latest() {
    return readings.get(readings.size() - 1);
  }

  /**
   * The questions that are followed and were asked more than once; what was asked last stands
   * first.
   *
   * @param results the latest first
   */
  static List<OverTime> of(List<Result> results) {
    Map<Asked, List<Reading>> readings = new LinkedHashMap<>();
    for (Result result : results) {
      for (ItemFigure figure : result.published().items()) {
        Question question = figure.question();
        if (question.role() == Question.Role.FOLLOWED) {
          readings
              .computeIfAbsent(
                  new Asked(question.wording(), question.scale()), asked -> new ArrayList<>())
              .add(0, new Reading(result, figure));
        }
      }
    }
    return readings.values().stream()
        .filter(line -> line.size() >= LEAST)
        .map(line -> line.subList(Math.max(0, line.size() - MOST), line.size()))
        .map(line -> new OverTime(line.get(line.size() - 1).figure().question(), line))
        .toList();
  }
}

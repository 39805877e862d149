package folkmoot.appreciative;

import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Burden;
import folkmoot.rhythm.Turn;
import folkmoot.time.ClosedDays;
import java.time.Instant;
import java.util.List;

/** What follows a convener's wish for an appreciative series. */
sealed interface Begun {
  /**
   * She is shown the four dates, and nothing has taken effect yet.
   *
   * @param dates those left out included; four of them happen
   */
  record Plan(Partnership partnership, List<Turn> dates, ClosedDays closed, Burden burden)
      implements Begun {
    public Plan {
      dates = List.copyOf(dates);
    }
  }

  /** It is planned. */
  record Planned(Partnership partnership, Turn first) implements Begun {}

  /** One runs already. */
  record Already(Partnership partnership, Instant next) implements Begun {}

  /** One of its questions would be open while the partnership rests. */
  record Rests(Partnership partnership, Instant from, Instant until) implements Begun {}

  /** Too few people are there for an open question. */
  record TooFewPeople(int k, int people) implements Begun {}

  /** Its first date is past. */
  record Past() implements Begun {}

  /** It lies more than sixty days away. */
  record TooFar() implements Begun {}

  /** What she typed says no day. */
  record Unclear() implements Begun {}

  /** Only conveners may do that. */
  record NotConvening() implements Begun {}
}

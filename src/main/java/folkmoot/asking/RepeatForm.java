package folkmoot.asking;

import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Burden;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Turn;
import folkmoot.time.ClosedDays;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a convener is asked before rounds repeat. */
sealed interface RepeatForm {

  /**
   * When, and how long; asked for only where she did not say it in a line.
   *
   * @param question what she wrote so far; empty where none was
   */
  record Rhythm(Recipe recipe, Partnership partnership, int weeks, String question)
      implements RepeatForm {
    static final String WEEKS = "weeks";
    static final String DAY = "day";
    static final String TIME = "time";
    static final String OPEN = "open";
  }

  /**
   * The next dates, before anything takes effect.
   *
   * @param dates as the rule and the closed days have them
   * @param closes when each is to close
   * @param rests that hold now or are to come
   * @param hint what may make the question bring little; null where nothing does
   */
  record Plan(
      Recipe recipe,
      Partnership partnership,
      RepeatWish wish,
      List<Turn> dates,
      List<Instant> closes,
      ClosedDays closed,
      List<Rest> rests,
      Burden burden,
      @Nullable Hint hint)
      implements RepeatForm {
    /** What happens to a date on a closed day. */
    static final String ON_CLOSED = "closed";

    public Plan {
      dates = List.copyOf(dates);
      closes = List.copyOf(closes);
      rests = List.copyOf(rests);
    }
  }
}

package folkmoot.heard;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** When the weekly summary says that nothing was heard this month. */
final class WhoCouldAsk {
  /** Earlier in a month it would only say that the month is young. */
  static final int FROM_DAY = 15;

  private WhoCouldAsk() {}

  /**
   * Whether it is time to ask.
   *
   * @param today where the partnership is
   * @param heard whether anything was said in this month that members passed on
   * @param asked the month in which it was last asked; null when it never was
   */
  static boolean isDue(LocalDate today, boolean heard, @Nullable YearMonth asked) {
    return !heard && today.getDayOfMonth() >= FROM_DAY && !YearMonth.from(today).equals(asked);
  }
}

package folkmoot.rhythm;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much people are asked for.
 *
 * @param minutes in the fullest month in which something new falls
 * @param budget the most a partnership wants to ask for in a month, in minutes
 */
public record Burden(int minutes, int budget) {
  /** Minutes a month, unless the partnership says otherwise. */
  public static final int USUAL_BUDGET = 15;

  private static final int MINUTE = 60;

  /**
   * One round that was held or is planned; each member is asked once.
   *
   * @param day on which it opens
   * @param seconds that answering takes, about
   */
  public record Ask(LocalDate day, int seconds) {}

  /**
   * What is asked for in the fullest month in which one of {@code added} falls. A month runs from
   * any day to the day before the same day of the next; minutes are rounded up.
   *
   * @param before what was held and what is planned without those
   */
  public static Burden of(List<Ask> before, List<Ask> added, int budget) {
    List<Ask> all = Stream.concat(before.stream(), added.stream()).toList();
    int seconds =
        all.stream()
            .map(Ask::day)
            .distinct()
            .filter(first -> added.stream().anyMatch(ask -> isInMonth(ask, first)))
            .mapToInt(first -> sum(all, first))
            .max()
            .orElse(0);
    return new Burden((seconds + MINUTE - 1) / MINUTE, budget);
  }

  /** Whether it is more than the partnership wants. */
  public boolean isOver() {
    return minutes > budget;
  }

  private static int sum(List<Ask> all, LocalDate first) {
    return all.stream().filter(ask -> isInMonth(ask, first)).mapToInt(Ask::seconds).sum();
  }

  private static boolean isInMonth(Ask ask, LocalDate first) {
    return !ask.day().isBefore(first) && ask.day().isBefore(first.plusMonths(1));
  }
}

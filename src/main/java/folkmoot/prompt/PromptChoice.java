package folkmoot.prompt;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which prompt has its turn (methods.md B4): never the family that was asked last, the people we
 * serve at least every fourth week, and none again within twelve weeks while another is left. Where
 * rules cannot all be kept, the earlier one in this order is.
 *
 * @param prompts those of a partnership; at least one of them is for the weekly choice
 * @param asked what was asked there, the earliest first, also of families not chosen from here
 */
public record PromptChoice(List<Prompt> prompts, List<Asked> asked) {
  /** A prompt comes back after this many days at the earliest. */
  static final int REST = 12 * 7;

  /** So many weeks after the people we serve they are asked about again, whatever else waits. */
  static final int SERVED_AT_LATEST = 4;

  /**
   * So many weeks after them they have their turn if one of their prompts has rested. No earlier
   * while others are left: theirs are few, and none would be rested when one has to be asked.
   */
  private static final int SERVED_USUALLY = SERVED_AT_LATEST - 1;

  /**
   * A prompt that was asked.
   *
   * @param day in the partnership's zone
   */
  public record Asked(Prompt prompt, LocalDate day) {}

  public PromptChoice {
    prompts = List.copyOf(prompts);
    asked = List.copyOf(asked);
  }

  /**
   * The prompt to ask.
   *
   * @param today in the partnership's zone
   */
  public Prompt next(LocalDate today) {
    List<Prompt> weekly = prompts.stream().filter(Prompt::isWeekly).toList();
    List<Prompt> allowed = served(orAll(weekly, prompt -> !isOfLastFamily(prompt)), today);
    List<Prompt> rested = allowed.stream().filter(prompt -> hasRested(prompt, today)).toList();
    Comparator<Prompt> longestAgo = Comparator.comparing(this::last);
    return rested.isEmpty()
        ? Collections.min(allowed, longestAgo)
        : Collections.min(rested, byFamily().thenComparing(longestAgo));
  }

  /**
   * Of these the one that was put longest ago, and one that never was before all others: so none
   * comes back within twelve weeks while another is left.
   */
  public Prompt longestAgo() {
    return Collections.min(prompts, Comparator.comparing(this::last));
  }

  private Comparator<Prompt> byFamily() {
    return Comparator.<Prompt, Integer>comparing(prompt -> last(prompt.family()))
        .thenComparing(Prompt::family);
  }

  private static List<Prompt> orAll(List<Prompt> prompts, Predicate<Prompt> which) {
    List<Prompt> some = prompts.stream().filter(which).toList();
    return some.isEmpty() ? prompts : some;
  }

  private boolean isOfLastFamily(Prompt prompt) {
    return !asked.isEmpty() && asked.get(asked.size() - 1).prompt().family() == prompt.family();
  }

  /**
   * The prompts about the people we serve when it is their turn; before, the others, unless all of
   * those have to rest.
   */
  private List<Prompt> served(List<Prompt> allowed, LocalDate today) {
    long weeks = weeksSinceServed(today);
    if (weeks >= SERVED_AT_LATEST) {
      return orAll(allowed, PromptChoice::isServed);
    }
    boolean isTheirs = weeks >= SERVED_USUALLY;
    List<Prompt> turn = allowed.stream().filter(prompt -> isServed(prompt) == isTheirs).toList();
    return turn.stream().anyMatch(prompt -> hasRested(prompt, today)) ? turn : allowed;
  }

  private static boolean isServed(Prompt prompt) {
    return prompt.family() == Family.PEOPLE_WE_SERVE;
  }

  /** Where they were never asked about, as if that had been a week before anything was. */
  private long weeksSinceServed(LocalDate today) {
    int last = last(Family.PEOPLE_WE_SERVE);
    if (last >= 0) {
      return weeks(asked.get(last).day(), today);
    }
    return asked.isEmpty() ? 0 : weeks(asked.get(0).day(), today) + 1;
  }

  private static long weeks(LocalDate from, LocalDate to) {
    return ChronoUnit.WEEKS.between(monday(from), monday(to));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private boolean hasRested(Prompt prompt, LocalDate today) {
    int last = last(prompt);
    return last < 0 || !asked.get(last).day().plusDays(REST).isAfter(today);
  }

  /** Its latest place among what was asked; -1 when it was not. */
  private int last(Prompt prompt) {
    return last(each -> each.equals(prompt));
  }

  private int last(Family family) {
    return last(each -> each.family() == family);
  }

  private int last(Predicate<Prompt> which) {
    for (int i = asked.size() - 1; i >= 0; i--) {
      if (which.test(asked.get(i).prompt())) {
        return i;
      }
    }
    return -1;
  }
}

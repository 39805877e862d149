package folkmoot.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.prompt.PromptChoice.Asked;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptChoiceTest {
  private static final List<Prompt> OURS = PromptFiles.ours().of("Any");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final int YEARS = 156;

  private static Prompt prompt(String id) {
    return OURS.stream().filter(prompt -> prompt.id().equals(id)).findFirst().orElseThrow();
  }

  /** For example {@code G1:0 L1:1}, each prompt with the week in which it was asked. */
  private static List<Asked> asked(String written) {
    return Arrays.stream(written.split(" "))
        .filter(one -> !one.isEmpty())
        .map(one -> one.split(":"))
        .map(one -> new Asked(prompt(one[0]), MONDAY.plusWeeks(Integer.parseInt(one[1]))))
        .toList();
  }

  @ParameterizedTest(name = "after [{0}] week {1} asks {2}")
  @CsvSource({
    "'', 0, G1",
    "'', 30, G1",
    "G1:0, 0, L1",
    "G1:0, 1, L1",
    "L1:0, 1, G1",
    // The people we serve have their turn in the third week, and from the fourth on in any case.
    "G1:0 L1:1, 2, E1",
    "G1:0 L1:0, 1, G2",
    "G1:0 L1:1 E1:2, 3, G2",
    "G1:0 L1:1 E1:2 G2:3, 4, L2",
    "G1:0 L1:1 E1:2 G2:3 L2:4, 5, E2",
    "E1:0 G1:1 L1:2, 3, E2",
    "E1:0 G1:1 L1:2, 4, E2",
    // After a long silence they come first.
    "E1:0 G1:1, 20, E2",
    "G1:0, 20, E1",
    // Never the same family twice in a row, though they would be due.
    "E1:0, 4, G1",
    "E1:0, 40, G1",
    // What a convener typed counts, of families that are not chosen from too.
    "W1:0, 0, G1",
    "G1:0 W1:0, 1, L1",
    "G1:0 D1:0, 0, L1",
    "L1:0 R1:0 G3:1, 1, L2",
    "E3:0 G1:1 L1:2, 3, E1",
    // Of a family, one that was never asked before one that was, then the one asked longest ago.
    "G2:0 G1:0 E2:9 L1:9, 10, G3",
    "G2:0 G1:1 G3:1 G4:1 G5:1 G6:1 G7:1 E2:19 L1:19, 20, G2",
    // When no other has rested, they come before their turn.
    "G2:0 G1:1 G3:1 G4:1 G5:1 G6:1 G7:1 E1:8 L1:9, 10, E2",
    // When none has rested, the one asked longest ago.
    "G2:0 G1:1 G3:1 G4:1 G5:1 G6:1 G7:1 E3:2 E4:3 E5:4 E1:5 E2:8 L1:9, 10, G2",
    // People we serve: in the third week only if one has rested, in the fourth in any case.
    "E3:0 E2:1 E4:2 E1:3 E5:6 G1:7 L1:8, 9, G2",
    "E3:0 E2:1 E4:2 E1:3 E5:6 G1:7 L1:8, 10, E3",
  })
  void the_next_prompt(String history, int week, String next) {
    assertThat(new PromptChoice(OURS, asked(history)).next(MONDAY.plusWeeks(week)).id())
        .isEqualTo(next);
  }

  @Test
  void twelve_weeks_are_counted_in_days_so_that_no_hour_and_no_clock_change_matters() {
    List<Asked> all =
        OURS.stream()
            .filter(prompt -> prompt.family() == Family.GOOD)
            .map(prompt -> new Asked(prompt, MONDAY.plusDays(prompt.id().equals("G7") ? 0 : 50)))
            .sorted((a, b) -> a.day().compareTo(b.day()))
            .collect(Collectors.toCollection(ArrayList::new));
    OURS.stream()
        .filter(prompt -> prompt.family() == Family.LEARNING)
        .forEach(prompt -> all.add(new Asked(prompt, MONDAY.plusDays(60))));
    all.add(new Asked(prompt("E2"), MONDAY.plusDays(82)));
    PromptChoice choice = new PromptChoice(OURS, all);
    assertThat(choice.next(MONDAY.plusDays(84)).id()).as("G7 has rested").isEqualTo("G7");
  }

  /** What is asked when each of these days asks one prompt. */
  private static List<Asked> asks(List<Prompt> prompts, List<LocalDate> days) {
    List<Asked> asked = new ArrayList<>();
    for (LocalDate day : days) {
      asked.add(new Asked(new PromptChoice(prompts, asked).next(day), day));
    }
    return asked;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static void neverTwiceInARow(List<Asked> asked) {
    for (int i = 1; i < asked.size(); i++) {
      assertThat(asked.get(i).prompt().family())
          .as("the prompt on " + asked.get(i).day())
          .isNotEqualTo(asked.get(i - 1).prompt().family());
    }
  }

  private static void onlyWeeklyFamilies(List<Asked> asked) {
    assertThat(asked)
        .extracting(each -> each.prompt().family())
        .containsOnly(Family.GOOD, Family.LEARNING, Family.PEOPLE_WE_SERVE);
  }

  /** Whenever something is asked four weeks or more after the people we serve, it is about them. */
  private static void servedAtLeastEveryFourthWeek(List<Asked> asked) {
    LocalDate last = asked.get(0).day().minusWeeks(1);
    for (Asked each : asked) {
      boolean isServed = each.prompt().family() == Family.PEOPLE_WE_SERVE;
      long weeks = ChronoUnit.WEEKS.between(monday(last), monday(each.day()));
      assertThat(isServed || weeks < PromptChoice.SERVED_AT_LATEST)
          .as(weeks + " weeks on " + each.day())
          .isTrue();
      last = isServed ? each.day() : last;
    }
  }

  private static List<Long> rests(List<Asked> asked) {
    List<Long> rests = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      for (int before = i - 1; before >= 0; before--) {
        if (asked.get(before).prompt().equals(asked.get(i).prompt())) {
          rests.add(ChronoUnit.DAYS.between(asked.get(before).day(), asked.get(i).day()));
          break;
        }
      }
    }
    return rests;
  }

  /** What comes back too early is what was asked longest ago of all that might be asked then. */
  private static void restsWhileAnotherIsLeft(List<Asked> asked) {
    for (int i = 1; i < asked.size(); i++) {
      List<Asked> before = asked.subList(0, i);
      LocalDate day = asked.get(i).day();
      LocalDate chosen = lastDay(before, asked.get(i).prompt());
      if (chosen.plusDays(PromptChoice.REST).isAfter(day)) {
        boolean onlyServed = !monday(lastServed(before)).plusWeeks(4).isAfter(day);
        Family last = before.get(i - 1).prompt().family();
        assertThat(OURS)
            .filteredOn(Prompt::isWeekly)
            .filteredOn(each -> each.family() != last)
            .filteredOn(each -> !onlyServed || each.family() == Family.PEOPLE_WE_SERVE)
            .as("what else might have been asked on " + day)
            .allMatch(each -> !lastDay(before, each).isBefore(chosen));
      }
    }
  }

  private static LocalDate lastDay(List<Asked> asked, Prompt prompt) {
    return lastDay(asked, (Prompt each) -> each.equals(prompt));
  }

  private static LocalDate lastServed(List<Asked> asked) {
    return lastDay(asked, (Prompt each) -> each.family() == Family.PEOPLE_WE_SERVE);
  }

  private static LocalDate lastDay(List<Asked> asked, Predicate<Prompt> which) {
    return asked.stream()
        .filter(each -> which.test(each.prompt()))
        .map(Asked::day)
        .reduce(MONDAY.minusYears(1), (earlier, later) -> later);
  }

  @Test
  void in_three_years_of_weeks_every_rule_holds_in_every_week() {
    List<LocalDate> weeks = IntStream.range(0, YEARS).mapToObj(MONDAY::plusWeeks).toList();
    List<Asked> asked = asks(OURS, weeks);

    neverTwiceInARow(asked);
    onlyWeeklyFamilies(asked);
    servedAtLeastEveryFourthWeek(asked);
    assertThat(rests(asked)).isNotEmpty().allMatch(days -> days >= PromptChoice.REST);
    for (int week = 0; week + 4 <= asked.size(); week++) {
      assertThat(asked.subList(week, week + 4))
          .extracting(each -> each.prompt().family())
          .as("four weeks from week " + week)
          .contains(Family.PEOPLE_WE_SERVE);
    }
    assertThat(asked.subList(0, 12))
        .as("it begins with the first of each family")
        .extracting(each -> each.prompt().id())
        .containsExactly("G1", "L1", "E1", "G2", "L2", "E2", "G3", "L3", "E3", "G4", "L4", "E4");
    assertThat(asked.stream().map(Asked::prompt).distinct())
        .as("nothing of these families is left out")
        .containsExactlyInAnyOrderElementsOf(OURS.stream().filter(Prompt::isWeekly).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void holidays_and_changing_weekdays_do_not_break_a_rule(long seed) {
    Random random = new Random(seed);
    List<LocalDate> days =
        IntStream.range(0, YEARS)
            .filter(week -> random.nextInt(10) < 8)
            .mapToObj(week -> MONDAY.plusWeeks(week).plusDays(random.nextInt(7)))
            .toList();
    List<Asked> asked = asks(OURS, days);

    neverTwiceInARow(asked);
    onlyWeeklyFamilies(asked);
    // Only where silence follows right upon them, another family has to come in between.
    servedAtLeastEveryFourthWeek(withoutForced(asked));
    assertThat(rests(asked)).isNotEmpty().allMatch(rest -> rest >= PromptChoice.REST);
  }

  /** Leaves out what was asked right after the people we serve. */
  private static List<Asked> withoutForced(List<Asked> asked) {
    IntPredicate follows =
        i -> i > 0 && asked.get(i - 1).prompt().family() == Family.PEOPLE_WE_SERVE;
    return IntStream.range(0, asked.size())
        .filter(i -> !follows.test(i))
        .mapToObj(asked::get)
        .toList();
  }

  @Test
  void with_a_pulse_and_an_open_question_every_week_a_prompt_rests_as_long_as_it_can() {
    List<LocalDate> days =
        IntStream.range(0, 2 * YEARS)
            .mapToObj(i -> MONDAY.plusWeeks(i / 2).plusDays(i % 2 * 2L))
            .toList();
    List<Asked> asked = asks(OURS, days);

    neverTwiceInARow(asked);
    onlyWeeklyFamilies(asked);
    servedAtLeastEveryFourthWeek(asked);
    restsWhileAnotherIsLeft(asked);
    assertThat(rests(asked)).as("17 prompts for 24 turns in 12 weeks").anyMatch(rest -> rest < 84);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 6, 13})
  void a_slow_rhythm_asks_about_the_people_we_serve_every_second_time_at_least(int weeks) {
    List<LocalDate> days =
        IntStream.range(0, 100).mapToObj(i -> MONDAY.plusWeeks((long) i * weeks)).toList();
    List<Asked> asked = asks(OURS, days);

    neverTwiceInARow(asked);
    onlyWeeklyFamilies(asked);
    for (int i = 2; i + 2 <= asked.size(); i++) {
      assertThat(asked.subList(i, i + 2))
          .extracting(each -> each.prompt().family())
          .contains(Family.PEOPLE_WE_SERVE);
    }
    assertThat(rests(asked)).allMatch(rest -> rest >= PromptChoice.REST || weeks == 1);
  }

  @Test
  void whatever_a_convener_asks_in_between_what_is_chosen_keeps_to_the_rules() {
    Random random = new Random(7);
    List<Asked> asked = new ArrayList<>();
    for (int week = 0; week < YEARS; week++) {
      LocalDate day = MONDAY.plusWeeks(week);
      Prompt chosen = new PromptChoice(OURS, asked).next(day);
      assertThat(EnumSet.of(Family.GOOD, Family.LEARNING, Family.PEOPLE_WE_SERVE))
          .contains(chosen.family());
      if (!asked.isEmpty()) {
        assertThat(chosen.family()).isNotEqualTo(asked.get(asked.size() - 1).prompt().family());
      }
      asked.add(new Asked(chosen, day));
      if (random.nextInt(3) == 0) {
        asked.add(new Asked(OURS.get(random.nextInt(OURS.size())), day.plusDays(2)));
      }
    }
  }

  @Test
  void a_bank_of_one_family_still_has_a_next_prompt() {
    List<Prompt> good = OURS.stream().filter(prompt -> prompt.family() == Family.GOOD).toList();
    assertThat(asks(good, List.of(MONDAY, MONDAY.plusWeeks(1), MONDAY.plusWeeks(9))))
        .extracting(each -> each.prompt().id())
        .containsExactly("G1", "G2", "G3");
    List<Prompt> served =
        OURS.stream().filter(prompt -> prompt.family() == Family.PEOPLE_WE_SERVE).toList();
    assertThat(asks(served, List.of(MONDAY, MONDAY.plusWeeks(1))))
        .extracting(each -> each.prompt().id())
        .containsExactly("E1", "E2");
  }
}

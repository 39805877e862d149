package folkmoot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dates that come with Folkmoot, against the rules of the bank holidays of the UK. */
class HolidaysTest {
  private static final LocalDate WORLD_CUP = LocalDate.of(2026, 6, 15);

  @ParameterizedTest
  @ValueSource(ints = {2026, 2027, 2028})
  void england_and_wales_are_as_the_rules_have_them(int year) {
    Set<LocalDate> days = common(year);
    days.add(easter(year).plusDays(1));
    days.add(instead(day(year, 1, 1), days));
    days.add(last(year, 8));
    addChristmas(days, year);

    assertThat(of("england-and-wales", year)).isEqualTo(days);
  }

  @ParameterizedTest
  @ValueSource(ints = {2026, 2027, 2028})
  void northern_ireland_also_has_saint_patricks_day_and_the_twelfth(int year) {
    Set<LocalDate> days = common(year);
    days.add(easter(year).plusDays(1));
    days.add(instead(day(year, 1, 1), days));
    days.add(instead(day(year, 3, 17), days));
    days.add(instead(day(year, 7, 12), days));
    days.add(last(year, 8));
    addChristmas(days, year);

    assertThat(of("northern-ireland", year)).isEqualTo(days);
  }

  @ParameterizedTest
  @ValueSource(ints = {2026, 2027, 2028})
  void scotland_has_the_second_of_january_and_saint_andrews_day_and_no_easter_monday(int year) {
    Set<LocalDate> days = common(year);
    days.add(instead(day(year, 1, 1), days));
    days.add(instead(day(year, 1, 2), days));
    days.add(first(year, 8));
    days.add(instead(day(year, 11, 30), days));
    addChristmas(days, year);
    if (year == WORLD_CUP.getYear()) {
      days.add(WORLD_CUP);
    }

    assertThat(of("scotland", year)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25"})
  void easter_is_reckoned_right(LocalDate known) {
    assertThat(easter(known.getYear())).isEqualTo(known);
  }

  @Test
  void a_substitute_day_says_so_and_no_other_does() {
    for (HolidaySet set : HolidayFiles.ours()) {
      set.days()
          .forEach(
              (day, name) ->
                  assertThat(name.contains("substitute"))
                      .as(set.id() + " " + day)
                      .isEqualTo(isMoved(day, name)));
      assertThat(set.lastYear()).isEqualTo(2028);
      assertThat(set.days().keySet())
          .allMatch(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue());
    }
  }

  private static boolean isMoved(LocalDate day, String name) {
    Map<String, String> fixed =
        Map.of(
            "New Year", "01-01",
            "2 January", "01-02",
            "St Patrick", "03-17",
            "Battle", "07-12",
            "St Andrew", "11-30",
            "Christmas", "12-25",
            "Boxing", "12-26");
    return fixed.entrySet().stream()
        .filter(one -> name.startsWith(one.getKey()))
        .anyMatch(one -> !day.toString().endsWith(one.getValue()));
  }

  private static Set<LocalDate> of(String id, int year) {
    HolidaySet set =
        HolidayFiles.ours().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    Map<LocalDate, String> days = new TreeMap<>(set.days());
    days.keySet().removeIf(day -> day.getYear() != year);
    return days.keySet();
  }

  /** Good Friday, and the first and the last Monday of May. */
  private static Set<LocalDate> common(int year) {
    Set<LocalDate> days = new TreeSet<>();
    days.add(easter(year).minusDays(2));
    days.add(first(year, 5));
    days.add(last(year, 5));
    return days;
  }

  private static void addChristmas(Set<LocalDate> days, int year) {
    days.add(instead(day(year, 12, 25), days));
    days.add(instead(day(year, 12, 26), days));
  }

  /** The day itself, or the first weekday after it that is not taken. */
  private static LocalDate instead(LocalDate day, Set<LocalDate> taken) {
    LocalDate moved = day;
    while (moved.getDayOfWeek() == DayOfWeek.SATURDAY
        || moved.getDayOfWeek() == DayOfWeek.SUNDAY
        || taken.contains(moved)) {
      moved = moved.plusDays(1);
    }
    return moved;
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  private static LocalDate first(int year, int month) {
    return day(year, month, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
  }

  private static LocalDate last(int year, int month) {
    return day(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
  }

  /** Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return day(year, n / 31, n % 31 + 1);
  }
}

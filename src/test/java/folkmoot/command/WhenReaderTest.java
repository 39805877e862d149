package folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.time.WhenPhrase;
import folkmoot.time.WhenPhrase.By;
import folkmoot.time.WhenPhrase.Day;
import folkmoot.time.WhenPhrase.Every;
import folkmoot.time.WhenPhrase.For;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenReaderTest {
  private static final Day THURSDAY = new Day.Weekday(DayOfWeek.THURSDAY);
  private static final Day DECEMBER_3 = new Day.InYear(MonthDay.of(Month.DECEMBER, 3));

  static Stream<Arguments> phrases() {
    return Stream.of(
        Arguments.of("now", new WhenPhrase.Now()),
        Arguments.of("by thu", new By(THURSDAY, null)),
        Arguments.of("by thu 17:00", new By(THURSDAY, LocalTime.of(17, 0))),
        Arguments.of("by thursday at 5pm", new By(THURSDAY, LocalTime.of(17, 0))),
        Arguments.of("by thurs 5:30 pm", new By(THURSDAY, LocalTime.of(17, 30))),
        Arguments.of("by thu 9h", new By(THURSDAY, LocalTime.of(9, 0))),
        Arguments.of("by thu 12am", new By(THURSDAY, LocalTime.MIDNIGHT)),
        Arguments.of("by thu 12 p.m.", new By(THURSDAY, LocalTime.NOON)),
        Arguments.of("till thu noon", new By(THURSDAY, LocalTime.NOON)),
        Arguments.of("by 17:00", new By(new Day.Ahead(0), LocalTime.of(17, 0))),
        Arguments.of("by 5 pm", new By(new Day.Ahead(0), LocalTime.of(17, 0))),
        Arguments.of("by today", new By(new Day.Ahead(0), null)),
        Arguments.of("by tomorrow 09:00", new By(new Day.Ahead(1), LocalTime.of(9, 0))),
        Arguments.of("by 3 dec", new By(DECEMBER_3, null)),
        Arguments.of("by the 3rd of December", new By(DECEMBER_3, null)),
        Arguments.of("by Dec 3 at 10:00", new By(DECEMBER_3, LocalTime.of(10, 0))),
        Arguments.of("by 29 feb", new By(new Day.InYear(MonthDay.of(2, 29)), null)),
        Arguments.of(
            "by 12 december 2026 14:00",
            new By(new Day.On(LocalDate.of(2026, 12, 12)), LocalTime.of(14, 0))),
        Arguments.of("by 2026-12-03", new By(new Day.On(LocalDate.of(2026, 12, 3)), null)),
        Arguments.of("for 5d", new For(5, ChronoUnit.DAYS)),
        Arguments.of("for 5 days", new For(5, ChronoUnit.DAYS)),
        Arguments.of("for 2w", new For(2, ChronoUnit.WEEKS)),
        Arguments.of("for a week", new For(1, ChronoUnit.WEEKS)),
        Arguments.of("for three hours", new For(3, ChronoUnit.HOURS)),
        Arguments.of("for 30 min", new For(30, ChronoUnit.MINUTES)),
        Arguments.of("every fri 09:00", new Every(1, DayOfWeek.FRIDAY, LocalTime.of(9, 0))),
        Arguments.of(
            "every 2 weeks mon 10:00", new Every(2, DayOfWeek.MONDAY, LocalTime.of(10, 0))),
        Arguments.of(
            "every two weeks on Monday at 9am", new Every(2, DayOfWeek.MONDAY, LocalTime.of(9, 0))),
        Arguments.of("every other tuesday", new Every(2, DayOfWeek.TUESDAY, LocalTime.of(10, 0))),
        Arguments.of("every week on wed", new Every(1, DayOfWeek.WEDNESDAY, LocalTime.of(10, 0))));
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void a_time_is_read_alone_and_among_other_words(String typed, WhenPhrase phrase) {
    for (String line :
        new String[] {
          "pulse " + typed, typed.toUpperCase(Locale.ROOT) + " pulse", "ask “Who?” " + typed + "."
        }) {
      Reading reading = CommandLine.read(line);
      assertThat(reading).as(line).isInstanceOf(Reading.Understood.class);
      assertThat(reading.line().arguments().when()).as(line).isEqualTo(phrase);
      assertThat(reading.line().arguments().rest()).as(line).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "pulse by thirsday 17:00, UnknownDay, thirsday, /moot pulse by thursday 17:00",
        "pulse by tommorow preview, UnknownDay, tommorow, /moot pulse by tomorrow preview",
        "pulse by next thu 17:00, UnknownDay, next thu, /moot pulse by thu 17:00",
        "pulse by thu 3 dec 17:00, UnknownDay, thu 3 dec, /moot pulse by 3 dec 17:00",
        "pulse by 30 feb, UnknownDay, 30 feb, -",
        "pulse by 29 feb 2027, UnknownDay, 29 feb 2027, -",
        "pulse by 32 dec, UnknownDay, 32 dec, -",
        "pulse by 2026-13-01, UnknownDay, 2026-13-01, -",
        "pulse by 3/12, UnknownDay, 3/12, -",
        "pulse by 03.12.2026, UnknownDay, 03.12.2026, -",
        "pulse by 17.00, UnknownDay, 17.00, -",
        "pulse by thu 25:00, UnknownTime, 25:00, -",
        "pulse by thu 17:60, UnknownTime, 17:60, -",
        "pulse by thu at 5, UnknownTime, 5, -",
        "pulse by thu 17, UnknownTime, 17, /moot pulse by thu 17:00",
        "pulse by thu 1700, UnknownTime, 1700, /moot pulse by thu 17:00",
        "pulse by thu 17:00 pm, UnknownTime, 17:00 pm, /moot pulse by thu 17:00",
        "pulse by thu midnight, UnknownTime, midnight, /moot pulse by thu 23:59",
        "pulse by thu at lunch, UnknownTime, lunch, -",
        "pulse by thu at, Unfinished, at, -",
        "pulse every fri at lunch, UnknownTime, lunch, -",
        "pulse for 5 parsecs, UnknownSpan, 5 parsecs, -",
        "pulse for 5 dyas, UnknownSpan, 5 dyas, /moot pulse for 5 days",
        "pulse for 2 weks preview, UnknownSpan, 2 weks, /moot pulse for 2 weeks preview",
        "pulse for 5, UnknownSpan, 5, -",
        "pulse for 99999999999 days, UnknownSpan, 99999999999 days, -",
        "pulse every frieday 9:00, UnknownRhythm, every frieday, /moot pulse every friday 9:00",
        "pulse every 2 weeks, UnknownRhythm, every 2 weeks, -",
        "pulse every 0 weeks mon, UnknownRhythm, every 0 weeks, -",
        "pulse every 53 weeks mon, UnknownRhythm, every 53 weeks, -",
        "pulse every fri 25:00, UnknownTime, 25:00, -",
        "pulse by, Unfinished, by, -",
        "for pulse \"Who?\" for, UnknownSpan, pulse, -",
        "pulse every, Unfinished, every, -",
        "pulse for 5d by thu, SaidTwice, by thu, -",
        "pulse now every fri, SaidTwice, every fri, -",
        "pulse every fri now for 2d, SaidTwice, now, -",
        "pulse every mon by wed for 2d, SaidTwice, for 2d, -",
        "pulse every mon every fri, SaidTwice, every fri, -",
        "pulse in #warm-homes, UnknownChannel, #warm-homes, -",
        "\"Who?\" ask by winter, UnknownDay, winter, -",
        "\"Who?\" ask every child, UnknownRhythm, every child, -",
      })
  void what_looks_like_a_time_and_is_none_is_told_with_a_guess(
      String line, String problem, String typed, @Nullable String corrected) {
    assertThat(CommandLine.read(line)).isInstanceOf(Reading.Misread.class);
    Reading.Misread misread = (Reading.Misread) CommandLine.read(line);
    assertThat(misread.problem().getClass().getSimpleName()).isEqualTo(problem);
    assertThat(misread.problem().typed()).isEqualTo(typed);
    assertThat(misread.correctedLine()).isEqualTo(corrected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pulse every 2 weeks mon 10:00 for 2d",
        "for 2d pulse every 2 weeks mon 10:00",
        "PULSE for 2 days EVERY other monday at 10am",
        "every 2 weeks on Mondays 10:00 for 2d pulse",
      })
  void how_often_and_how_long_may_stand_together_in_any_order(String line) {
    assertThat(CommandLine.read(line).line().arguments().when())
        .isEqualTo(
            new Every(2, DayOfWeek.MONDAY, LocalTime.of(10, 0), new For(2, ChronoUnit.DAYS)));
    assertThat(CommandLine.read(line)).isInstanceOf(Reading.Understood.class);
  }

  @ParameterizedTest
  @CsvSource({
    "pulse by thirsday 17:00 preview",
    "pulse for 5 dyas",
    "pulse every frieday 9:00",
    "pulse by thu 3 dec 17:00",
    "pulse by thu 17 preview",
  })
  void a_corrected_line_can_be_read(String line) {
    Reading.Misread misread = (Reading.Misread) CommandLine.read(line);
    String corrected = misread.correctedLine();
    assertThat(corrected).isNotNull();
    assertThat(CommandLine.read(corrected)).isInstanceOf(Reading.Understood.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "good warm homes by winter for everyone",
        "good help by the time people ask",
        "good a home for a family",
        "good every child has a warm room",
        "good every other family",
        "good by now we know",
        "idea for one year",
      })
  void words_of_a_sentence_are_no_times(String line) {
    Reading reading = CommandLine.read(line);
    assertThat(reading).isInstanceOf(Reading.Understood.class);
    assertThat(reading.line().arguments().rest())
        .isEqualTo(line.substring(line.indexOf(' ') + 1).replace(" now", ""));
  }

  @Test
  void what_was_misread_is_not_lost() {
    Reading reading = CommandLine.read("good warm rooms for 30 families");
    assertThat(reading).isInstanceOf(Reading.Misread.class);
    assertThat(reading.line().verb()).isEqualTo("good");
    assertThat(reading.line().arguments().words()).isEqualTo("warm rooms for 30 families");
    assertThat(reading.line().arguments().rest()).isEqualTo("warm rooms for 30 families");
  }
}

package folkmoot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Snapshots;
import folkmoot.evaluation.Evaluation.Share;
import folkmoot.outbox.Message;
import folkmoot.statistics.Turnout;
import folkmoot.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationViewsTest {
  private static final Texts TEXTS = Texts.load(Locale.UK);
  private static final Share NONE = new Share(0, 0);

  private static Evaluation of(Share talked, Share agreed, Share settled, @Nullable Integer days) {
    return new Evaluation(talked, agreed, settled, days, new TreeMap<>(), null, null);
  }

  private static String said(Evaluation evaluation) {
    return EvaluationViews.standing(evaluation, TEXTS).value().replaceFirst("^[^\n]*\n", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 1 | The one result was not talked about within a week.",
        "1 | 1 | The one result was talked about within a week.",
        "0 | 4 | None of the 4 results was talked about within a week.",
        "1 | 4 | One of 4 results was talked about within a week.",
        "3 | 4 | 3 of 4 results were talked about within a week.",
      })
  void conversations_are_told_in_good_english_however_many(int count, int of, String sentence) {
    assertThat(said(of(new Share(count, of), NONE, NONE, null))).isEqualTo("• " + sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 1 | The one result led to no action within two weeks.",
        "1 | 1 | The one result led to an action within two weeks.",
        "0 | 3 | None of the 3 results led to an action within two weeks.",
        "2 | 3 | 2 of 3 results led to an action within two weeks.",
      })
  void actions_are_told_in_good_english_however_many(int count, int of, String sentence) {
    assertThat(said(of(NONE, new Share(count, of), NONE, null))).isEqualTo("• " + sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 1 | The one action that fell due is still open.",
        "1 | 1 | The one action that fell due is done, or was dropped with a reason.",
        "0 | 2 | The 2 actions that fell due are all still open.",
        "1 | 2 | Of 2 actions that fell due, one is done or was dropped with a reason.",
        "2 | 2 | Of 2 actions that fell due, 2 are done or were dropped with a reason.",
      })
  void due_actions_are_told_in_good_english_however_many(int count, int of, String sentence) {
    assertThat(said(of(NONE, NONE, new Share(count, of), null))).isEqualTo("• " + sentence);
  }

  @Test
  void a_day_is_not_days() {
    assertThat(said(of(NONE, NONE, NONE, 1)))
        .isEqualTo("• Half of what was done came within a day of the result it answers.");
    assertThat(said(of(NONE, NONE, NONE, 12)))
        .isEqualTo("• Half of what was done came within 12 days of the result it answers.");
  }

  @Test
  void conveners_read_it_line_by_line_and_the_channel_in_one_paragraph() {
    Evaluation evaluation =
        new Evaluation(
            new Share(9, 12),
            new Share(5, 11),
            new Share(4, 5),
            12,
            new TreeMap<>(Map.of(4, new Share(2, 3), 12, new Share(1, 1))),
            new Turnout(22, 28),
            new Turnout(20, 28));
    var part = EvaluationViews.digest(evaluation, TEXTS);
    Snapshots.matches("evaluation/digest", new Message(part.text(), part.blocks()));
    assertThat(said(evaluation).lines()).hasSize(7);
  }

  @Test
  void with_nothing_to_count_conveners_read_when_there_will_be() {
    assertThat(said(of(NONE, NONE, NONE, null))).contains("once it is a week old");
  }

  @Test
  void a_quarter_turns_at_midnight_where_the_partnership_is() {
    ZoneId auckland = ZoneId.of("Pacific/Auckland");
    Instant before = Instant.parse("2026-09-30T10:59:00Z");
    Instant after = Instant.parse("2026-09-30T11:01:00Z");
    assertThat(List.of(auckland, ZoneId.of("Europe/London")))
        .extracting(zone -> Quarter.turnsBetween(before, after, zone))
        .containsExactly(true, false);
  }
}

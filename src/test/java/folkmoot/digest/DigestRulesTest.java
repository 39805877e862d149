package folkmoot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import folkmoot.DigestPart;
import folkmoot.DigestPart.Fact;
import folkmoot.DigestPart.Section;
import folkmoot.ids.ChannelId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.TeamId;
import folkmoot.partnership.Partnership;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestRulesTest {
  private static DigestPart part(Section section, int characters, int blocks, Fact... facts) {
    List<LayoutBlock> drawn = Collections.nCopies(blocks, Blocks.divider());
    return new DigestPart(section, "x".repeat(characters), drawn, Set.of(facts));
  }

  private static Partnership thursdays(String zone) {
    return new Partnership(
        new PartnershipId("p"),
        new TeamId("T"),
        "Warm homes",
        "",
        new ChannelId("C"),
        null,
        ZoneId.of(zone),
        Locale.UK,
        5,
        DayOfWeek.THURSDAY,
        LocalTime.of(14, 0));
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }

  @Test
  void without_any_fact_there_is_silence_however_much_could_be_said() {
    var parts = List.of(part(Section.QUESTION, 100, 1), part(Section.OPEN_NOW, 100, 1));
    assertThat(SilenceRule.form(parts)).isEqualTo(SilenceRule.Form.SILENT);
  }

  @Test
  void three_kinds_of_fact_make_a_full_digest_and_two_a_short_one() {
    var heard = part(Section.HEARD, 10, 1, Fact.ANSWERS);
    var words = part(Section.WORDS, 10, 1, Fact.QUOTE);
    var coming = part(Section.COMING_UP, 10, 1, Fact.UPCOMING);
    var picture = part(Section.PICTURE, 10, 1, Fact.ANSWERS);
    assertThat(SilenceRule.form(List.of(heard, words, coming))).isEqualTo(SilenceRule.Form.FULL);
    assertThat(SilenceRule.form(List.of(heard, picture, words))).isEqualTo(SilenceRule.Form.SHORT);
    assertThat(SilenceRule.kept(List.of(heard, picture, words), SilenceRule.Form.SHORT))
        .containsExactly(heard, words);
  }

  @Test
  void the_short_form_asks_its_question_only_where_nothing_is_open_to_answer() {
    var heard = part(Section.HEARD, 10, 1, Fact.ANSWERS);
    var open = part(Section.OPEN_NOW, 10, 1, Fact.UPCOMING);
    var question = part(Section.QUESTION, 10, 2);
    assertThat(SilenceRule.kept(List.of(heard, open, question), SilenceRule.Form.SHORT))
        .containsExactly(heard, open);
    assertThat(SilenceRule.kept(List.of(heard, question), SilenceRule.Form.SHORT))
        .containsExactly(heard, question);
  }

  @Test
  void a_short_digest_asks_something_already_or_is_given_a_question() {
    var coming = part(Section.COMING_UP, 10, 1, Fact.UPCOMING);
    assertThat(SilenceRule.asks(List.of(coming))).isFalse();
    for (Section asking : List.of(Section.QUESTION, Section.OPEN_NOW)) {
      assertThat(SilenceRule.asks(List.of(coming, part(asking, 10, 1)))).as("%s", asking).isTrue();
    }
    assertThat(SilenceRule.asks(List.of(part(Section.FROM_PEOPLE_WE_SERVE, 10, 1)))).isTrue();
    assertThat(SilenceRule.asks(List.of(part(Section.FROM_PEOPLE_WE_SERVE, 10, 1, Fact.QUOTE))))
        .isFalse();
  }

  @Test
  void what_people_we_serve_said_is_worth_a_post_and_asking_for_it_is_not() {
    var said = part(Section.FROM_PEOPLE_WE_SERVE, 10, 2, Fact.QUOTE);
    var asked = part(Section.FROM_PEOPLE_WE_SERVE, 10, 1);
    assertThat(SilenceRule.form(List.of(asked))).isEqualTo(SilenceRule.Form.SILENT);
    assertThat(SilenceRule.form(List.of(said))).isEqualTo(SilenceRule.Form.SHORT);
    assertThat(SilenceRule.kept(List.of(said), SilenceRule.Form.SHORT)).containsExactly(said);
  }

  @Test
  void the_slot_is_the_partnerships_hour_on_both_sides_of_a_clock_change() {
    Partnership london = thursdays("Europe/London");
    Instant summer = Slot.next(london, at("2026-10-20T10:00:00Z"));
    assertThat(summer).isEqualTo(at("2026-10-22T13:00:00Z"));
    assertThat(Slot.next(london, summer)).isEqualTo(at("2026-10-29T14:00:00Z"));
    assertThat(Slot.next(thursdays("Pacific/Chatham"), at("2026-11-30T00:00:00Z")))
        .isEqualTo(at("2026-12-03T00:15:00Z"));
  }

  @Test
  void on_the_day_itself_the_slot_is_today_before_its_hour_and_next_week_from_then_on() {
    Partnership london = thursdays("Europe/London");
    assertThat(Slot.next(london, at("2026-12-03T13:59:59Z"))).isEqualTo(at("2026-12-03T14:00:00Z"));
    assertThat(Slot.next(london, at("2026-12-03T14:00:00Z"))).isEqualTo(at("2026-12-10T14:00:00Z"));
  }

  @Test
  void after_three_missed_weeks_the_latest_slot_is_the_one_to_send() {
    Partnership london = thursdays("Europe/London");
    Instant first = at("2026-12-03T14:00:00Z");
    assertThat(Slot.latest(london, first, at("2026-12-20T09:00:00Z")))
        .isEqualTo(at("2026-12-17T14:00:00Z"));
    assertThat(Slot.latest(london, first, first)).isEqualTo(first);
  }
}

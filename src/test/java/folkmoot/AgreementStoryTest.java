package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What partners expect of each other is put before all of them, and holds after five days. */
@BothTransports
class AgreementStoryTest {
  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void a_convener_suggests_lines_nobody_objects_and_all_read_them() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject mine =
          PlayedWeek.window(week.presses("Amira", week.newest("home.convene"), "My Folkmoot"));
      JsonObject agreed = PlayedWeek.window(week.pressesIn("Amira", mine, "What we agreed"));
      JsonObject form = PlayedWeek.window(week.pressesIn("Amira", agreed, "Suggest some lines"));
      assertThat(form.toString()).contains("We ask before we judge");
      JsonObject told =
          PlayedWeek.window(week.sends("Amira", form, Map.of("line.1", "We keep our promises")));
      assertThat(told.toString()).contains("(draft)", "We keep our promises");
      week.client().clockOn("PT1M");
      assertThat(week.saying("Is this what we expect of each other?")).hasSize(1);

      week.clockTo(week.monday().plusDays(7), 0, "09:00");
      assertThat(week.saying("Nobody objected, so this holds now")).hasSize(1);
      assertThat(week.types("Ben", "/moot behaviours").toString())
          .contains("We keep our promises")
          .doesNotContain("(draft)*\\n• ");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void a_member_of_another_workspace_objects_to_the_purpose_and_it_stays_a_draft() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      assertThat(week.newest("home.convene").toString()).contains("(draft)");
      JsonObject agreed = PlayedWeek.window(week.types("Amira", "/moot purpose"));
      week.pressesIn("Amira", agreed, "Put it before everybody");
      week.client().clockOn("PT1M");
      assertThat(week.presses("Rosa", week.newest("Is this our purpose?"), "I object").toString())
          .contains("Your objection counts");
      week.clockTo(week.monday().plusDays(7), 0, "09:00");
      assertThat(week.saying("Somebody objected, so nothing changes"))
          .singleElement()
          .asString()
          .doesNotContain("Rosa");
      assertThat(week.newest("home.convene").toString()).contains("(draft)");
    }
  }

  @Test
  void a_purpose_nobody_objects_to_is_no_draft_any_more_under_the_standing_message() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject agreed = PlayedWeek.window(week.types("Amira", "/moot behaviours"));
      week.pressesIn("Amira", agreed, "Put it before everybody");
      week.clockTo(week.monday().plusDays(7), 0, "09:00");
      assertThat(week.newest("home.convene").toString()).doesNotContain("(draft)");
      assertThat(week.saying("This is our purpose.")).hasSize(1);
      assertThat(week.types("Ben", "/moot").toString()).doesNotContain("(draft)");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }
}

package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Whoever sees a result differently has everybody asked, from the mirror or from the summary. */
@BothTransports
class DifferStoryTest {
  private static final String DIFFER = "I see it differently";
  private static final String ASKED = "What do you see differently in the result";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void one_press_asks_everybody_once_and_tells_nobody_who_pressed() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      week.types("Amira", "/moot pulse now");
      week.client().others();
      week.clockTo(week.monday(), 2, "17:05");

      JsonObject mirror = week.newest(DIFFER);
      assertThat(mirror.toString()).contains("Talk about this");
      JsonObject form = PlayedWeek.window(week.presses("Rosa", mirror, DIFFER));
      assertThat(form.toString()).contains(ASKED + " “Pulse” of 2 December?");
      JsonObject counted =
          week.sends("Rosa", form, new Form(0, "From here the lead looks shared", "UNSIGNED"));
      assertThat(counted.toString()).contains("Counted");
      week.closes("Rosa", PlayedWeek.window(counted));

      List<JsonObject> posts = week.saying("A question to all of us");
      assertThat(posts).hasSize(1);
      assertThat(posts.toString()).contains(ASKED).doesNotContain("Rosa", "the lead looks shared");

      week.clockTo(week.monday().plusDays(0), 3, "14:05");
      JsonObject again = PlayedWeek.window(week.presses("Ben", week.newest(DIFFER), DIFFER));
      assertThat(again.toString()).as("from the summary").contains(ASKED);
      week.closes("Ben", again);
      assertThat(week.saying("A question to all of us")).hasSize(1);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }
}

package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * A convener writes her own question, and hears before it is posted what may make it bring little.
 */
@BothTransports
class HintStoryTest {
  private static final String CLOSED = "Do we listen to each other?";
  private static final String HINT = "This can be answered with yes or no. “What …” or “How …”";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void a_hint_stands_beside_the_question_once_and_she_posts_it_all_the_same() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject form = PlayedWeek.window(week.types("Amira", "/moot ask for 5d"));
      assertThat(form.toString()).contains("Picture this going really well").doesNotContain(HINT);

      JsonObject hinted = PlayedWeek.window(week.sends("Amira", form, Map.of("question", CLOSED)));
      assertThat(hinted.toString()).contains(HINT, "or post it as it is", CLOSED);
      assertThat(week.saying("A question to all of us")).isEmpty();

      JsonObject posted = PlayedWeek.window(week.sends("Amira", hinted, Map.of()));
      assertThat(posted.toString()).contains("It is being posted");
      assertThat(week.newest("A question to all of us").toString()).contains(CLOSED);
      week.closes("Amira", posted);

      JsonObject typed =
          PlayedWeek.window(week.types("Amira", "/moot ask \"Isn’t this the way to go?\" now"));
      assertThat(typed.toString()).contains("as if the answer were known already");
      JsonObject better =
          PlayedWeek.window(
              week.sends("Amira", typed, Map.of("question", "What shows us the way?")));
      assertThat(better.toString()).contains("It is being posted");
      week.closes("Amira", better);

      assertThat(week.types("Amira", "/moot checkin \"Do we listen well?\" now").toString())
          .as("on a scale it is closed by nature")
          .contains("It is being posted");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }
}

package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The channel of a partnership is archived, renamed and cut off, and the partnership lives on. */
@BothTransports
class ChannelStoryTest {
  private static final String ARCHIVED = "is archived, so nobody can post in it";
  private static final String ID = "C07WARMHMS";
  private static final String PARTED = "is not connected to";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  private static void channel(PlayedWeek week, String does, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("as", "Amira");
    body.put("channel", ID);
    body.put("does", does);
    assertThat(week.client().post("channel", body).get("ok").getAsBoolean()).isTrue();
    week.client().clockOn("PT1M");
  }

  private static List<JsonObject> told(PlayedWeek week, String words) {
    return week.privately("Amira", words);
  }

  @Test
  void an_archived_channel_is_told_once_and_what_waited_is_posted_when_it_is_open_again() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      channel(week, "archive", Map.of("twice", true));
      channel(week, "archive", Map.of("late", true));
      week.types("Amira", "/moot pulse now");
      week.client().clockOn("PT10M");
      assertThat(told(week, ARCHIVED)).hasSize(1);
      assertThat(week.saying("This week’s pulse")).isEmpty();

      channel(week, "unarchive", Map.of());
      assertThat(told(week, "since I am not in it")).hasSize(1);
      week.client()
          .post("join", Map.of("who", "Folkmoot", "as", "Amira", "channel", PlayedWeek.CHANNEL));
      week.client().clockOn("PT1M");
      assertThat(week.saying("This week’s pulse")).isNotEmpty();
      assertThat(told(week, ARCHIVED)).as("nothing was told again").hasSize(1);
      assertThat(week.types("Amira", "/moot who").toString())
          .as("everybody is still a member")
          .doesNotContain("went wrong");
    }
  }

  @Test
  void an_organisation_that_is_cut_off_is_told_to_conveners_whoever_heard_of_it_first() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      week.client().clockOn("PT2M");
      channel(week, "rename", Map.of("name", "warmer-homes"));
      channel(week, "rename", Map.of("name", "warm-homes"));
      channel(week, "share", Map.of("team", "T07COLDHBR"));
      assertThat(told(week, PARTED)).isEmpty();
      channel(week, "unshare", Map.of("team", "T07COLDHBR", "twice", true));
      channel(week, "unshare", Map.of("team", "T07COLDHBR", "late", true));
      week.client().clockOn("PT10M");
      assertThat(told(week, PARTED)).hasSize(1);
      assertThat(told(week, PARTED).toString()).contains("Coldharbour Tenants");

      channel(week, "freeze", Map.of("team", "T07HEARTHH"));
      assertThat(told(week, "is frozen")).hasSize(1);
      channel(week, "delete", Map.of());
      week.client().clockOn("PT6M");
      assertThat(told(week, "I cannot find")).hasSize(1);
      week.client().clockOn("P2D");
      assertThat(told(week, "I cannot find")).hasSize(1);
    }
  }
}

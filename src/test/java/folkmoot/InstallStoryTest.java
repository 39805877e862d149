package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import folkmoot.Installing.Back;
import folkmoot.Installing.Page;
import folkmoot.story.SampleSetup;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Two workspaces install Folkmoot by themselves; one takes it out, and has it again. */
@BothTransports
class InstallStoryTest {
  private static final String HARBOUR = "harbour-lights";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  private static void installed(PlayedWeek week, String team) {
    assertThat(Installing.install(week.installPage(), team).html())
        .contains("Folkmoot is installed", "/moot setup", "team=" + team);
  }

  private static void invites(PlayedWeek week, String who, String channel) {
    week.client().post("join", Map.of("who", "Folkmoot", "as", who, "channel", channel));
  }

  private static void setsUpHarbour(PlayedWeek week) {
    JsonObject form = PlayedWeek.window(week.client().slash("Joel Brandt", HARBOUR, "/moot setup"));
    JsonObject sent = week.sends("Joel Brandt", form, Map.of("partnership.name", "Harbour"));
    assertThat(sent.toString()).doesNotContain("\"errors\":{\"");
  }

  private static List<JsonObject> harbour(PlayedWeek week, String words) {
    return PlayedWeek.objects(week.client().messages(HARBOUR, "Joel Brandt")).stream()
        .filter(message -> message.toString().contains(words))
        .toList();
  }

  @Test
  void two_workspaces_install_it_and_each_is_served_by_its_own_token() {
    try (PlayedWeek week = PlayedWeek.uninstalled(transport)) {
      installed(week, Installing.ALDERMOOR);
      invites(week, "Amira Khan", PlayedWeek.CHANNEL);
      SampleSetup.once(week.playground());
      installed(week, Installing.WREN_VALLEY);
      invites(week, "Joel Brandt", HARBOUR);
      setsUpHarbour(week);

      week.types("Amira", "/moot pulse now");
      JsonObject ask =
          PlayedWeek.window(
              week.client().slash("Joel Brandt", HARBOUR, "/moot ask \"What helps?\""));
      week.sends("Joel Brandt", ask, Map.of());
      week.client().clockOn("PT1M");

      assertThat(harbour(week, "What helps?")).isNotEmpty();
      assertThat(week.saying("What helps?")).isEmpty();
      // Slack refuses whoever posts where its bot is not, so each was sent by the right token.
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void a_step_works_once_in_the_browser_in_which_it_was_begun() {
    try (PlayedWeek week = PlayedWeek.uninstalled(transport)) {
      Back back = Installing.allowed(week.installPage(), Installing.ALDERMOOR);
      assertThat(back.cookie()).startsWith("__Host-folkmoot-install=");
      Page elsewhere = Installing.get(back.address(), "x=y");
      assertThat(elsewhere.status()).isEqualTo(400);
      assertThat(elsewhere.html()).contains("This step no longer works", "Begin again");
      assertThat(Installing.get(back.address(), back.cookie()).status()).isEqualTo(303);
      Page again = Installing.get(back.address(), back.cookie());
      assertThat(again.html()).contains("This step no longer works");

      Back slow = Installing.allowed(week.installPage(), Installing.WREN_VALLEY);
      week.client().clockOn("PT11M");
      assertThat(Installing.get(slow.address(), slow.cookie()).html())
          .contains("This step no longer works");
    }
  }

  @Test
  void what_goes_wrong_on_the_way_gets_a_page_that_says_what_to_do() {
    try (PlayedWeek week = PlayedWeek.uninstalled(transport)) {
      assertThat(Installing.install(week.installPage(), "").html())
          .contains("Nothing was installed", "admin");
      Back back = Installing.allowed(week.installPage(), Installing.ALDERMOOR);
      URI forged = URI.create(back.address().toString().replaceFirst("code=[^&]*", "code=1.2.x"));
      assertThat(Installing.get(forged, back.cookie()).html())
          .contains("This step no longer works");
      assertThat(Installing.get(week.installPage().resolve("/slack/oauth_redirect"), "x=y").html())
          .contains("This step no longer works");
      week.fault(Map.of("method", "oauth.v2.access", "error", "bad_client_secret"));
      assertThat(Installing.install(week.installPage(), Installing.ALDERMOOR).html())
          .contains("That did not work", "nothing you did")
          .doesNotContain("secret");
    }
  }

  @Test
  void a_workspace_that_takes_it_out_is_left_alone_and_goes_on_when_it_has_it_again() {
    try (PlayedWeek week = PlayedWeek.uninstalled(transport)) {
      installed(week, Installing.ALDERMOOR);
      invites(week, "Amira Khan", PlayedWeek.CHANNEL);
      SampleSetup.once(week.playground());
      week.sends(
          "Amira",
          PlayedWeek.window(week.types("Amira", "/moot pulse every mon 10:00 for 2d")),
          Map.of());
      LocalDate monday = week.monday();
      week.client().post("uninstall", Map.of("team", Installing.ALDERMOOR));
      week.client().clockOn("PT1M");
      int callsBefore = week.client().traffic().getAsJsonArray("calls").size();
      int seenBefore = week.channel("Amira").size();

      week.clockTo(monday, 16, "12:00");
      assertThat(week.client().traffic().getAsJsonArray("calls")).hasSize(callsBefore);
      assertThat(week.refusedCalls()).as("it asked once whether this is so").hasSize(1);
      assertThat(week.channel("Amira")).hasSize(seenBefore);

      installed(week, Installing.ALDERMOOR);
      week.client().clockOn("PT5M");
      assertThat(week.privately("Amira Khan", "Folkmoot is installed again")).hasSize(1);
      assertThat(week.types("Amira", "/moot status").toString())
          .contains("Amira Khan and Joel Brandt convene");
      week.clockTo(monday, 21, "12:00");
      assertThat(week.saying("pulse.answer")).isNotEmpty();
      assertThat(week.refusedCalls()).hasSize(1);
    }
  }

  @Test
  void an_end_that_is_told_after_a_new_install_changes_nothing() {
    try (PlayedWeek week = PlayedWeek.uninstalled(transport)) {
      installed(week, Installing.ALDERMOOR);
      invites(week, "Amira Khan", PlayedWeek.CHANNEL);
      SampleSetup.once(week.playground());
      week.client().post("uninstall", Map.of("team", Installing.ALDERMOOR, "late", true));
      installed(week, Installing.ALDERMOOR);
      week.client().clockOn("PT10M");
      assertThat(week.types("Amira", "/moot status").toString())
          .contains("Amira Khan and Joel Brandt convene");
      assertThat(week.privately("Amira Khan", "Folkmoot is installed again")).isEmpty();
    }
  }
}

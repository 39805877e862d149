package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The frame of the page: who is where, what is new to them, and what they write. */
class FrameTest {
  private static final String BEN = "U07BENOKAF";
  private static final String ROSA = "U07ROSADEL";
  private static final String AMIRA = "U07AMIRAKH";
  private static final String GREEN = "C07GREENST";
  private static final String HARBOUR = "C07HARBOUR";

  private final Town town = new Town();
  private final Visitor visitor = new Visitor(town);

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void what_is_new_is_counted_for_each_person_until_they_look() {
    town.api("chat.postMessage", "channel", GREEN, "text", "One");
    town.api("chat.postMessage", "channel", GREEN, "text", "Two");
    town.api("chat.postMessage", "channel", BEN, "text", "A reminder");

    assertThat(unread(visitor.look(BEN, Town.HUB), "green-streets")).isEqualTo("2");
    assertThat(visitor.look(BEN, Town.HUB)).contains("1<span class=\"hidden-text\"> unread</span>");
    visitor.look(BEN, GREEN);
    assertThat(visitor.look(BEN, Town.HUB))
        .doesNotContain("2<span class=\"hidden-text\"> unread</span>");
    assertThat(unread(visitor.look(ROSA, Town.HUB), "green-streets")).isEqualTo("2");
  }

  private static String unread(String page, String channel) {
    return Visitor.found(
        page, channel + "</span><span class=\"count\">(\\d+)<span class=\"hidden-text\"> unread");
  }

  @Test
  void what_was_read_is_still_read_after_a_restart(@TempDir Path folder) {
    Path file = folder.resolve("slack.json");
    try (Town before = new Town(file)) {
      before.api("chat.postMessage", "channel", GREEN, "text", "One");
      new Visitor(before).look(BEN, GREEN);
      new Visitor(before).acted("guide", "as", BEN, "place", Town.HUB, "guide", "hide");
    }

    try (Town after = new Town(file)) {
      String page = new Visitor(after).look(BEN, Town.HUB);
      assertThat(page)
          .contains("green-streets")
          .doesNotContain("unread</span>", "Try this first</");
      assertThat(unread(new Visitor(after).look(ROSA, Town.HUB), "green-streets")).isEqualTo("1");
    }
  }

  @Test
  void people_write_to_each_other_and_the_app_hears_nothing_of_it() {
    String page =
        visitor.after("say", "as", ROSA, "place", Town.HUB, "text", "Hello @Ben <b> & all");
    String ts = Json.text(town.messages("Ben").get(0).getAsJsonObject(), "ts", "");
    String reply =
        visitor.after(
            "say", "as", BEN, "place", Town.HUB, "thread", ts, "reply", ts, "text", "Hi Rosa");

    assertThat(Visitor.messages(page))
        .contains("Rosa Delgado", "Hearth &amp; Home", "@Ben Okafor", "&lt;b&gt; &amp; all");
    assertThat(reply.substring(reply.indexOf("id=\"thread\""))).contains("Hello", "Hi Rosa");
    assertThat(visitor.look(ROSA, Town.HUB)).contains("1 reply");
    assertThat(town.app.acts()).isEmpty();
    assertThat(town.app.events()).isEmpty();
    assertThat(town.api("chat.update", "channel", Town.HUB, "ts", ts, "text", "no").json())
        .hasToString("{\"ok\":false,\"error\":\"cant_update_message\"}");
    assertThat(town.api("chat.delete", "channel", Town.HUB, "ts", ts).json())
        .hasToString("{\"ok\":false,\"error\":\"cant_delete_message\"}");
  }

  @Test
  void what_cannot_be_said_is_refused_with_a_sentence() {
    assertThat(visitor.after("say", "as", ROSA, "place", Town.HUB, "text", " "))
        .contains("There is nothing to send yet");
    assertThat(town.post("say", "as", "Sam", "channel", "harbour-lights", "text", "x").json())
        .hasToString("{\"ok\":false,\"error\":\"Sam Whitlock is not in #harbour-lights.\"}");
    assertThat(
            visitor.after(
                "say", "as", AMIRA, "place", Town.HUB, "reply", "1.2", "text", "/moot help"))
        .contains("/moot is not offered in threads");
    assertThat(visitor.look(BEN, "direct"))
        .contains("only writes here")
        .doesNotContain("<textarea");
  }

  @Test
  void what_one_person_sees_is_theirs_to_dismiss() {
    town.api("chat.postEphemeral", "channel", Town.HUB, "user", BEN, "text", "Counted");
    JsonObject message = town.messages("Ben").get(0).getAsJsonObject();
    String ts = Json.text(message, "ts", "");

    assertThat(visitor.look(ROSA, Town.HUB)).doesNotContain("Counted");
    assertThat(visitor.look(BEN, Town.HUB)).contains("Only visible to you", "Dismiss message");
    assertThat(visitor.after("hide", "as", ROSA, "channel", Town.HUB, "ts", ts))
        .contains("Rosa sees no message");
    assertThat(visitor.after("hide", "as", BEN, "channel", Town.HUB, "ts", ts))
        .doesNotContain("Counted");
    town.posted("For all");
    String lasting = Json.text(town.messages("Ben").get(0).getAsJsonObject(), "ts", "");
    assertThat(visitor.after("hide", "as", BEN, "channel", Town.HUB, "ts", lasting))
        .contains("Everybody sees this message");
  }

  @Test
  void times_and_days_are_those_of_the_reader() {
    town.posted("Morning");
    town.post("clock", "to", "2026-11-30T23:00");
    town.posted("Night");

    assertThat(visitor.look(BEN, Town.HUB))
        .contains("Today, Monday 30 November", ">23:00</time>", "in London")
        .doesNotContain("Tuesday 1 December");
    assertThat(visitor.look("U07UMARAO0", Town.HUB))
        .contains("Yesterday, Monday 30 November", "Today, Tuesday 1 December", ">04:30</time>")
        .contains("title=\"Tuesday 1 December 2026, 04:30 in Kolkata\"");
    visitor.acted("clock", "as", "U07UMARAO0", "advance", "", "to", "2026-12-01T06:30");
    assertThat(town.clock.instant()).isEqualTo(Instant.parse("2026-12-01T01:00:00Z"));
  }

  @Test
  void the_app_is_invited_where_it_is_not_by_whom_slack_lets() {
    assertThat(visitor.look(AMIRA, HARBOUR)).contains("Invite Folkmoot");
    assertThat(visitor.look(ROSA, HARBOUR))
        .contains("Somebody of Aldermoor Council can invite Folkmoot here")
        .doesNotContain("act/invite");
    assertThat(visitor.look(AMIRA, Town.HUB)).doesNotContain("Invite Folkmoot");

    String page = visitor.after("invite", "as", AMIRA, "place", HARBOUR);
    JsonObject event = Json.child(town.app.events().get(0).json(), "event");
    assertThat(page).contains("Folkmoot is in the channel now.").doesNotContain("act/invite");
    assertThat(Json.text(event, "type")).isEqualTo("member_joined_channel");
    assertThat(Json.text(event, "user")).isEqualTo("U07FLKMOOT");
    assertThat(Json.text(event, "inviter")).isEqualTo(AMIRA);
  }

  @Test
  void a_channel_one_is_not_in_is_not_shown() {
    town.api("chat.postMessage", "channel", GREEN, "text", "Between us");

    assertThat(visitor.look("U07UMARAO0", GREEN))
        .contains("<h1>#warm-homes</h1>")
        .doesNotContain("Between us", "green-streets");
  }

  @Test
  void the_first_steps_are_ticked_as_they_are_done_and_can_be_put_away() {
    AtomicReference<Optional<Instant>> close =
        new AtomicReference<>(Optional.of(Instant.parse("2026-12-02T17:00:00Z")));
    Function<Instant, Optional<Instant>> next = now -> close.get();
    town.playground.introduce(
        new AppCard(
            "", List.of(), List.of(new AppCard.Upcoming("To the close", "Nothing is open", next))));

    assertThat(visitor.look(ROSA, Town.HUB)).contains("Try this first").doesNotContain("Done: ");
    assertThat(visitor.look(AMIRA, HARBOUR)).doesNotContain("Try this first</");
    visitor.acted("say", "as", AMIRA, "place", Town.HUB, "text", "/moot pulse now");
    assertThat(visitor.look(ROSA, Town.HUB)).containsOnlyOnce("Done: ");
    visitor.acted("clock", "as", ROSA, "place", Town.HUB, "moment", "0");
    assertThat(town.clock.instant()).isEqualTo(Instant.parse("2026-12-02T17:00:00Z"));
    close.set(Optional.empty());
    assertThat(visitor.look(ROSA, Town.HUB).split("Done: ", -1)).hasSize(3);
    assertThat(visitor.look(ROSA, Town.HUB)).contains("title=\"Nothing is open\" disabled");
    assertThat(visitor.after("clock", "as", ROSA, "place", Town.HUB, "moment", "0"))
        .contains("no such moment");

    visitor.acted("guide", "as", ROSA, "place", Town.HUB, "guide", "hide");
    assertThat(visitor.look(ROSA, Town.HUB)).contains("Show “Try this first”");
    visitor.acted("guide", "as", ROSA, "place", Town.HUB, "guide", "show");
    assertThat(visitor.look(ROSA, Town.HUB)).contains(">Try this first</h2>");
  }

  @Test
  void colours_are_remembered_by_the_browser() {
    Town.Reply reply = visitor.acted("theme", "as", BEN, "place", Town.HUB, "theme", "dark");
    String cookie = reply.response().headers().firstValue("Set-Cookie").orElse("");

    assertThat(cookie).contains("folkmoot_theme=dark", "HttpOnly", "SameSite=Strict");
    String page =
        town.send(town.request("/").header("Cookie", "folkmoot_theme=dark").GET())
            .response()
            .body();
    assertThat(page).contains("<html lang=\"en\" data-theme=\"dark\">");
    assertThat(visitor.at("/")).contains("<html lang=\"en\">");
  }

  @Test
  void the_inspector_shows_what_went_over_the_wire_whole_and_newest_first() {
    visitor.acted("say", "as", AMIRA, "place", Town.HUB, "text", "/moot pulse now");
    town.api("chat.postMessage", "channel", "nowhere", "text", "x");
    town.api("users.info", "user", BEN);
    town.api("users.info", "user", ROSA);

    String page = visitor.at("/?as=" + BEN + "&place=" + Town.HUB + "&inspect=1");
    String drawer = page.substring(page.indexOf("id=\"inspector\""));
    assertThat(drawer)
        .containsSubsequence(
            "users.info", "2 times", "chat.postMessage", "channel_not_found", "command", "HTTP 200")
        .contains("Amira Khan", "\"text\": \"pulse now\"");
    assertThat(visitor.look(BEN, Town.HUB)).doesNotContain("id=\"inspector\"");
    assertThat(town.get("traffic").json().toString()).doesNotContain("pulse now");
  }

  @Test
  void the_clock_says_what_happened_on_the_way() {
    Instant due = town.clock.instant().plus(Duration.ofMinutes(30));
    AtomicBoolean posted = new AtomicBoolean();
    town.playground.drive(
        new DueHooks(
            now -> posted.get() ? Optional.empty() : Optional.of(due),
            now -> {
              if (!now.isBefore(due) && posted.compareAndSet(false, true)) {
                town.api("chat.postMessage", "channel", Town.HUB, "text", "The result");
                town.api("chat.postMessage", "channel", Town.HUB, "text", "More of it");
                town.api("chat.postMessage", "channel", BEN, "text", "For Ben");
                town.api("chat.postMessage", "channel", "nowhere", "text", "Lost");
              }
            }));

    String told = visitor.after("clock", "as", BEN, "place", Town.HUB, "advance", "PT1H");
    assertThat(told)
        .contains("It is now Monday 30 November 2026, 10:00 in London. On the way:")
        .contains(">2 messages in #warm-homes</a>", "1 direct message, 1 to Ben</a>")
        .contains("1 call that failed</a>", "role=\"status\"");
    assertThat(visitor.after("clock", "as", BEN, "place", Town.HUB, "advance", "PT1H"))
        .contains("Nothing was written on the way.");
  }

  @Test
  void a_week_is_played_from_the_first_command_to_the_last_named_moment() {
    Instant end = Instant.parse("2026-12-03T14:00:00.123456789Z");
    town.playground.introduce(
        new AppCard(
            "",
            List.of(),
            List.of(
                new AppCard.Upcoming("To the close", "Nothing is open", now -> Optional.empty()),
                new AppCard.Upcoming("To the digest", "None", now -> Optional.of(end)))));

    String played = visitor.after("week", "as", ROSA, "place", Town.HUB);

    assertThat(played)
        .contains("Amira Khan typed “/moot pulse now”.", "Nobody had anything to answer.")
        .contains("It is now Thursday 3 December 2026, 14:00 in London.")
        .doesNotContain("notice fault");
    assertThat(town.clock.instant()).isAfterOrEqualTo(end);
    assertThat(town.app.acts()).hasSize(2);
  }
}

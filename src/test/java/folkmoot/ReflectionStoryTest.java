package folkmoot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a member keeps for herself stays hers. */
@BothTransports
class ReflectionStoryTest {
  private static final String WORDS = "Let silence stand for a moment longer";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void a_member_of_any_workspace_reflects_and_nobody_else_sees_any_of_it() throws IOException {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject kept = reflects(week, "Rosa", Map.of());
      assertThat(kept.toString())
          .contains("Kept, for you alone", WORDS, "It’s personal: Mostly", "Enabling: left out");
      assertThat(week.types("Amira", "/moot reflect").toString()).doesNotContain(WORDS, "Mostly");
      assertThat(Looking.everywhere(week, "Amira", List.of("/moot", "/moot digest preview")).seen())
          .noneMatch(seen -> seen.contains(WORDS));
      week.clockTo(week.monday(), 3, "15:00");
      assertThat(week.saying(WORDS)).isEmpty();
      assertThat(everything(week)).doesNotContain(WORDS);
      assertThat(open(week, "Rosa").toString()).as("hers is still there").contains(WORDS);
      assertThat(week.privately("Rosa", "reflection")).isEmpty();
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void she_can_stop_in_between_and_go_on() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject first = PlayedWeek.window(week.pressesIn("Ben", open(week, "Ben"), "Begin"));
      JsonObject second = PlayedWeek.window(week.sends("Ben", first, Map.of("S1", "2")));
      assertThat(second.toString()).contains("Page 2 of 6 · Enabling");
      JsonObject back = PlayedWeek.window(week.pressesIn("Ben", second, "Back"));
      assertThat(back.toString()).contains("Page 1 of 6");
      week.closes("Ben", back);
      JsonObject on =
          PlayedWeek.window(week.pressesIn("Ben", open(week, "Ben"), "Go on where I stopped"));
      assertThat(on.toString()).contains("Page 2 of 6 · Enabling");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void what_she_deletes_is_gone_with_its_key() throws IOException {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject kept = reflects(week, "Rosa", Map.of());
      assertThat(keys(week)).hasSize(1);
      JsonObject deleted = PlayedWeek.window(week.pressesIn("Rosa", kept, "reflection.delete"));
      assertThat(deleted.toString()).contains("Deleted").doesNotContain(WORDS);
      assertThat(keys(week)).isEmpty();
      assertThat(open(week, "Rosa").toString()).doesNotContain(WORDS);
    }
  }

  @Test
  void after_four_weeks_a_message_comes_if_she_asked_for_it() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      reflects(week, "Rosa", Map.of("follow", List.of("follow")));
      reflects(week, "Viktor", Map.of());
      week.client().clockOn("P27D");
      assertThat(week.privately("Rosa", "reflection")).isEmpty();
      week.client().clockOn("P4D");
      assertThat(week.privately("Rosa", "about your reflection")).hasSize(1);
      assertThat(week.privately("Rosa", WORDS)).isEmpty();
      assertThat(week.privately("Viktor", "reflection")).isEmpty();
      JsonObject message = week.privately("Rosa", "about your reflection").get(0);
      JsonObject opened = PlayedWeek.window(week.presses("Rosa", message, "Open my reflections"));
      assertThat(opened.toString()).contains(WORDS);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void what_is_held_says_how_many_there_are_and_who_is_removed_leaves_none() throws IOException {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      reflects(week, "Rosa", Map.of("follow", List.of("follow")));
      JsonObject mine = mine(week, "Rosa");
      JsonObject held = PlayedWeek.window(week.pressesIn("Rosa", mine, "What is held about me"));
      assertThat(held.toString())
          .contains("one reflection of yours is kept")
          .doesNotContain(WORDS, "Mostly");
      JsonObject sure = PlayedWeek.window(week.pressesIn("Rosa", held, "Remove me"));
      assertThat(week.sends("Rosa", sure, Map.of()).toString()).contains("You are removed");
      assertThat(keys(week)).isEmpty();
      week.client().clockOn("P31D");
      assertThat(week.privately("Rosa", "reflection")).isEmpty();
    }
  }

  /** Chooses on the first page, leaves out the next ones, and writes on the last. */
  private static JsonObject reflects(PlayedWeek week, String who, Map<String, ?> last) {
    JsonObject page = PlayedWeek.window(week.pressesIn(who, open(week, who), "Begin"));
    Map<String, Object> values = new HashMap<>(Map.of("S1", "4", "S2", "4"));
    for (int number = 1; number < 6; number++) {
      page = PlayedWeek.window(week.sends(who, page, values));
      values.clear();
    }
    values.put("words.SQ2", WORDS);
    values.putAll(last);
    return PlayedWeek.window(week.sends(who, page, values));
  }

  private static JsonObject open(PlayedWeek week, String who) {
    return PlayedWeek.window(week.pressesIn(who, mine(week, who), "My reflections"));
  }

  private static JsonObject mine(PlayedWeek week, String who) {
    JsonObject hub =
        week.channel(who).stream()
            .filter(message -> message.toString().contains("home.convene"))
            .findFirst()
            .orElseThrow();
    return PlayedWeek.window(week.presses(who, hub, "My Folkmoot"));
  }

  private static List<Path> keys(PlayedWeek week) throws IOException {
    return week.files().stream()
        .filter(file -> file.startsWith(week.folder().resolve("keys")))
        .toList();
  }

  /** All of our own files; Slack's own records are the stand-in's. */
  private static String everything(PlayedWeek week) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : week.files()) {
      if (!file.getFileName().toString().startsWith("playground")) {
        all.append(new String(Files.readAllBytes(file), UTF_8)).append('\n');
      }
    }
    return all.toString();
  }
}

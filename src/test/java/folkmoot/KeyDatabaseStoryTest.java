package folkmoot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import folkmoot.store.Database;
import folkmoot.store.DatabaseSettings;
import folkmoot.store.Databases;
import folkmoot.store.Outage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A partnership whose keys lie in a database of their own. */
class KeyDatabaseStoryTest {
  private static final List<String> SIX =
      List.of("Ben", "Catrin", "Dev", "Eleanor", "Farid", "Grace");
  private static final String WORDS = "a bench outside the library";

  static Stream<Named<DatabaseSettings>> databases() throws IOException {
    String file = Files.createTempDirectory("folkmoot-keys").resolve("db").toString();
    return Stream.of(
        Named.of("H2", DatabaseSettings.h2(file)),
        Named.of("PostgreSQL", Databases.emptyPostgres()));
  }

  private static List<String> names(DatabaseSettings keys) throws Exception {
    try (Database database = Database.openKeys(keys)) {
      return database.transact(
          tx ->
              tx.handle()
                  .createQuery("select name from kept_key order by name")
                  .mapTo(String.class)
                  .list());
    }
  }

  private static String health(PlayedWeek week) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(week.app().address().resolve("/health")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString(UTF_8)).body();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_round_lives_and_ends_and_its_key_is_gone(DatabaseSettings keys) throws Exception {
    try (PlayedWeek week = PlayedWeek.withKeysIn(keys)) {
      week.types("Amira", "/moot pulse now");
      week.types("Amira", "/moot ask \"What would good look like on a Tuesday?\" now");
      for (String who : SIX) {
        assertThat(
                week.answers(who, week.newest("pulse.answer"), new Form(4, null, null)).toString())
            .contains("Counted");
        JsonObject sent =
            week.answers(who, week.newest("listening.answer"), new Form(0, WORDS, "UNSIGNED"));
        assertThat(sent.toString()).contains("Counted");
      }
      week.answers("Hamish", week.newest("listening.answer"), new Form(0, "later", "DRAFT"));
      assertThat(names(keys))
          .hasSize(3)
          .satisfiesOnlyOnce(name -> assertThat(name).startsWith("member-mem_"))
          .filteredOn(name -> name.startsWith("rnd_"))
          .hasSize(2);
      assertThat(week.folder().resolve("keys")).doesNotExist();
      assertThat(health(week)).contains("\"keys\":true");

      week.client().clockTo(week.monday().plusDays(4) + "T12:00");

      assertThat(week.newest("what we heard").toString()).contains("6 of 28 people answered");
      assertThat(week.saying(WORDS)).isNotEmpty();
      assertThat(names(keys)).singleElement().asString().startsWith("member-mem_");
    }
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Outage#each")
  void while_the_keys_cannot_be_reached_an_answer_is_refused_and_nothing_is_lost(Outage outage)
      throws Exception {
    try (outage;
        PlayedWeek week = PlayedWeek.withKeysIn(outage.settings())) {
      week.types("Amira", "/moot ask \"What would good look like on a Tuesday?\" now");
      for (String who : SIX) {
        week.answers(who, week.newest("listening.answer"), new Form(0, WORDS, "UNSIGNED"));
      }
      JsonObject window =
          PlayedWeek.window(week.presses("Hamish", week.newest("listening.answer"), "Answer"));
      Form form = new Form(0, WORDS, "UNSIGNED");

      outage.begin();
      JsonObject refused = week.sends("Hamish", window, form);
      assertThat(refused.toString()).contains("it is our mistake").doesNotContain("Counted");
      assertThat(week.types("Amira", "/moot pulse now").toString()).contains("it is our mistake");
      assertThat(health(week)).contains("\"keys\":false").contains("\"ok\":false");
      outage.end();

      assertThat(week.sends("Hamish", window, form).toString()).contains("Counted");
      assertThat(week.saying("This week’s pulse")).as("nothing half made").isEmpty();
      week.client().clockTo(week.monday().plusDays(7) + "T12:00");
      assertThat(week.saying(WORDS)).isNotEmpty();
      assertThat(week.saying("7 of 28")).isNotEmpty();
      assertThat(names(outage.settings())).isEmpty();
    }
  }
}

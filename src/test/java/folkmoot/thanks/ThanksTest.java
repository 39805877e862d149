package folkmoot.thanks;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.DigestPart;
import folkmoot.Feature;
import folkmoot.Snapshots;
import folkmoot.asking.House;
import folkmoot.command.Arguments;
import folkmoot.consent.Behaviours;
import folkmoot.ids.MemberId;
import folkmoot.secret.Keyring;
import folkmoot.slack.Submission;
import folkmoot.store.Database;
import folkmoot.text.Texts;
import folkmoot.thanks.Thanking.Fault;
import folkmoot.thanks.Thanking.Mine;
import folkmoot.thanks.Thanking.Outcome;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One member thanks another. */
class ThanksTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final String WORDS = "ringing the landlord before writing the letter";

  private final Path keys;

  ThanksTest(@TempDir Path keys) {
    this.keys = keys;
  }

  /** A house in which people thank each other. */
  private record Room(House house, Shelf shelf, Thanking thanking, ThanksFeature feature) {
    static Room in(Database database, Path keys) {
      House house = new House(database, keys, 12, needs -> List.of());
      var ring = Keyring.inFolder(keys.resolve("thanks"), new SecureRandom()).members();
      Shelf shelf = new Shelf(ring);
      return new Room(
          house, shelf, new Thanking(house.tools, shelf), new ThanksFeature(house.tools, ring));
    }

    Outcome thanks(int from, Map<String, String> values) {
      return thanking.send(form(from, values));
    }

    Outcome thanks(int from, int to, String line) {
      return thanks(from, Map.of("person", "mem_" + to, "line", line));
    }

    Submission form(int from, Map<String, String> values) {
      Map<String, String> all = new HashMap<>(Map.of("words", WORDS));
      all.putAll(values);
      return house.submission(
          from, thanking.begin(house.scene(from), Arguments.none()).form().metadata(), all);
    }

    List<ThankYou> kept(int person) {
      return house.database.transact(tx -> shelf.of(tx, new MemberId("mem_" + person)));
    }

    List<DigestPart> digest() {
      return digest("");
    }

    List<DigestPart> digest(String edition) {
      Feature.Period period =
          new Feature.Period(
              house.scene(0).partnership(),
              house.now().minus(Duration.ofDays(7)),
              house.now(),
              edition);
      return house.database.transact(tx -> feature.digest(tx, period));
    }

    String posted() {
      return posted("");
    }

    String posted(String edition) {
      List<DigestPart> parts = digest(edition);
      house.database.run(tx -> parts.forEach(part -> part.posted().accept(tx)));
      return parts.isEmpty() ? "" : parts.get(0).text();
    }

    void agreed(String... lines) {
      house.database.run(
          tx ->
              tx.handle()
                  .execute(
                      """
                      insert into proposal (id, partnership_id, matter, content, by_app,
                        proposed_at, decides_at, state)
                      values ('prp_1', 'par_homes', 'behaviours', ?, false,
                        timestamp with time zone '2026-11-20 10:00:00+00',
                        timestamp with time zone '2026-11-25 10:00:00+00', 'TAKEN')
                      """,
                      new Behaviours(List.of(lines)).content()));
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_receiver_reads_the_words_and_no_row_says_who_thanked(Database database) {
    Room room = Room.in(database, keys);
    room.agreed("We ask before we judge", "We listen");
    assertThat(room.thanks(3, 5, "1")).isEqualTo(new Outcome.Given("Finn Boyd", 5));
    assertThat(room.house().owed("thanks:"))
        .singleElement()
        .asString()
        .contains("Dev Rao", "We listen", WORDS);
    assertThat(room.kept(5))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.from()).isEqualTo("Dev Rao");
              assertThat(kept.words()).isEqualTo(WORDS);
            });
    String rows =
        database.transact(
            tx ->
                tx.handle().createQuery("select * from thank_you").mapToMap().list().toString()
                    + tx.handle().createQuery("select * from thanks_count").mapToMap().list());
    assertThat(rows).contains("mem_5").doesNotContain("mem_3", "Dev", "ringing");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_form_that_arrives_twice_is_one_thank_you(Database database) {
    Room room = Room.in(database, keys);
    Submission form = room.form(3, Map.of("person", "mem_5"));
    assertThat(room.thanking().send(form)).isEqualTo(room.thanking().send(form));
    assertThat(room.kept(5)).hasSize(1);
    assertThat(room.house().owed("thanks:")).hasSize(1);
    for (int i = 0; i < 3; i++) {
      room.thanks(4, 5, "");
    }
    assertThat(room.digest()).as("four").isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_is_missing_or_cannot_be_is_said_at_its_field(Database database) {
    Room room = Room.in(database, keys);
    assertThat(room.thanks(3, Map.of())).isEqualTo(new Outcome.Faulty("person", Fault.NOBODY));
    assertThat(room.thanks(3, 3, "")).isEqualTo(new Outcome.Faulty("person", Fault.SELF));
    assertThat(room.thanks(3, Map.of("person", "mem_99")))
        .isEqualTo(new Outcome.Faulty("person", Fault.GONE));
    assertThat(room.thanks(3, Map.of("person", "mem_5", "words", " ")))
        .isEqualTo(new Outcome.Faulty("words", Fault.NO_WORDS));
    assertThat(room.thanks(3, Map.of("person", "mem_5", "words", "x".repeat(501))))
        .isEqualTo(new Outcome.Faulty("words", Fault.LONG));
    assertThat(room.kept(5)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void they_are_counted_five_at_a_time_and_told_of_once(Database database) {
    Room room = Room.in(database, keys);
    room.agreed("We ask before we judge");
    for (int i = 0; i < 4; i++) {
      room.thanks(3 + i, 2, "0");
    }
    assertThat(room.digest()).isEmpty();
    room.thanks(8, 9, "other");
    assertThat(room.digest()).hasSize(1);
    room.thanks(9, 8, "other");
    assertThat(room.posted())
        .as("the sixth waits for the next five")
        .isEqualTo("• 5 thank-yous, most for “We ask before we judge”.");
    assertThat(room.digest()).isEmpty();
    for (int i = 0; i < 4; i++) {
      room.thanks(3, 2, "9");
    }
    assertThat(room.posted()).isEqualTo("• 5 thank-yous.");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_corrected_summary_tells_of_the_same_ones(Database database) {
    Room room = Room.in(database, keys);
    for (int i = 0; i < 5; i++) {
      room.thanks(3 + i, 2, "");
    }
    assertThat(room.posted("2026-W49")).isEqualTo("• 5 thank-yous.");
    assertThat(room.posted("2026-W49")).isEqualTo("• 5 thank-yous.");
    assertThat(room.digest("2026-W50")).isEmpty();
    for (int i = 0; i < 10; i++) {
      room.thanks(3, 2, "");
    }
    assertThat(room.posted("2026-W50")).isEqualTo("• 10 thank-yous.");
    assertThat(room.digest("2026-W49")).as("no longer the latest").isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void who_wants_no_messages_gets_a_note_and_who_wants_quiet_reads_it_later(Database database) {
    Room room = Room.in(database, keys);
    Instant back = House.MONDAY.plus(Duration.ofDays(10));
    database.run(
        tx -> {
          tx.handle().execute("update member set quiet_until = ? where id = 'mem_5'", back);
          tx.handle().execute("update member set reminding = 'CHANNEL' where id = 'mem_6'");
        });
    room.thanks(3, 5, "");
    room.thanks(3, 6, "");
    List<String> owed = room.house().owed("thanks:");
    assertThat(owed).hasSize(2);
    assertThat(owed.get(0)).contains(WORDS);
    assertThat(owed.get(1)).contains("While you wanted quiet").doesNotContain(WORDS, "Dev");
    String ways =
        database.transact(
            tx ->
                tx.handle()
                    .createQuery(
                        "select operation, user_id from outbox where dedup_key like 'thanks:%'")
                    .mapToMap()
                    .list()
                    .toString());
    assertThat(ways).contains("whisper");
    assertThat(room.kept(5).get(0).until()).isEqualTo(LocalDate.parse("2027-01-07"));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void after_four_weeks_it_goes_with_its_key_and_before_that_when_she_wants(Database database) {
    Room room = Room.in(database, keys);
    room.thanks(3, 5, "");
    room.thanks(4, 5, "");
    String id = room.kept(5).get(0).id();
    Mine left = room.thanking().delete(room.house().click(5, "par_homes " + id)).orElseThrow();
    assertThat(left.thanks()).hasSize(1);
    assertThat(
            room.thanking().delete(room.house().click(6, "par_homes " + left.thanks().get(0).id())))
        .as("hers alone")
        .isPresent();
    assertThat(room.kept(5)).hasSize(1);
    ThanksJobs jobs = new ThanksJobs(database, room.shelf());
    Instant next = jobs.next().orElseThrow();
    assertThat(next).isEqualTo(Instant.parse("2026-12-29T00:00:00Z"));
    jobs.run(next.minusSeconds(1));
    assertThat(room.kept(5)).hasSize(1);
    jobs.run(next);
    assertThat(room.kept(5)).isEmpty();
    assertThat(keys.resolve("thanks")).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void who_has_herself_removed_leaves_none_behind(Database database) {
    Room room = Room.in(database, keys);
    room.thanks(3, 5, "");
    assertThat(held(room)).contains("one thank-you to you is kept");
    database.run(tx -> room.feature().forget(tx, room.house().scene(5)));
    assertThat(held(room)).contains("No thank-you");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_thank_you_that_was_given_keeps_the_name_of_whoever_has_herself_removed(Database database) {
    Room room = Room.in(database, keys);
    room.thanks(3, 5, "");
    String giver = room.house().scene(3).member().name();
    database.run(tx -> room.feature().forget(tx, room.house().scene(3)));
    assertThat(room.thanking().mine(room.house().click(5, "par_homes")).orElseThrow().thanks())
        .extracting(ThankYou::from)
        .containsExactly(giver);
    assertThat(room.house().tools.texts().mrkdwn("home.privacy-given").value())
        .as("what she is told before she decides")
        .contains("keeps your name until it is deleted after four weeks", "yourself removed");
  }

  private static String held(Room room) {
    return room.house()
        .database
        .transact(tx -> room.feature().held(tx, room.house().scene(5)))
        .get(0)
        .value();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_is_said_reads_well(Database database) {
    Room room = Room.in(database, keys);
    Texts texts = room.house().tools.texts();
    ThankYou thanks =
        new ThankYou(
            "thx_1", "Dev Rao", "We ask before we judge", WORDS, LocalDate.parse("2026-12-28"));
    Snapshots.matches(
        "thanks/form",
        ThanksViews.form(
            new Thanking.Asked(
                new ThanksForm(House.HOMES, "thx_1", "mem_2", WORDS, ""),
                List.of(
                    new Thanking.Choice("mem_1", "Ben Okafor", "Council"),
                    new Thanking.Choice("mem_2", "Cleo Marsh", "")),
                new Behaviours(List.of("We ask before we judge", "We listen")),
                2,
                5),
            texts));
    Snapshots.matches(
        "thanks/letter", ThanksViews.letter(thanks, room.house().scene(0).partnership(), texts));
    Snapshots.matches(
        "thanks/mine", ThanksViews.window(new Mine(House.HOMES, List.of(thanks)), texts));
    Snapshots.matches("thanks/none", ThanksViews.window(new Mine(House.HOMES, List.of()), texts));
    assertThat(
            ThanksViews.digest(new Thanked(15, "", new TreeMap<>(Map.of("We ask", 10)), 5), texts)
                .text())
        .isEqualTo("• 15 thank-yous: 10 for “We ask” and 5 for other things.");
  }
}

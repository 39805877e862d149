package folkmoot.heard;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import folkmoot.DigestPart;
import folkmoot.Feature;
import folkmoot.Snapshots;
import folkmoot.asking.Check;
import folkmoot.asking.Cleaned;
import folkmoot.asking.House;
import folkmoot.asking.Slip;
import folkmoot.heard.Hearing.Fault;
import folkmoot.heard.Hearing.Outcome;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.secret.ClaimCode;
import folkmoot.shelf.Browsing;
import folkmoot.shelf.ShelfPage;
import folkmoot.shelf.TakenOut;
import folkmoot.shelf.TakingOut;
import folkmoot.slack.Answer;
import folkmoot.slack.Submission;
import folkmoot.store.Database;
import folkmoot.text.Texts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words of people we serve: passed on, read, taken back, taken out. */
class HeardTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final String WORDS = "I told my story four times before anybody wrote it down";

  private final Path keys;

  HeardTest(@TempDir Path keys) {
    this.keys = keys;
  }

  /** A house in which words are passed on. */
  private record Room(
      House house, Hearing hearing, Browsing<HeardEntry> list, TakingOut<HeardEntry> out) {
    static Room in(Database database, Path keys) {
      House house = new House(database, keys, 12, needs -> List.of());
      return new Room(
          house,
          new Hearing(house.tools, new SecureRandom()),
          new Browsing<>(house.tools, new HeardShelf()),
          new TakingOut<>(house.tools, new HeardShelf()));
    }

    Outcome sends(int person, String words, Map<String, String> others) {
      return hearing.send(form(person, words, others));
    }

    Submission form(int person, String words, Map<String, String> others) {
      Slip slip = hearing.begin(house.scene(person), "").slip();
      Map<String, String> values = new LinkedHashMap<>();
      values.put("words.0", words);
      values.put("day", "2026-11-30");
      values.put("agreed", "agreed");
      values.putAll(others);
      return house.submission(person, slip.metadata(), values);
    }

    Outcome.Kept kept(int person, String words, String day) {
      return (Outcome.Kept) sends(person, words, Map.of("day", day));
    }

    List<HeardEntry> entries() {
      return list.read(house.scene(3)).entries();
    }

    List<DigestPart> digest() {
      Feature.Period period =
          new Feature.Period(
              house.scene(0).partnership(), house.now().minus(Duration.ofDays(7)), house.now());
      return house.database.transact(tx -> new HeardDigest(house.tools.texts()).parts(tx, period));
    }

    void posted(List<DigestPart> parts) {
      house.database.run(tx -> parts.forEach(part -> part.posted().accept(tx)));
    }

    String digestWords() {
      List<DigestPart> parts = digest();
      posted(parts);
      return parts.isEmpty() ? "" : parts.get(0).text();
    }

    /** All rows of all tables, as text. */
    Map<String, List<String>> tables() {
      return house.database.transact(
          tx -> {
            Map<String, List<String>> tables = new LinkedHashMap<>();
            tx.handle()
                .createQuery(
                    """
                    select table_name from information_schema.tables
                    where lower(table_schema) = 'public' and table_name not like '%flyway%'
                    order by table_name
                    """)
                .mapTo(String.class)
                .list()
                .forEach(
                    name ->
                        tables.put(
                            name.toLowerCase(java.util.Locale.ROOT),
                            tx.handle()
                                .createQuery("select * from \"" + name + "\"")
                                .mapToMap()
                                .map(Object::toString)
                                .list()));
            return tables;
          });
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void nothing_but_the_words_is_written_down(Database database) {
    Room room = Room.in(database, keys);
    Map<String, List<String>> before = room.tables();
    Outcome.Kept kept = room.kept(5, WORDS, "2026-11-28");
    Map<String, List<String>> after = room.tables();

    List<String> rows = Objects.requireNonNull(after.remove("heard"));
    before.remove("heard");
    assertThat(after).as("no other table tells").isEqualTo(before);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0))
        .contains(WORDS, "2026-11-28", kept.code().sha256())
        .doesNotContain("mem_5", "U5", "T2", "org_", "Finn", kept.code().value())
        .as("no time of entering")
        .doesNotContain("10:00", "2026-11-30");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_form_that_arrives_twice_is_kept_once(Database database) {
    Room room = Room.in(database, keys);
    Submission form = room.form(4, WORDS, Map.of("place.0", "at the  food bank"));
    assertThat(room.hearing().send(form)).isEqualTo(room.hearing().send(form));
    assertThat(room.entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.place()).isEqualTo("at the food bank"));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_is_missing_or_cannot_be_is_said_at_its_field(Database database) {
    Room room = Room.in(database, keys);
    assertThat(room.sends(3, " ", Map.of())).isEqualTo(faulty("words.0", Fault.NO_WORDS));
    assertThat(room.sends(3, "x".repeat(501), Map.of())).isEqualTo(faulty("words.0", Fault.LONG));
    assertThat(room.sends(3, WORDS, Map.of("place.0", "x".repeat(81))))
        .isEqualTo(faulty("place.0", Fault.PLACE_LONG));
    assertThat(room.sends(3, WORDS, Map.of("day", "soon"))).isEqualTo(faulty("day", Fault.NO_DAY));
    assertThat(room.sends(3, WORDS, Map.of("day", "2026-12-01")))
        .isEqualTo(faulty("day", Fault.FUTURE));
    Slip slip = room.hearing().begin(room.house().scene(3), "").slip();
    assertThat(
            room.hearing()
                .send(
                    room.house()
                        .submission(
                            3, slip.metadata(), Map.of("words.0", WORDS, "day", "2026-11-30"))))
        .isEqualTo(faulty("agreed", Fault.NOT_AGREED));
    assertThat(room.entries()).isEmpty();
  }

  private static Outcome faulty(String block, Fault fault) {
    return new Outcome.Faulty(block, fault);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_day_is_the_one_where_the_member_is(Database database) {
    Room room = Room.in(database, keys);
    database.run(
        tx ->
            tx.handle().execute("update member set zone = 'Pacific/Auckland' where id = 'mem_3'"));
    room.house().pass(Duration.ofHours(3));
    assertThat(room.hearing().begin(room.house().scene(3), "").day())
        .isEqualTo(LocalDate.parse("2026-12-01"));
    assertThat(room.sends(3, WORDS, Map.of("day", "2026-12-01"))).isInstanceOf(Outcome.Kept.class);
    assertThat(room.sends(4, WORDS, Map.of("day", "2026-12-01")))
        .isEqualTo(faulty("day", Fault.FUTURE));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_points_at_somebody_is_taken_out_and_shown_first(Database database) {
    Room room = Room.in(database, keys);
    Outcome first =
        room.sends(
            3,
            "Ring me on 07700 900123 or ruth@example.org, said @ruth",
            Map.of("place.0", "see https://example.org"));
    HeardForm shown = ((Outcome.ToCheck) first).form();
    assertThat(shown.words()).isEqualTo("Ring me on […] or […], said […]");
    assertThat(shown.place()).isEqualTo("see […]");
    assertThat(shown.check().taken()).hasSize(4);
    assertThat(room.entries()).isEmpty();

    Outcome second =
        room.hearing()
            .send(
                room.house()
                    .submission(
                        3,
                        shown.slip().metadata(),
                        Map.of("words.1", shown.words(), "day", "2026-11-30", "agreed", "agreed")));
    assertThat(second).isInstanceOf(Outcome.Kept.class);
    assertThat(room.entries()).extracting(HeardEntry::words).containsExactly(shown.words());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_name_gets_a_warning_once_and_the_author_decides(Database database) {
    Room room = Room.in(database, keys);
    for (String named : List.of("Mrs Smith is kind", "Gia Conti never called", "Eve was kind")) {
      HeardForm shown = ((Outcome.ToCheck) room.sends(3, named, Map.of())).form();
      assertThat(shown.check().names()).isTrue();
      assertThat(
              room.hearing()
                  .send(
                      room.house()
                          .submission(
                              3,
                              shown.slip().metadata(),
                              Map.of("words.1", named, "day", "2026-11-30", "agreed", "agreed"))))
          .isInstanceOf(Outcome.Kept.class);
    }
    assertThat(room.entries()).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_code_takes_it_back_and_nothing_of_it_stays(Database database) {
    Room room = Room.in(database, keys);
    Outcome.Kept kept = room.kept(5, WORDS, "2026-11-28");
    room.kept(6, "Somebody rang me back", "2026-11-29");
    assertThat(room.hearing().takeBack(room.house().actor(0), "0000-0000-0000-0000")).isFalse();
    assertThat(room.hearing().takeBack(room.house().actor(0), "nonsense")).isFalse();
    assertThat(
            room.hearing()
                .takeBack(
                    room.house().actor(0), kept.code().value().toLowerCase(java.util.Locale.ROOT)))
        .isTrue();
    assertThat(room.hearing().takeBack(room.house().actor(0), kept.code().value())).isFalse();
    assertThat(room.tables().toString()).doesNotContain(WORDS, kept.code().sha256());
    assertThat(room.entries()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_convener_takes_something_out_and_only_the_reason_stays(Database database) {
    Room room = Room.in(database, keys);
    Outcome.Kept kept = room.kept(5, WORDS, "2026-11-28");
    String value = House.HOMES + " " + kept.entry().id();
    assertThat(room.out().wanted(room.house().click(3, value))).isEmpty();
    assertThat(room.out().wanted(room.house().click(0, value))).contains(kept.entry());
    assertThat(room.out().takeOut(reason(room, 3, value, "It shows who said it")))
        .isEqualTo(TakenOut.NOT_CONVENING);
    assertThat(room.out().takeOut(reason(room, 0, value, " "))).isEqualTo(TakenOut.NO_REASON);
    assertThat(room.out().takeOut(reason(room, 0, value, "x".repeat(151))))
        .isEqualTo(TakenOut.LONG_REASON);
    assertThat(room.out().takeOut(reason(room, 0, value, "It shows who said it")))
        .isEqualTo(TakenOut.DONE);
    assertThat(room.out().takeOut(reason(room, 1, value, "Again"))).isEqualTo(TakenOut.NOT_THERE);

    assertThat(room.tables().toString()).doesNotContain(WORDS).contains("It shows who said it");
    assertThat(room.digest()).isEmpty();
    assertThat(room.hearing().takeBack(room.house().actor(0), kept.code().value())).isFalse();
    View list = HeardListViews.window(room.list().read(room.house().scene(0)), texts());
    Snapshots.matches("heard/list-taken-out", list);
  }

  private static Submission reason(Room room, int person, String value, String reason) {
    return room.house().submission(person, value, Map.of("reason", reason));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_summary_carries_the_newest_not_yet_shown_once_and_never_cuts(Database database) {
    Room room = Room.in(database, keys);
    room.kept(5, "Older words", "2026-11-20");
    room.kept(6, "Newer words", "2026-11-25");
    room.kept(7, "y".repeat(201), "2026-11-26");
    assertThat(room.digest()).as("a preview notes nothing").hasSize(1);
    assertThat(room.digestWords()).contains("Newer words");
    assertThat(room.digestWords()).contains("Older words");
    assertThat(room.digest()).isEmpty();
    assertThat(room.entries()).as("all can be read").hasSize(3);
    room.kept(7, "z".repeat(200), "2026-11-26");
    assertThat(room.digest()).hasSize(1);
    assertThat(room.digest().get(0).facts()).containsExactly(DigestPart.Fact.QUOTE);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_month_without_anything_heard_is_mentioned_once_and_is_no_fact(Database database) {
    Room room = Room.in(database, keys);
    room.house().pass(Duration.ofDays(10));
    assertThat(room.digest()).as("10 December").isEmpty();
    room.house().pass(Duration.ofDays(7));
    assertThat(room.digest()).as("17 December").hasSize(1);
    assertThat(room.digest().get(0).facts()).isEmpty();
    assertThat(room.digestWords()).contains("Nothing yet this month. Who could ask?");
    room.house().pass(Duration.ofDays(7));
    assertThat(room.digest()).as("24 December").isEmpty();
    room.house().pass(Duration.ofDays(28));
    assertThat(room.digest()).as("21 January").hasSize(1);
    room.kept(4, "x".repeat(300), "2027-01-05");
    assertThat(room.digest()).as("something was heard, though it is long").isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void in_a_month_with_quiet_nobody_is_asked_who_could_ask(Database database) {
    Room room = Room.in(database, keys);
    Instant second = Instant.parse("2026-12-02T00:00:00Z");
    Rest quiet = new Rest("r", House.HOMES, Why.QUIET, second, second.plus(Duration.ofDays(7)));
    database.run(tx -> Rests.begin(tx, quiet));
    room.house().pass(Duration.ofDays(17));
    assertThat(room.digest()).as("17 December").isEmpty();
    room.house().pass(Duration.ofDays(35));
    assertThat(room.digest()).as("21 January").hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void many_are_read_page_by_page(Database database) {
    Room room = Room.in(database, keys);
    for (int i = 0; i < 45; i++) {
      room.kept(
          i % 12, "Words " + i + "!", "2026-10-" + (i % 28 + 1 < 10 ? "0" : "") + (i % 28 + 1));
    }
    List<HeardEntry> read = new ArrayList<>();
    for (int from : List.of(0, 20, 40)) {
      ShelfPage<HeardEntry> page =
          room.list().turn(room.house().click(2, House.HOMES + " " + from)).orElseThrow();
      assertThat(page.more()).isEqualTo(from < 40);
      read.addAll(page.entries());
    }
    assertThat(read).extracting(HeardEntry::words).doesNotHaveDuplicates().hasSize(45);
    assertThat(read).extracting(HeardEntry::day).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void windows_and_posts_read_well() {
    Texts texts = texts();
    Slip slip =
        new Slip(House.HOMES, "hrd_1", ClaimCode.parse("7K3M-0Q9X-PB2T-W5DA").orElseThrow(), 0);
    LocalDate day = LocalDate.parse("2026-11-30");
    Snapshots.matches(
        "heard/form", HeardViews.form(new HeardForm(slip, "", "", day, false, Check.NONE), texts));
    HeardForm check =
        new HeardForm(
            slip.again(),
            "Mrs Smith rang […]",
            "at the food bank",
            day,
            true,
            new Check(Set.of(Cleaned.Kind.PHONE, Cleaned.Kind.LINK), true));
    Snapshots.matches("heard/check", HeardViews.form(check, texts));
    HeardEntry entry =
        new HeardEntry("hrd_1", House.HOMES, WORDS, "at the food bank", day.minusDays(2), null);
    Snapshots.matches("heard/kept", kept(entry, slip.code(), texts));
    HeardEntry longer =
        new HeardEntry("hrd_2", House.HOMES, "x".repeat(201), "", day.minusYears(1), null);
    Snapshots.matches("heard/kept-long", kept(longer, slip.code(), texts));
    Snapshots.matches("heard/digest", HeardDigestViews.entry(entry, day, texts).blocks());
    Snapshots.matches("heard/digest-none", HeardDigestViews.nothing(texts).blocks());
    Snapshots.matches("heard/reason", HeardListViews.reason(entry, texts));
  }

  private static View kept(HeardEntry entry, ClaimCode code, Texts texts) {
    return ((Answer.Update) HeardViews.answer(new Outcome.Kept(entry, code), texts)).view();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_list_shows_words_whole_and_conveners_a_way_to_take_them_out(Database database) {
    Room room = Room.in(database, keys);
    View none = HeardListViews.window(room.list().read(room.house().scene(3)), texts());
    Snapshots.matches("heard/list-none", none);
    room.kept(5, "&".repeat(500), "2026-11-28");
    View member = HeardListViews.window(room.list().read(room.house().scene(3)), texts());
    assertThat(member.toString()).contains("&amp;".repeat(500)).doesNotContain("heard.out");
    View convener = HeardListViews.window(room.list().read(room.house().scene(0)), texts());
    assertThat(convener.toString()).contains("heard.out");
    assertThat(folkmoot.slack.BlockLimits.faults(convener)).isEmpty();
  }

  private static Texts texts() {
    return Texts.load(java.util.Locale.UK);
  }
}

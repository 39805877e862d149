package folkmoot.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import folkmoot.Snapshots;
import folkmoot.asking.House;
import folkmoot.instrument.InstrumentFiles;
import folkmoot.partnership.Scene;
import folkmoot.reflection.Reflections.Metadata;
import folkmoot.reflection.Shown.Said;
import folkmoot.secret.Keyring;
import folkmoot.secret.MemberKeys;
import folkmoot.slack.BlockLimits;
import folkmoot.slack.Click;
import folkmoot.slack.FormValues;
import folkmoot.store.Database;
import folkmoot.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reflections: kept page by page for their author alone, and gone when she deletes them. */
class ReflectionTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final String PRIVATE = "An unmistakable private thought";

  private final Path keys;

  ReflectionTest(@TempDir Path keys) {
    this.keys = keys;
  }

  /** A house in which people reflect. */
  private record Room(
      House house, Reflections reflections, FollowUps followUps, ReflectionFeature feature) {
    static Room in(Database database, Path keys) {
      House house = new House(database, keys, 12, needs -> List.of());
      MemberKeys memberKeys = Keyring.inFolder(keys, new SecureRandom()).members();
      return new Room(
          house,
          new Reflections(house.tools, InstrumentFiles.ours(), new Notebook(memberKeys)),
          new FollowUps(house.tools),
          new ReflectionFeature(house.tools, InstrumentFiles.ours(), memberKeys));
    }

    Shown.Page begins(int person) {
      return (Shown.Page) reflections.begin(house.click(person, House.HOMES.value()));
    }

    Shown sends(int person, Shown.Page page, Map<String, String> values) {
      return reflections.send(house.submission(person, metadata(page), values));
    }

    Shown.Page turns(int person, Shown.Page page, Map<String, String> values) {
      return (Shown.Page) sends(person, page, values);
    }

    Shown.Page back(int person, Shown.Page page, Map<String, List<String>> values) {
      Click click =
          new Click(
              house.actor(person), "back", null, null, "V", metadata(page), new FormValues(values));
      return (Shown.Page) reflections.back(click);
    }

    private static String metadata(Shown.Page page) {
      return new Metadata(page.partnership(), page.reflection().id(), page.number()).written();
    }

    /** Chooses on the first page, writes on the last. */
    Shown.Overview finishes(int person, String words, Map<String, String> more) {
      Shown.Page page = turns(person, begins(person), Map.of("S1", "4", "S2", "5"));
      while (!page.isLast()) {
        page = turns(person, page, Map.of());
      }
      Map<String, String> last = new java.util.HashMap<>(more);
      last.put("words.SQ2", words);
      return (Shown.Overview) sends(person, page, last);
    }

    Shown.Overview sees(int person) {
      return (Shown.Overview) reflections.overview(house.scene(person));
    }

    String held(int person) {
      Scene scene = house.scene(person);
      return house.database.transact(tx -> feature.held(tx, scene)).toString();
    }

    List<byte[]> rows() {
      return house.database.transact(
          tx ->
              tx.handle()
                  .createQuery("select sealed from reflection")
                  .map((rows, context) -> rows.getBytes("sealed"))
                  .list());
    }

    void works() {
      followUps.run(house.now());
    }

    List<String> written() {
      return house.owed("reflection:");
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_is_sent_page_by_page_waits_for_its_author(Database database) {
    Room room = Room.in(database, keys);
    Shown.Page first = room.begins(3);
    assertThat(room.rows()).as("looking keeps nothing").isEmpty();
    Shown.Page second = room.turns(3, first, Map.of("S1", "4", "S3", "0"));
    assertThat(second.number()).isEqualTo(1);
    Shown.Page third = room.turns(3, second, Map.of("S5", "1"));
    assertThat(third.number()).isEqualTo(2);
    assertThat(room.rows()).hasSize(1);

    Shown.Page again = room.begins(3);
    assertThat(again.number()).isEqualTo(2);
    assertThat(again.reflection().choices()).isEqualTo(Map.of("S1", 4, "S5", 1));
    Shown.Page back = room.back(3, again, Map.of("S7", List.of("2")));
    assertThat(back.number()).isEqualTo(1);
    assertThat(back.reflection().choices()).containsEntry("S7", 2);
    assertThat(room.sees(3).begun()).isTrue();
    assertThat(room.sees(3).finished()).isEmpty();
    assertThat(room.begins(4).reflection().id()).isNotEqualTo(back.reflection().id());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void pages_turned_without_a_choice_keep_nothing_and_an_empty_one_is_not_finished(
      Database database) throws IOException {
    Room room = Room.in(database, keys);
    Shown.Page page = room.begins(3);
    while (!page.isLast()) {
      page = room.turns(3, page, Map.of());
    }
    assertThat(room.sends(3, page, Map.of("follow", "follow")))
        .isEqualTo(new Shown.Nothing("words.SQ1"));
    assertThat(room.rows()).isEmpty();
    assertThat(keyFiles()).isEmpty();
    assertThat(room.sends(3, page, Map.of("words.SQ1", "x".repeat(501))))
        .isEqualTo(new Shown.TooLong("words.SQ1"));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void only_its_author_reads_it_and_in_the_database_nobody(Database database) throws IOException {
    Room room = Room.in(database, keys);
    Shown.Overview kept = room.finishes(3, PRIVATE, Map.of());
    assertThat(kept.said()).isEqualTo(Said.KEPT);
    assertThat(kept.finished())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.day()).isEqualTo(LocalDate.parse("2026-11-30"));
              assertThat(one.features().get(0))
                  .isEqualTo(new InWords("It’s personal", "Mostly", "Nearly always"));
              assertThat(one.features().get(1).isEmpty()).isTrue();
              assertThat(one.notes()).extracting(Reflection.Note::text).containsExactly(PRIVATE);
            });
    for (int other : List.of(0, 1, 4)) {
      assertThat(room.sees(other).finished()).isEmpty();
    }
    for (byte[] row : room.rows()) {
      String text = new String(row, StandardCharsets.ISO_8859_1);
      // With its quote, as it would be written: two letters alone stand in random bytes by chance.
      assertThat(text).doesNotContain("unmistakable", "Mostly", "2026-11-30", "\"S1");
    }
    String written =
        database.transact(
            tx ->
                tx.handle()
                    .createQuery("select id, member_id, follow_up_at from reflection")
                    .mapToMap()
                    .one()
                    .toString());
    assertThat(written).contains("follow_up_at=null");
    assertThat(room.held(3)).contains("one reflection").doesNotContain("message");
    assertThat(room.held(4)).contains("No reflection");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_last_page_that_arrives_twice_changes_nothing(Database database) {
    Room room = Room.in(database, keys);
    Shown.Page page = room.turns(3, room.begins(3), Map.of("S1", "4"));
    while (!page.isLast()) {
      page = room.turns(3, page, Map.of());
    }
    Shown first = room.sends(3, page, Map.of("words.SQ1", "Patience"));
    assertThat(room.sends(3, page, Map.of())).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void deleting_one_destroys_its_key_and_leaves_the_others(Database database) throws IOException {
    Room room = Room.in(database, keys);
    String gone = room.finishes(3, PRIVATE, Map.of()).finished().get(0).id();
    List<byte[]> backup = room.rows();
    room.finishes(3, "Another thought", Map.of());
    room.finishes(4, "A thought of somebody else", Map.of());
    assertThat(keyFiles()).hasSize(3);

    Shown others = room.reflections().delete(room.house().click(4, House.HOMES + " " + gone));
    assertThat(((Shown.Overview) others).finished()).hasSize(1);
    assertThat(room.sees(3).finished()).as("nobody deletes what is not hers").hasSize(2);

    Shown.Overview left =
        (Shown.Overview) room.reflections().delete(room.house().click(3, House.HOMES + " " + gone));
    assertThat(left.said()).isEqualTo(Said.DELETED);
    assertThat(left.finished())
        .extracting(one -> one.notes().get(0).text())
        .containsExactly("Another thought");
    assertThat(keyFiles()).hasSize(2).noneMatch(name -> name.contains(gone));

    database.run(tx -> new ReflectionStore(tx).save(room.house().member(3), gone, backup.get(0)));
    assertThat(room.sees(3).finished()).as("a backup brings nothing back").hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void deleting_all_and_being_removed_leave_neither_rows_nor_keys(Database database)
      throws IOException {
    Room room = Room.in(database, keys);
    room.finishes(3, PRIVATE, Map.of("follow", "follow"));
    room.turns(3, room.begins(3), Map.of("S1", "2"));
    room.finishes(4, PRIVATE, Map.of("follow", "follow"));
    assertThat(room.held(3)).contains("2 reflections", "you want a message");
    room.reflections().deleteAll(room.house().click(3, House.HOMES.value()));
    assertThat(room.rows()).hasSize(1);
    Scene scene = room.house().scene(4);
    database.run(tx -> room.feature().forget(tx, scene));
    assertThat(room.rows()).isEmpty();
    assertThat(keyFiles()).isEmpty();
    room.house().pass(Duration.ofDays(29));
    room.works();
    assertThat(room.written()).as("no message about what is gone").isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_message_comes_only_to_whoever_asked_once_and_says_nothing_of_it(Database database) {
    Room room = Room.in(database, keys);
    room.finishes(3, PRIVATE, Map.of());
    assertThat(room.followUps().next()).as("off unless chosen").isEmpty();
    assertThat(room.finishes(4, PRIVATE, Map.of("follow", "follow")).said())
        .isEqualTo(Said.KEPT_AND_WRITTEN_TO);
    assertThat(room.followUps().next()).contains(House.MONDAY.plus(Duration.ofDays(28)));

    room.house().pass(Duration.ofDays(28).minusMinutes(1));
    room.works();
    assertThat(room.written()).isEmpty();
    room.house().pass(Duration.ofMinutes(1));
    room.works();
    room.works();
    assertThat(room.written()).singleElement().asString().doesNotContain("private thought");
    assertThat(room.followUps().next()).isEmpty();
    List<String> readers =
        database.transact(
            tx ->
                tx.handle()
                    .createQuery("select user_id from outbox where dedup_key like 'reflection:%'")
                    .mapTo(String.class)
                    .list());
    assertThat(readers).containsExactly("U4");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_message_waits_for_the_end_of_quiet_and_for_working_hours(Database database) {
    Room room = Room.in(database, keys);
    room.finishes(4, PRIVATE, Map.of("follow", "follow"));
    database.run(
        tx ->
            tx.handle()
                .execute(
                    """
                    update member set quiet_until = timestamp with time zone
                    '2027-01-02 00:00:00+00' where id = 'mem_4'
                    """));
    room.house().pass(Duration.ofDays(28));
    room.works();
    assertThat(room.written()).isEmpty();
    assertThat(room.followUps().next().orElseThrow()).hasToString("2027-01-04T09:00:00Z");
    room.house().pass(Duration.ofDays(7));
    room.works();
    assertThat(room.written()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void whoever_wants_no_messages_or_has_left_gets_none(Database database) {
    Room room = Room.in(database, keys);
    room.finishes(4, PRIVATE, Map.of("follow", "follow"));
    room.finishes(5, PRIVATE, Map.of("follow", "follow"));
    database.run(
        tx -> {
          tx.handle().execute("update member set reminding = 'CHANNEL' where id = 'mem_4'");
          tx.handle().execute("update member set active = false where id = 'mem_5'");
        });
    room.house().pass(Duration.ofDays(28));
    room.works();
    assertThat(room.written()).isEmpty();
    assertThat(room.followUps().next()).isEmpty();
    assertThat(room.begins(4).neverWritten()).isTrue();
    assertThat(room.finishes(4, "More", Map.of("follow", "follow")).said()).isEqualTo(Said.KEPT);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void many_are_read_page_by_page(Database database) {
    Room room = Room.in(database, keys);
    for (int i = 0; i < 10; i++) {
      room.finishes(3, "&".repeat(500), Map.of("words.SQ1", "&".repeat(500)));
      room.house().pass(Duration.ofDays(1));
    }
    List<LocalDate> days = new ArrayList<>();
    for (String from : List.of("", " 8")) {
      Shown.Overview seen =
          (Shown.Overview) room.reflections().overview(room.house().click(3, House.HOMES + from));
      assertThat(seen.more()).isEqualTo(from.isEmpty());
      assertThat(BlockLimits.faults(ReflectionViews.overview(seen, texts()))).isEmpty();
      seen.finished().forEach(one -> days.add(one.day()));
    }
    assertThat(days).hasSize(10).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void windows_and_the_message_read_well() {
    List<Leaf> pages = Leaf.of(ReflectionRulesTest.OURS);
    Reflection begun =
        Reflection.begun("rfl_1")
            .with(pages.get(0), Map.of("S1", 4, "S2", 4, "S3", 4), Map.of())
            .with(pages.get(1), Map.of("S4", 2, "S5", 5), Map.of())
            .with(pages.get(5), Map.of(), Map.of("SQ1", "I stay calm", "SQ3", "Ana"));
    Snapshots.matches("reflection/page-first", page(Reflection.begun("rfl_1"), 0, false));
    Snapshots.matches("reflection/page-second", page(begun, 1, false));
    Snapshots.matches("reflection/page-last", page(begun, 5, false));
    Snapshots.matches("reflection/page-last-never", page(begun, 5, true));
    Snapshots.matches("reflection/none", overview(Said.NOTHING, List.of(), false));
    Snapshots.matches(
        "reflection/kept",
        overview(
            Said.KEPT_AND_WRITTEN_TO,
            List.of(begun.finished(LocalDate.parse("2026-11-30"), pages)),
            true));
    Snapshots.matches(
        "reflection/one",
        overview(
            Said.NOTHING, List.of(begun.finished(LocalDate.parse("2026-11-30"), pages)), false));
    var partnership =
        new folkmoot.partnership.Partnership(
            House.HOMES,
            House.COUNCIL,
            "Warm Homes",
            "",
            new folkmoot.ids.ChannelId("C1"),
            null,
            java.time.ZoneId.of("Europe/London"),
            Locale.UK,
            5,
            java.time.DayOfWeek.THURSDAY,
            java.time.LocalTime.of(14, 0));
    Snapshots.matches("reflection/follow-up", ReflectionViews.followUp(partnership, texts()));
  }

  private static View page(Reflection reflection, int number, boolean never) {
    return LeafViews.page(
        new Shown.Page(House.HOMES, reflection, Leaf.of(ReflectionRulesTest.OURS), number, never),
        texts());
  }

  private static View overview(Said said, List<Reflection> finished, boolean begun) {
    return ReflectionViews.overview(
        new Shown.Overview(House.HOMES, said, finished, begun, 0, false), texts());
  }

  private static Texts texts() {
    return Texts.load(Locale.UK);
  }

  private List<String> keyFiles() throws IOException {
    try (var files = Files.list(keys)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}

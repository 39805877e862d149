package folkmoot.learned;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.DigestPart;
import folkmoot.Feature;
import folkmoot.Snapshots;
import folkmoot.asking.Check;
import folkmoot.asking.Cleaned;
import folkmoot.asking.House;
import folkmoot.asking.Slip;
import folkmoot.learned.Learnings.Fault;
import folkmoot.learned.Learnings.Outcome;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What members learned: shown first, kept, read, taken back. */
class LearnedTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final String WORDS = "A phone call helps more than a letter";

  private final Path keys;

  LearnedTest(@TempDir Path keys) {
    this.keys = keys;
  }

  /** A house in which learnings are written. */
  private record Room(House house, Learnings learnings, LearnedFeature feature) {
    static Room in(Database database, Path keys) {
      House house = new House(database, keys, 12, needs -> List.of());
      return new Room(
          house, new Learnings(house.tools, new SecureRandom()), new LearnedFeature(house.tools));
    }

    Browsing<Learning> list() {
      return new Browsing<>(house.tools, new LearningShelf());
    }

    Outcome sends(int person, Map<String, String> values) {
      Slip slip = learnings.begin(house.scene(person), "").slip();
      return sends(person, slip, values);
    }

    Outcome sends(int person, Slip slip, Map<String, String> values) {
      Map<String, String> blocks = new HashMap<>();
      values.forEach(
          (name, value) -> blocks.put(name.equals("signed") ? name : slip.block(name), value));
      return learnings.send(house.submission(person, slip.metadata(), blocks));
    }

    /** Looks at it, and shares it as it is shown. */
    Outcome.Kept shares(int person, Map<String, String> values) {
      LearningForm form = ((Outcome.ToCheck) sends(person, values)).form();
      Map<String, String> again = new HashMap<>(values);
      LearningForm.FIELDS.forEach(field -> again.put(field, form.field(field)));
      return (Outcome.Kept) sends(person, form.slip(), again);
    }

    List<Learning> all() {
      return list().read(house.scene(7)).entries();
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
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void it_is_shown_before_it_is_kept_and_without_a_name_no_row_tells_who(Database database) {
    Room room = Room.in(database, keys);
    Outcome first =
        room.sends(
            3,
            Map.of(
                "learned",
                WORDS + ", says ana@example.org",
                "changed",
                "ring 07700 900123",
                "signed",
                "without"));
    LearningForm shown = ((Outcome.ToCheck) first).form();
    assertThat(shown.lines().learned()).isEqualTo(WORDS + ", says […]");
    assertThat(shown.check().taken()).containsOnly(Cleaned.Kind.EMAIL, Cleaned.Kind.PHONE);
    assertThat(room.all()).isEmpty();

    room.sends(3, shown.slip(), Map.of("learned", WORDS, "signed", "without"));
    assertThat(room.all()).extracting(l -> l.lines().learned()).containsExactly(WORDS);
    String rows =
        database.transact(
            tx -> tx.handle().createQuery("select * from learning").mapToMap().list().toString());
    assertThat(rows).contains("2026-11-30").doesNotContain("mem_3", "U3", "10:00");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_name_goes_with_it_if_she_says_so_and_comes_off_when_she_leaves(Database database) {
    Room room = Room.in(database, keys);
    room.shares(3, Map.of("learned", "Ana was right: " + WORDS, "signed", "with"));
    assertThat(room.all()).extracting(Learning::name).containsExactly("Dev Rao");
    assertThat(room.posted()).contains("Ana was right", "– Dev Rao");
    database.run(tx -> room.feature().forget(tx, room.house().scene(3)));
    assertThat(room.all()).extracting(Learning::name).containsExactly("");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_form_that_arrives_twice_is_kept_once(Database database) {
    Room room = Room.in(database, keys);
    Map<String, String> values = Map.of("learned", WORDS, "signed", "without");
    LearningForm form = ((Outcome.ToCheck) room.sends(4, values)).form();
    assertThat(room.sends(4, form.slip(), values)).isEqualTo(room.sends(4, form.slip(), values));
    assertThat(room.all()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_is_missing_is_said_at_its_field(Database database) {
    Room room = Room.in(database, keys);
    assertThat(room.sends(3, Map.of("expected", "Much", "signed", "with")))
        .isEqualTo(new Outcome.Faulty("learned.0", Fault.NOTHING));
    assertThat(room.sends(3, Map.of("learned", WORDS)))
        .isEqualTo(new Outcome.Faulty("signed", Fault.NO_CHOICE));
    assertThat(
            room.sends(3, Map.of("learned", WORDS, "happened", "x".repeat(201), "signed", "with")))
        .isEqualTo(new Outcome.Faulty("happened.0", Fault.LONG));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_summary_carries_one_at_a_time_and_the_code_takes_it_back(Database database) {
    Room room = Room.in(database, keys);
    Outcome.Kept kept = room.shares(3, Map.of("learned", WORDS, "signed", "without"));
    room.house().pass(Duration.ofDays(7));
    room.shares(4, Map.of("learned", "Ask first", "signed", "without"));
    assertThat(room.posted()).isEqualTo("• One thing we learned: Ask first");
    assertThat(room.posted()).isEqualTo("• One thing we learned: " + WORDS);
    assertThat(room.digest()).isEmpty();
    assertThat(room.learnings().takeBack(room.house().actor(0), kept.code().value())).isTrue();
    assertThat(room.learnings().takeBack(room.house().actor(0), kept.code().value())).isFalse();
    assertThat(room.all()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_corrected_summary_carries_what_it_carried(Database database) {
    Room room = Room.in(database, keys);
    room.shares(3, Map.of("learned", WORDS, "signed", "without"));
    String first = room.posted("2026-W49");
    room.shares(4, Map.of("learned", "Ask first", "signed", "without"));
    assertThat(room.posted("2026-W49")).isEqualTo(first).contains(WORDS);
    assertThat(room.posted("2026-W50")).contains("Ask first");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_is_said_reads_well(Database database) {
    Room room = Room.in(database, keys);
    Texts texts = room.house().tools.texts();
    Slip slip = new Slip(House.HOMES, "lrn_1", new ClaimCode("7K3M-0Q9X-PB2T-W5DA"), 0);
    Learning.Lines lines =
        new Learning.Lines("Letters are read", "Nobody came", WORDS, "We <ring> & then write");
    Learning learning =
        new Learning(
            "lrn_1", House.HOMES, lines, null, "Dev Rao", LocalDate.parse("2026-11-30"), null);
    Snapshots.matches(
        "learned/form",
        LearningViews.form(
            new LearningForm(slip, new Learning.Lines("", "", "", ""), null, Check.NONE), texts));
    Outcome shown =
        new Outcome.ToCheck(
            new LearningForm(
                slip.again(), lines, false, new Check(Set.of(Cleaned.Kind.LINK), true)),
            learning);
    Snapshots.matches("learned/shown", ((Answer.Update) LearningViews.answer(shown, texts)).view());
    Outcome kept = new Outcome.Kept(learning, slip.code());
    Snapshots.matches("learned/kept", ((Answer.Update) LearningViews.answer(kept, texts)).view());
    Snapshots.matches(
        "learned/list",
        LearningListViews.window(
            new ShelfPage<>(
                room.house().scene(3),
                List.of(learning),
                15,
                15,
                true,
                LocalDate.parse("2026-12-10")),
            texts));
    Snapshots.matches(
        "learned/none", LearningListViews.window(room.list().read(room.house().scene(3)), texts));
  }

  private static Submission reason(Room room, int person, String value, String reason) {
    return room.house().submission(person, value, Map.of("reason", reason));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_convener_takes_one_out_and_only_the_reason_stays(Database database) {
    Room room = Room.in(database, keys);
    Outcome.Kept kept = room.shares(3, Map.of("learned", WORDS, "signed", "with"));
    assertThat(room.posted("2026-W49")).contains(WORDS);
    TakingOut<Learning> out = new TakingOut<>(room.house().tools, new LearningShelf());
    String value = "par_homes " + kept.learning().id();
    assertThat(out.wanted(room.house().click(3, value))).as("no convener").isEmpty();
    assertThat(out.wanted(room.house().click(0, value))).isPresent();
    assertThat(out.takeOut(reason(room, 3, value, "It points at one person")))
        .isEqualTo(TakenOut.NOT_CONVENING);
    assertThat(out.takeOut(reason(room, 0, value, " "))).isEqualTo(TakenOut.NO_REASON);
    assertThat(out.takeOut(reason(room, 0, value, "x".repeat(151))))
        .isEqualTo(TakenOut.LONG_REASON);
    assertThat(out.takeOut(reason(room, 0, value, "It points at one person")))
        .isEqualTo(TakenOut.DONE);
    assertThat(out.takeOut(reason(room, 1, value, "Again"))).isEqualTo(TakenOut.NOT_THERE);
    assertThat(room.posted("2026-W49")).as("no correction brings it back").isEmpty();
    String list =
        LearningListViews.window(
                room.list().read(room.house().scene(0)), room.house().tools.texts())
            .toString();
    assertThat(list)
        .contains("A convener took these words out. The reason: It points at one person")
        .doesNotContain(WORDS, "Dev Rao", "learned.out");
    assertThat(
            database
                .transact(tx -> tx.handle().createQuery("select * from learning").mapToMap().list())
                .toString())
        .doesNotContain(WORDS, "mem_3");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void conveners_alone_are_offered_to_take_one_out(Database database) {
    Room room = Room.in(database, keys);
    Outcome.Kept kept = room.shares(3, Map.of("learned", WORDS, "signed", "without"));
    Texts texts = room.house().tools.texts();
    assertThat(LearningListViews.window(room.list().read(room.house().scene(0)), texts))
        .asString()
        .contains("learned.out");
    assertThat(LearningListViews.window(room.list().read(room.house().scene(3)), texts))
        .asString()
        .doesNotContain("learned.out");
    Learning fixed =
        new Learning(
            "lrn_1",
            House.HOMES,
            kept.learning().lines(),
            null,
            "",
            LocalDate.parse("2026-11-30"),
            null);
    Snapshots.matches("learned/reason", LearningListViews.reason(fixed, texts));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_its_label_says_already_is_not_said_twice(Database database) {
    Room room = Room.in(database, keys);
    Outcome.Kept kept =
        room.shares(
            3,
            Map.of(
                "expected", "We expected: letters",
                "happened", "It happened that nobody came",
                "learned", "we learned … ring first",
                "changed", "We changedover",
                "signed", "without"));
    assertThat(kept.learning().lines())
        .isEqualTo(new Learning.Lines("letters", "nobody came", "ring first", "We changedover"));
    assertThat(room.sends(3, Map.of("learned", "We learned …", "signed", "with")))
        .isEqualTo(new Outcome.Faulty("learned.0", Fault.NOTHING));
  }
}

package folkmoot.appreciative;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import folkmoot.OpenPost;
import folkmoot.Snapshots;
import folkmoot.appreciative.Pairs.Meeting;
import folkmoot.appreciative.Pairs.Told;
import folkmoot.asking.House;
import folkmoot.asking.Recipe;
import folkmoot.asking.RepeatJobs;
import folkmoot.asking.Sample;
import folkmoot.asking.SeriesDates;
import folkmoot.command.CommandLine;
import folkmoot.ids.Ids;
import folkmoot.ids.MemberId;
import folkmoot.listening.ListeningFeature;
import folkmoot.privacy.Auditor;
import folkmoot.prompt.Phase;
import folkmoot.record.PublicRecord;
import folkmoot.rhythm.Burden;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Turn;
import folkmoot.rhythm.Why;
import folkmoot.round.Round;
import folkmoot.schedule.Due;
import folkmoot.schedule.Ledger;
import folkmoot.slack.Answer;
import folkmoot.slack.Submission;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import folkmoot.time.ClosedDays;
import folkmoot.time.ClosedDays.Range;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The house begins on Monday 30 November 2026 at 10:00; next Monday is the seventh. */
class SeriesTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final LocalDate SEVENTH = LocalDate.of(2026, 12, 7);

  private final Path keys;

  SeriesTest(@TempDir Path keys) {
    this.keys = keys;
  }

  private record Room(House house, Beginning beginning, Pairs pairs, List<Due> works) {
    static Room in(Database database, Path keys) {
      PublicRecord record = new PublicRecord(new Auditor(CutPoints.usual()));
      House house =
          new House(
              database, keys, 9, needs -> ListeningFeature.kinds(needs, record, House.FINDER));
      Ledger ledger = new Ledger(new Ids(house::now, new SecureRandom()), house::now);
      Recipe question = new ListeningFeature(house.tools).recipes().get(0);
      PhaseRecipe recipe = new PhaseRecipe(house.tools, question);
      Pairs pairs = new Pairs(house.tools, recipe);
      return new Room(
          house,
          new Beginning(house.tools, recipe),
          pairs,
          List.of(
              new AppreciativeJobs(new Weekly(house.tools, pairs)),
              new RepeatJobs(house.tools, ledger, List.of(recipe))));
    }

    Begun types(String words) {
      return beginning.begin(
          house.scene(0), CommandLine.read("appreciative " + words).line().arguments());
    }

    Submission form(int person, LocalDate shown, LocalDate chosen) {
      return house.submission(
          person, House.HOMES + " " + shown, Map.of(BeginViews.FIRST, chosen.toString()));
    }

    Series planned() {
      assertThat(beginning.send(form(0, SEVENTH, SEVENTH))).isInstanceOf(Begun.Planned.class);
      return current();
    }

    Series current() {
      return house.database.transact(tx -> new SeriesStore(tx).current(House.HOMES)).orElseThrow();
    }

    /** Walks from due instant to due instant. */
    void until(String end) {
      Instant there = Instant.parse(end);
      Instant next = next();
      while (!next.isAfter(there)) {
        if (next.isAfter(house.now())) {
          house.passWorking(Duration.between(house.now(), next));
        }
        works.forEach(work -> work.run(house.now()));
        works.forEach(work -> work.run(house.now()));
        next = next();
      }
      house.passWorking(Duration.between(house.now(), there));
    }

    private Instant next() {
      return works.stream()
          .flatMap(work -> work.next().stream())
          .min(Comparator.naturalOrder())
          .orElse(Instant.MAX);
    }

    List<Round> rounds() {
      return house.database.transact(
          tx -> house.tools.rounds().openedSince(tx, House.HOMES, Instant.EPOCH));
    }

    int guests(String order) {
      return house.database.<List<?>>transact(tx -> new GuestStore(tx).of(order)).size();
    }
  }

  @ParameterizedTest
  @CsvSource({"'', 2026-12-07", "tue, 2026-12-01", "from 14 dec, 2026-12-14"})
  void without_a_day_it_begins_next_monday(String words, LocalDate first) {
    Begun begun = Room.in(Databases.h2(), keys).types(words);
    List<Turn> dates = ((Begun.Plan) begun).dates();
    assertThat(dates).hasSize(4);
    assertThat(dates.get(0).due().toLocalDate()).isEqualTo(first);
  }

  @Test
  void what_cannot_be_is_said() {
    Room room = Room.in(Databases.h2(), keys);
    assertThat(room.types("whenever")).isInstanceOf(Begun.Unclear.class);
    assertThat(room.types("today")).isInstanceOf(Begun.Past.class);
    assertThat(room.beginning().send(room.form(3, SEVENTH, SEVENTH)))
        .isInstanceOf(Begun.NotConvening.class);
    Instant from = Instant.parse("2026-12-21T00:00:00Z");
    Rest week = new Rest("i", House.HOMES, Why.IMAGINATION, from, from.plus(Duration.ofDays(4)));
    room.house().database.run(tx -> Rests.begin(tx, week));
    assertThat(room.types("mon")).as("its third week").isInstanceOf(Begun.Rests.class);
    assertThat(room.types("28 dec")).isInstanceOf(Begun.Plan.class);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_window_sent_twice_plans_once_and_another_day_is_shown_first(Database database) {
    Room room = Room.in(database, keys);
    LocalDate eighth = SEVENTH.plusDays(1);
    assertThat(room.beginning().send(room.form(0, SEVENTH, eighth))).isInstanceOf(Begun.Plan.class);
    Submission form = room.form(0, eighth, eighth);
    assertThat(room.beginning().send(form)).isInstanceOf(Begun.Planned.class);
    assertThat(room.beginning().send(form)).isInstanceOf(Begun.Planned.class);
    assertThat(room.beginning().send(room.form(1, eighth, eighth)))
        .isInstanceOf(Begun.Already.class);
    assertThat(
            room.house()
                .database
                .<List<?>>transact(tx -> room.house().tools.orders().of(tx, House.HOMES)))
        .hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void four_weeks_ask_the_four_phases_in_their_order_and_then_it_is_over(Database database) {
    Room room = Room.in(database, keys);
    String order = room.planned().order();
    room.until("2027-02-01T00:00:00Z");
    assertThat(room.rounds())
        .extracting(Round::title)
        .containsExactly(
            "Tell of a moment here when working together felt at its best. What made it"
                + " possible?",
            "Suppose that moment were normal. What would we see and hear?",
            "Which arrangement, rule or habit would make that more likely?",
            "What will you try in the next fortnight, and who will you tell?");
    List<String> posts = room.house().owed("appreciative:" + order);
    assertThat(posts).hasSize(4);
    assertThat(posts.get(0)).startsWith("*Discovery, week 1 of 4.*");
    assertThat(posts.get(3)).startsWith("*Destiny, week 4 of 4.*");
    assertThat(room.house().database.<List<?>>transact(tx -> new SeriesStore(tx).all())).isEmpty();
    assertThat(room.next()).isEqualTo(Instant.MAX);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_week_that_is_closed_or_left_out_moves_the_phases_that_follow(Database database) {
    Room room = Room.in(database, keys);
    String order = room.planned().order();
    Instant second = Instant.parse("2026-12-14T10:00:00Z");
    database.run(tx -> room.house().tools.orders().skip(tx, order, second));
    Range holidays = new Range(LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 3));
    database.run(tx -> room.house().tools.calendars().close(tx, House.HOMES, holidays));
    room.until("2027-02-01T00:00:00Z");
    assertThat(room.rounds())
        .extracting(round -> round.opensAt().toString().substring(0, 10))
        .containsExactly("2026-12-07", "2027-01-04", "2027-01-11", "2027-01-18");
    assertThat(room.house().owed("appreciative:")).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_dates_that_are_left_end_with_the_fourth_question(Database database) {
    Room room = Room.in(database, keys);
    String order = room.planned().order();
    assertThat(left(room)).containsExactly("07", "14", "21", "28");
    database.run(
        tx -> room.house().tools.orders().skip(tx, order, Instant.parse("2026-12-07T10:00:00Z")));
    assertThat(left(room))
        .as("the first is left out")
        .containsExactly("07", "14", "21", "28", "04");
    room.until("2026-12-29T00:00:00Z");
    assertThat(left(room)).containsExactly("04");
  }

  private static List<String> left(Room room) {
    return room
        .house()
        .database
        .transact(
            tx ->
                SeriesDates.left(
                    tx,
                    room.house().tools,
                    room.house().tools.orders().of(tx, House.HOMES).get(0),
                    ClosedDays.NONE))
        .stream()
        .map(turn -> turn.due().toLocalDate().toString().substring(8))
        .toList();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_post_for_pairs_goes_along_to_another_channel_until_dream_begins(Database database) {
    Room room = Room.in(database, keys);
    Weekly weekly = new Weekly(room.house().tools, room.pairs());
    Supplier<List<String>> goesAlong =
        () ->
            database.transact(
                tx ->
                    weekly
                        .openPosts(tx, room.house().tools.partnerships().get(tx, House.HOMES))
                        .stream()
                        .map(OpenPost::key)
                        .toList());
    Series planned = room.planned();
    assertThat(goesAlong.get()).isEmpty();
    room.until("2026-12-07T11:00:00Z");
    assertThat(goesAlong.get()).containsExactly(planned.key(Phase.DISCOVERY));
    room.until("2026-12-08T12:00:00Z");
    assertThat(goesAlong.get()).as("pairs look theirs up").hasSize(1);
    room.until("2026-12-14T12:00:00Z");
    assertThat(goesAlong.get()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void who_wants_is_paired_across_organisations_told_and_forgotten_when_dream_begins(
      Database database) {
    Room room = Room.in(database, keys);
    String order = room.planned().order();
    room.until("2026-12-07T11:00:00Z");
    for (int person : List.of(0, 3, 1, 4, 2, 6)) {
      assertThat(room.pairs().join(room.house().click(person, order)))
          .isInstanceOf(Told.Listed.class);
    }
    assertThat(room.pairs().join(room.house().click(0, order))).isInstanceOf(Told.Listed.class);
    assertThat(room.pairs().leave(room.house().click(6, order))).isInstanceOf(Told.NotListed.class);
    assertThat(room.guests(order)).isEqualTo(5);

    room.until("2026-12-08T12:00:00Z");
    List<String> notes = room.house().owed("pair_");
    assertThat(notes).hasSize(5).allMatch(note -> note.contains("you are paired with"));
    assertThat(notes).noneMatch(note -> note.contains("nobody from another organisation"));
    Told.With mine = (Told.With) room.pairs().mine(room.house().click(0, order));
    assertThat(mine.meeting().crosses()).isTrue();
    assertThat(mine.meeting().questions()).hasSize(2);
    assertThat(room.pairs().join(room.house().click(7, order))).isInstanceOf(Told.TooLate.class);
    assertThat(room.pairs().leave(room.house().click(0, order))).isInstanceOf(Told.TooLate.class);

    room.until("2026-12-14T10:00:00Z");
    assertThat(room.guests(order)).isZero();
    assertThat(room.house().owed("pair_")).isEmpty();
    assertThat(room.pairs().mine(room.house().click(0, order))).isInstanceOf(Told.Over.class);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void an_only_one_is_told_so_and_who_is_removed_is_on_no_list(Database database) {
    Room room = Room.in(database, keys);
    String order = room.planned().order();
    room.until("2026-12-07T11:00:00Z");
    room.pairs().join(room.house().click(0, order));
    room.pairs().join(room.house().click(1, order));
    MemberId second = room.house().member(1);
    assertThat(database.<Integer>transact(tx -> room.pairs().held(tx, second))).isEqualTo(1);
    database.run(tx -> room.pairs().forget(tx, second));
    assertThat(database.<Integer>transact(tx -> room.pairs().held(tx, second))).isZero();
    room.until("2026-12-08T12:00:00Z");
    assertThat(room.house().owed("pair_"))
        .singleElement()
        .asString()
        .contains("Nobody else asked for a partner");
    assertThat(room.pairs().mine(room.house().click(0, order))).isInstanceOf(Told.Alone.class);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void stopped_by_a_convener_it_ends_and_keeps_nobody(Database database) {
    Room room = Room.in(database, keys);
    String order = room.planned().order();
    room.until("2026-12-07T11:00:00Z");
    room.pairs().join(room.house().click(0, order));
    database.run(tx -> room.house().tools.orders().stop(tx, order));
    room.until("2026-12-07T12:00:00Z");
    assertThat(room.guests(order)).isZero();
    assertThat(room.next()).isEqualTo(Instant.MAX);
    assertThat(room.types("")).isInstanceOf(Begun.Plan.class);
  }

  @Test
  void windows_and_posts_read_well() {
    Room room = Room.in(Databases.h2(), keys);
    room.house()
        .database
        .run(
            tx ->
                room.house()
                    .tools
                    .calendars()
                    .choose(tx, House.HOMES, Set.of("england-and-wales")));
    View plan = ((Answer.Open) BeginViews.said(room.types("14 dec"), Sample.TEXTS)).view();
    Snapshots.matches("appreciative/plan", plan);
    Series series =
        new Series(
            "ord_1", House.HOMES, 1, House.MONDAY, Instant.parse("2026-12-08T12:00:00Z"), 1, false);
    for (Phase phase : Phase.values()) {
      Snapshots.matches(
          "appreciative/post-" + BeginViews.word(phase),
          PhaseViews.post(series, phase, Sample.HOMES, Sample.TEXTS));
    }
    Meeting trio = new Meeting(List.of("Ana <b>", "Ben Okafor"), false, List.of("What?", "How?"));
    Snapshots.matches("appreciative/note", PhaseViews.note(trio, Sample.HOMES, Sample.TEXTS));
    Begun over =
        new Begun.Plan(
            Sample.HOMES,
            ((Begun.Plan) room.types("14 dec")).dates(),
            ClosedDays.NONE,
            new Burden(20, 15));
    assertThat(((Answer.Open) BeginViews.said(over, Sample.TEXTS)).view().toString())
        .contains("Plan it all the same", "Your partnership wants at most 15");
    for (Begun each :
        List.of(
            new Begun.Already(Sample.HOMES, House.MONDAY),
            new Begun.Rests(Sample.HOMES, House.MONDAY, House.MONDAY),
            new Begun.TooFewPeople(5, 4),
            new Begun.TooFar())) {
      assertThat(BeginViews.said(each, Sample.TEXTS)).isInstanceOf(Answer.Whisper.class);
    }
  }
}

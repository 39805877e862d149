package folkmoot.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import folkmoot.DigestPart;
import folkmoot.DigestPart.Fact;
import folkmoot.DigestPart.Section;
import folkmoot.Evidence;
import folkmoot.Feature;
import folkmoot.OpenItem;
import folkmoot.OpenPost;
import folkmoot.Snapshots;
import folkmoot.action.Raising.Left;
import folkmoot.asking.House;
import folkmoot.ids.RoundId;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.round.Round;
import folkmoot.sequel.Sequel;
import folkmoot.sequel.Sequels;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows when something is done, or nothing is, on both databases. */
class FollowingTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final Instant MONDAY = House.MONDAY;

  private final Path keys;

  FollowingTest(@TempDir Path keys) {
    this.keys = keys;
  }

  private Workshop shop(Database database, int people) {
    return Workshop.of(new House(database, keys, people, needs -> List.of(new RecheckKind(needs))));
  }

  private static String done(Workshop shop, int owner, String outcome) {
    String id = shop.takenOnBy(owner);
    shop.writes(Step.FINISH, owner, id, outcome);
    return id;
  }

  /** What of rechecks would be posted anew in another channel. */
  private static List<String> goesAlong(Workshop shop) {
    RecheckOpenings openings = new RecheckOpenings(shop.house().tools);
    return shop.house()
        .database
        .transact(
            tx ->
                openings
                    .openPosts(tx, shop.house().tools.partnerships().get(tx, House.HOMES))
                    .stream()
                    .map(OpenPost::key)
                    .toList());
  }

  private static Rechecking rechecking(Workshop shop) {
    return new Rechecking(shop.house().tools);
  }

  private static void goTo(Workshop shop, String instant) {
    shop.pass(Duration.between(shop.house().now(), Instant.parse(instant)));
  }

  private static Round asked(Workshop shop) {
    return shop.house()
        .database
        .transact(tx -> shop.house().tools.rounds().open(tx, House.HOMES))
        .get(0);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void four_weeks_on_everybody_is_asked_with_one_press_and_the_result_names_nobody(
      Database database) {
    Workshop shop = shop(database, 12);
    String id = done(shop, 5, "printed it");
    Rechecking rechecking = rechecking(shop);
    assertThat(rechecking.next()).contains(Instant.parse("2026-12-28T10:00:00Z"));
    goTo(shop, "2026-12-28T10:00:00Z");
    rechecking.run(shop.house().now());
    assertThat(rechecking.next()).contains(Instant.parse("2027-02-22T10:00:00Z"));
    Round round = asked(shop);
    assertThat(shop.house().owed("recheck:"))
        .singleElement()
        .asString()
        .contains("4 weeks on, is this still making a difference? " + Workshop.WORDS);
    assertThat(goesAlong(shop)).containsExactly("recheck:" + round.id());
    Snapshots.reads("action/recheck", drawn(shop, "recheck:", round.id().value()));
    for (int person = 0; person < 9; person++) {
      rechecking.answer(shop.house().click(person, round.id().value()), person < 6 ? 3 : 2);
    }
    rechecking.answer(shop.house().click(8, round.id().value()), 1);
    rechecking.answer(shop.house().click(9, round.id().value()), 0);
    assertThat(shop.house().owed("update:recheck:")).as("nothing before it closes").isEmpty();
    shop.house().passWorking(Duration.ofDays(8));
    assertThat(shop.house().owed("update:recheck:").get(0))
        .contains("Of 9 people who could say, 6 say yes, 2 say partly and one says no.");
    assertThat(shop.changing().look(shop.house().click(3, id)).toString())
        .as("in its window too")
        .contains("6 say yes");
    assertThat(evidence(shop))
        .anyMatch(
            each ->
                each instanceof Evidence.AskedAgain again && again.weeks() == 4 && again.still());
  }

  /** The blocks of the only post under such a key, without what differs each time. */
  private static String drawn(Workshop shop, String key, String round) {
    return shop.house()
        .database
        .transact(
            tx ->
                tx.handle()
                    .createQuery("select blocks from outbox where dedup_key like ?")
                    .bind(0, key + "%")
                    .mapTo(String.class)
                    .one())
        .replace(round, "ROUND")
        .replace("},{", "},\n{");
  }

  private static List<Evidence> evidence(Workshop shop) {
    Lookback lookback = new Lookback(shop.house().tools, shop.sights());
    return shop.house()
        .database
        .transact(tx -> lookback.evidence(tx, shop.house().scene(0).partnership()));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void fewer_than_five_answers_are_not_enough_to_say(Database database) {
    Workshop shop = shop(database, 12);
    done(shop, 5, "printed it");
    Rechecking rechecking = rechecking(shop);
    goTo(shop, "2026-12-28T10:00:00Z");
    rechecking.run(shop.house().now());
    Round round = asked(shop);
    for (int person = 0; person < 4; person++) {
      rechecking.answer(shop.house().click(person, round.id().value()), 3);
    }
    shop.house().passWorking(Duration.ofDays(8));
    assertThat(shop.house().owed("update:recheck:").get(0))
        .contains("Not enough answers to say.")
        .doesNotContain("4 say");
    assertThat(rechecking.answer(shop.house().click(5, round.id().value()), 3).toString())
        .contains("This has closed");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void nothing_is_asked_of_too_few_on_closed_days_or_of_what_was_undone(Database database) {
    Workshop shop = shop(database, 4);
    done(shop, 3, "printed it");
    goTo(shop, "2026-12-28T10:00:00Z");
    rechecking(shop).run(shop.house().now());
    assertThat(shop.house().owed("recheck:")).as("four people").isEmpty();

    for (int person = 4; person < 9; person++) {
      shop.house().joins(person);
    }
    String second =
        shop.suggested(5, Map.of("person", "U5", "due", "2027-01-11")).sight().action().id();
    shop.writes(Step.FINISH, 5, second, "printed it");
    database.run(
        tx ->
            Rests.begin(
                tx,
                new Rest(
                    "rst_1",
                    House.HOMES,
                    Why.IMAGINATION,
                    Instant.parse("2027-01-25T00:00:00Z"),
                    Instant.parse("2027-01-29T00:00:00Z"))));
    goTo(shop, "2027-01-25T10:00:00Z");
    rechecking(shop).run(shop.house().now());
    assertThat(shop.house().owed("recheck:")).isEmpty();
    assertThat(rechecking(shop).next()).contains(Instant.parse("2027-01-29T00:00:00Z"));
    goTo(shop, "2027-01-30T10:00:00Z");
    rechecking(shop).run(shop.house().now());
    assertThat(rechecking(shop).next())
        .as("a Saturday")
        .contains(Instant.parse("2027-02-01T10:00:00Z"));
  }

  private static RoundId result(Workshop shop, String id, Instant closed) {
    shop.house()
        .database
        .run(
            tx ->
                tx.handle()
                    .execute(
                        "insert into published_round (round_id, partnership_id, kind, title, k,"
                            + " opened_at, closed_at, audience, answered, too_few, held) values"
                            + " (?, 'par_homes', 'pulse', 'Pulse', 5, ?, ?, 12, 9, false, false)",
                        id,
                        closed.minusSeconds(60),
                        closed));
    return new RoundId(id);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_result_of_which_nothing_came_is_raised_once_and_then_noted(Database database) {
    Workshop shop = shop(database, 12);
    result(shop, "rnd_1", MONDAY);
    Raising raising = new Raising(shop.house().tools);
    assertThat(raising.next()).contains(MONDAY.plus(Duration.ofDays(14)));
    shop.pass(Duration.ofDays(14));
    raising.run(shop.house().now());
    raising.run(shop.house().now());
    assertThat(shop.house().owed("raised:"))
        .singleElement()
        .asString()
        .contains("Two weeks ago we shared “Pulse”");
    Snapshots.reads("action/raised", drawn(shop, "raised:", "rnd_1"));
    assertThat(raising.next()).contains(MONDAY.plus(Duration.ofDays(21)));
    List<Sequel> open = database.transact(tx -> raising.open(tx, shop.house().scene(0)));
    assertThat(open).hasSize(1);
    shop.pass(Duration.ofDays(7));
    raising.run(shop.house().now());
    assertThat(raising.next()).isEmpty();
    assertThat(shop.house().owed("update:raised:").get(0))
        .contains("We chose not to act on “Pulse”.");
    assertThat(parts(shop, Section.SAID_AND_DONE))
        .singleElement()
        .satisfies(part -> assertThat(part.text()).contains("We chose not to act on “Pulse”"));
    assertThat(came(shop)).contains("We chose not to act on it (Monday 21 December 2026).");

    shop.suggested(3, Map.of("cause", "rnd_1", "due", "2026-12-24"));
    assertThat(came(shop)).contains("Looking for an owner").doesNotContain("chose not to act");
  }

  private static String came(Workshop shop) {
    Lookback lookback = new Lookback(shop.house().tools, shop.sights());
    List<LayoutBlock> blocks =
        shop.house()
            .database
            .transact(
                tx ->
                    lookback.came(
                        tx,
                        shop.house()
                            .tools
                            .record()
                            .find(tx, new RoundId("rnd_1"))
                            .orElseThrow()
                            .value()));
    return blocks.toString();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_was_talked_about_or_acted_on_is_not_raised_and_what_is_old_neither(Database database) {
    Workshop shop = shop(database, 12);
    result(shop, "rnd_talked", MONDAY);
    RoundId acted = result(shop, "rnd_acted", MONDAY);
    result(shop, "rnd_old", MONDAY.minus(Duration.ofDays(20)));
    Sequels sequels = new Sequels(shop.house().tools.record());
    database.run(
        tx ->
            sequels.talked(
                tx,
                shop.house().tools.record().facts(tx, new RoundId("rnd_talked")).orElseThrow(),
                MONDAY));
    shop.suggested(3, Map.of("cause", acted.value()));
    shop.pass(Duration.ofDays(15));
    Raising raising = new Raising(shop.house().tools);
    raising.run(shop.house().now());
    assertThat(shop.house().owed("raised:")).isEmpty();
    assertThat(raising.next()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_convener_leaves_a_result_with_a_reason_and_a_rest_waits(Database database) {
    Workshop shop = shop(database, 12);
    result(shop, "rnd_1", MONDAY);
    Raising raising = new Raising(shop.house().tools);
    database.run(
        tx ->
            Rests.begin(
                tx,
                new Rest(
                    "rst_1",
                    House.HOMES,
                    Why.IMAGINATION,
                    MONDAY.plus(Duration.ofDays(13)),
                    MONDAY.plus(Duration.ofDays(16)))));
    shop.pass(Duration.ofDays(14));
    raising.run(shop.house().now());
    assertThat(shop.house().owed("raised:")).isEmpty();
    assertThat(raising.next()).contains(MONDAY.plus(Duration.ofDays(16)));
    shop.pass(Duration.ofDays(2));
    raising.run(shop.house().now());
    assertThat(raising.toLeave(shop.house().click(3, "rnd_1"))).isEmpty();
    assertThat(raising.toLeave(shop.house().click(0, "rnd_1"))).isPresent();
    assertThat(leave(shop, raising, 3, "no money")).isEqualTo(Left.NOT_CONVENING);
    assertThat(leave(shop, raising, 0, "x".repeat(121))).isEqualTo(Left.LONG_REASON);
    assertThat(leave(shop, raising, 0, "the lease ends in May")).isEqualTo(Left.DONE);
    assertThat(leave(shop, raising, 1, "again")).isEqualTo(Left.NOT_OPEN);
    assertThat(parts(shop, Section.SAID_AND_DONE).get(0).text())
        .isEqualTo("• We chose not to act on “Pulse” (30 November), because the lease ends in May");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void in_the_holidays_nothing_is_raised_and_no_silence_is_noted(Database database) {
    Workshop shop = shop(database, 12);
    result(shop, "rnd_1", Instant.parse("2026-12-10T10:00:00Z"));
    database.run(
        tx ->
            tx.handle()
                .execute(
                    "insert into closed_range values"
                        + " ('cld_1', 'par_homes', '2026-12-21', '2027-01-01')"));
    Raising raising = new Raising(shop.house().tools);
    goTo(shop, "2026-12-24T10:00:00Z");
    raising.run(shop.house().now());
    assertThat(shop.house().owed("raised:")).isEmpty();
    Instant back = Instant.parse("2027-01-04T10:00:00Z");
    assertThat(raising.next()).contains(back);
    shop.pass(Duration.between(shop.house().now(), back));
    raising.run(back);
    assertThat(shop.house().owed("raised:")).hasSize(1);
    assertThat(raising.next()).contains(back.plus(Duration.ofDays(7)));
  }

  private static Left leave(Workshop shop, Raising raising, int person, String reason) {
    return raising.leave(shop.house().submission(person, "rnd_1", Map.of("reason", reason)));
  }

  private static List<DigestPart> parts(Workshop shop, Section section) {
    return parts(shop, section, "");
  }

  private static List<DigestPart> parts(Workshop shop, Section section, String edition) {
    Feature.Period period =
        new Feature.Period(
            shop.house().scene(0).partnership(),
            shop.house().now().minus(Duration.ofDays(7)),
            shop.house().now(),
            edition);
    ActionDigest digest = new ActionDigest(shop.house().tools, shop.sights());
    return shop.house().database.transact(tx -> digest.parts(tx, period)).stream()
        .filter(part -> part.section() == section)
        .toList();
  }

  private static List<String> words(Workshop shop, Section section) {
    return parts(shop, section).stream().map(DigestPart::text).toList();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_summary_begins_with_what_was_done_because_people_said_so(Database database) {
    Workshop shop = shop(database, 12);
    result(shop, "rnd_1", MONDAY.minus(Duration.ofDays(3)));
    String said =
        shop.suggested(5, Map.of("person", "U5", "cause", "rnd_1", "said", "nobody rings back"))
            .sight()
            .action()
            .id();
    String about =
        shop.suggested(6, Map.of("person", "U6", "cause", "rnd_1")).sight().action().id();
    String own = shop.takenOnBy(7);
    String longer =
        shop.suggested(8, Map.of("person", "U8", "cause", "rnd_1", "said", "x".repeat(60)))
            .sight()
            .action()
            .id();
    String dropped = shop.takenOnBy(9);
    shop.writes(Step.FINISH, 8, longer, "y".repeat(120));
    shop.writes(Step.DROP, 9, dropped, "the money went elsewhere");
    shop.writes(Step.FINISH, 7, own, "printed it");
    shop.writes(Step.FINISH, 6, about, "rang every tenant");
    shop.writes(Step.FINISH, 5, said, "set up a shared phone");
    assertThat(words(shop, Section.SAID_AND_DONE))
        .containsExactly(
            "• Nobody rings back → Finn Boyd did: set up a shared phone",
            "• On “Pulse” → Gia Conti did: rang every tenant",
            "• Agreed: " + Workshop.WORDS + " → Hal Pryce did: printed it",
            "• Not done: " + Workshop.WORDS + ", because the money went elsewhere",
            "• X" + "x".repeat(59) + " → Ines Roth did: " + "y".repeat(120));
    assertThat(parts(shop, Section.SAID_AND_DONE))
        .as("a pair longer than its line is for the thread")
        .extracting(DigestPart::threadOnly)
        .containsExactly(false, false, false, false, true);
    assertThat(parts(shop, Section.SAID_AND_DONE))
        .extracting(part -> part.seenFromOutside().text())
        .startsWith("• Nobody rings back → Org 2 did: set up a shared phone")
        .noneMatch(text -> text.contains("Boyd") || text.contains("<@"));
    assertThat(parts(shop, Section.SAID_AND_DONE))
        .allMatch(part -> part.facts().equals(Set.of(Fact.ACTION)));
    shop.pass(Duration.ofDays(8));
    assertThat(parts(shop, Section.SAID_AND_DONE)).as("told once").isEmpty();
    List<Evidence> evidence = evidence(shop);
    assertThat(evidence).filteredOn(each -> each instanceof Evidence.Done).hasSize(3);
    assertThat(evidence)
        .filteredOn(each -> each instanceof Evidence.FellDue due && due.settled())
        .hasSize(5);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_comes_up_is_told_with_its_owner_and_what_is_late_only_as_still_open(Database database) {
    Workshop shop = shop(database, 12);
    shop.suggested(5, Map.of("person", "U5", "due", "2026-12-08", "words", "Ring the tenants"));
    shop.suggested(6, Map.of("person", "U6", "due", "2027-02-01", "words", "Print the letters"));
    shop.suggested(3, Map.of("words", "Paint the door"));
    shop.suggested(3, Map.of("words", "Ask Finn", "person", "U5"));
    assertThat(words(shop, Section.COMING_UP))
        .containsExactly(
            "• Ring the tenants · Finn Boyd, by 8 December",
            "• Print the letters · Gia Conti, by 1 February",
            "• Looking for an owner: Paint the door");
    assertThat(parts(shop, Section.COMING_UP).get(0).facts())
        .isEqualTo(Set.of(Fact.UPCOMING, Fact.ACTION));
    shop.pass(Duration.ofDays(14));
    List<DigestPart> later = parts(shop, Section.COMING_UP);
    assertThat(later).hasSize(1);
    assertThat(later.get(0).text()).isEqualTo("• Ring the tenants · Finn Boyd, still open");
    assertThat(later.get(0).facts()).as("it alone makes no summary").isEmpty();
  }

  private static List<String> posted(Workshop shop, String edition) {
    List<DigestPart> parts = parts(shop, Section.COMING_UP, edition);
    shop.house().database.run(tx -> parts.forEach(part -> part.posted().accept(tx)));
    return parts.stream().map(DigestPart::text).toList();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void that_a_day_has_passed_is_news_once_for_each_day(Database database) {
    Workshop shop = shop(database, 12);
    String id =
        shop.suggested(5, Map.of("person", "U5", "due", "2026-12-08")).sight().action().id();
    shop.pass(Duration.ofDays(10));
    String open = "• " + Workshop.WORDS + " · Finn Boyd, still open";
    assertThat(words(shop, Section.COMING_UP)).as("a preview notes nothing").containsExactly(open);
    assertThat(posted(shop, "2026-W50")).containsExactly(open);
    assertThat(posted(shop, "2026-W50")).as("in its correction too").containsExactly(open);
    assertThat(posted(shop, "2026-W51")).isEmpty();
    shop.sends(Step.REWORD, 5, id, Map.of("words", Workshop.WORDS, "due", "2026-12-12"));
    shop.pass(Duration.ofDays(8));
    assertThat(posted(shop, "2026-W51")).as("another day").containsExactly(open);
    assertThat(posted(shop, "2026-W52")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_is_taken_on_after_its_day_is_told_as_taken_on(Database database) {
    Workshop shop = shop(database, 12);
    String id =
        shop.suggested(3, Map.of("person", "U5", "due", "2026-12-04")).sight().action().id();
    shop.pass(Duration.ofDays(8));
    assertThat(parts(shop, Section.COMING_UP)).as("nobody took it on").isEmpty();
    shop.press(Step.ACCEPT, 5, id);
    DigestPart part = parts(shop, Section.COMING_UP).get(0);
    assertThat(part.text())
        .isEqualTo(
            "• "
                + Workshop.WORDS
                + " · Finn Boyd has taken it on; it was to be done by 4 December");
    assertThat(part.facts()).isEqualTo(Set.of(Fact.ACTION));
    posted(shop, "2026-W50");
    shop.pass(Duration.ofDays(7));
    assertThat(posted(shop, "2026-W51")).as("it was said").isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void it_stands_among_what_is_to_answer_and_opens_in_a_window(Database database) {
    Workshop shop = shop(database, 12);
    done(shop, 5, "printed it");
    goTo(shop, "2026-12-28T10:00:00Z");
    Rechecking rechecking = rechecking(shop);
    rechecking.run(shop.house().now());
    RecheckOpenings openings = new RecheckOpenings(shop.house().tools);
    OpenItem item = open(shop, openings, 4).get(0);
    assertThat(item.answered()).isFalse();
    assertThat(item.line().value())
        .contains("4 weeks on, is this still making a difference?", "Open until Monday 4 January");
    String round = asked(shop).id().value();
    Snapshots.reads(
        "action/recheck-window",
        GSON.toJson(item.form().get()).replace(round, "ROUND").replace("},{", "},\n{"));
    Click pressed = shop.house().click(4, asked(shop).id().value());
    Answer inside = rechecking.answer(Workshop.inside(pressed, RecheckViews.ASK, Map.of()), 3);
    assertThat(inside).isInstanceOf(Answer.Update.class).asString().contains("Counted: Yes");
    assertThat(open(shop, openings, 4).get(0).answered()).isTrue();
    shop.house().joins(12);
    assertThat(open(shop, openings, 12)).as("asked before she joined").isEmpty();
    assertThat(openings.opened(pressed)).asString().contains("still making", "Partly");
  }

  private static List<OpenItem> open(Workshop shop, RecheckOpenings openings, int person) {
    return shop.house().database.transact(tx -> openings.of(tx, shop.house().scene(person)));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void where_somebody_seems_to_be_named_supporters_do_not_read_it(Database database) {
    Workshop shop = shop(database, 12);
    done(shop, 5, "Eve printed it with the trust");
    done(shop, 6, "printed it");
    shop.suggested(7, Map.of("person", "U7", "words", "Ask Dr Shah for the list"));
    assertThat(parts(shop, Section.SAID_AND_DONE))
        .extracting(part -> part.text().contains("Eve") + " " + part.membersOnly())
        .containsExactlyInAnyOrder("true true", "false false");
    assertThat(parts(shop, Section.COMING_UP))
        .singleElement()
        .satisfies(part -> assertThat(part.membersOnly()).isTrue());
  }
}

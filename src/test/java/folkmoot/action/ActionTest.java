package folkmoot.action;

import static folkmoot.action.Workshop.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.action.ActionForm.Note;
import folkmoot.action.Card.Said;
import folkmoot.asking.House;
import folkmoot.command.Arguments;
import folkmoot.command.CommandLine;
import folkmoot.ids.ChannelId;
import folkmoot.ids.UserId;
import folkmoot.slack.MessageShortcut;
import folkmoot.slack.Submission;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Actions from suggestion to end, on both databases. */
class ActionTest {
  private static final String EACH = "folkmoot.store.Databases#each";

  private final Path keys;

  ActionTest(@TempDir Path keys) {
    this.keys = keys;
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_suggestion_keeps_its_owner_and_nothing_of_who_made_it(Database database) {
    Workshop shop = Workshop.in(database, keys);
    String id = shop.suggestedTo(5);
    assertThat(shop.action(id).state()).isEqualTo(State.PROPOSED);
    assertThat(shop.action(id).due()).isEqualTo(LocalDate.parse("2026-12-11"));
    assertThat(shop.rows("action")).singleElement().asString().contains("mem_5", WORDS);
    assertThat(shop.rows("action") + "" + shop.rows("action_before") + shop.rows("outbox"))
        .doesNotContain("mem_3", "U3", "Dev Rao");
    assertThat(shop.house().owed("action:"))
        .singleElement()
        .asString()
        .contains(WORDS, "<@U5>, would you take this on, by Friday 11 December 2026?");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void whoever_names_herself_has_taken_it_on(Database database) {
    Workshop shop = Workshop.in(database, keys);
    String id = shop.takenOnBy(5);
    assertThat(shop.action(id).state()).isEqualTo(State.ACCEPTED);
    assertThat(shop.action(id).times().agreed()).isEqualTo(House.MONDAY);
    assertThat(shop.house().owed("action:").get(0))
        .contains("*An agreed action*", "Finn Boyd takes it on");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_first_step_says_whose_name_is_posted_and_whether_somebody_has_taken_it(Database database) {
    Workshop shop = Workshop.in(database, keys);
    assertThat(shop.proposing().step(shop.house().scene(3), WORDS, false).notes())
        .containsExactly(ActionForm.Note.FIRST_STEP);
    shop.takenOnBy(5);
    assertThat(shop.proposing().step(shop.house().scene(3), WORDS, false).notes())
        .containsExactlyInAnyOrder(ActionForm.Note.FIRST_STEP, ActionForm.Note.TAKEN);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_form_that_arrives_twice_makes_one_action(Database database) {
    Workshop shop = Workshop.in(database, keys);
    Submission form = shop.form(3, Map.of("person", "U5"));
    shop.proposing().send(form);
    shop.proposing().send(form);
    assertThat(shop.rows("action")).hasSize(1);
    assertThat(shop.house().owed("action:")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_is_missing_or_cannot_be_is_said_at_its_field(Database database) {
    Workshop shop = Workshop.in(database, keys);
    assertThat(fault(shop, Map.of("words", ""))).isEqualTo("words NO_WORDS");
    assertThat(fault(shop, Map.of("words", "x".repeat(151)))).isEqualTo("words LONG_WORDS");
    assertThat(fault(shop, Map.of("person", "U99"))).isEqualTo("person NO_MEMBER");
    assertThat(fault(shop, Map.of("person", "U5", "organisation", "org_0")))
        .isEqualTo("organisation OTHER_ORGANISATION");
    assertThat(fault(shop, Map.of("due", ""))).isEqualTo("due NO_DAY");
    assertThat(fault(shop, Map.of("due", "2026-11-29"))).isEqualTo("due PAST_DAY");
    assertThat(fault(shop, Map.of("due", "2028-12-01"))).isEqualTo("due FAR_DAY");
    assertThat(fault(shop, Map.of("said", "x".repeat(61)))).isEqualTo("said LONG_SAID");
    assertThat(fault(shop, Map.of("said", "nobody answers"))).isEqualTo("cause SAID_ALONE");
    assertThat(fault(shop, Map.of("look-from", "2027-01-10"))).isEqualTo("look DAY_ALONE");
    assertThat(shop.rows("action")).isEmpty();
    assertThat(shop.sends(3, Map.of("due", "2026-11-30")))
        .as("today will do")
        .isInstanceOf(Proposing.Outcome.Posted.class);
  }

  private static String fault(Workshop shop, Map<String, String> values) {
    Proposing.Outcome.Faulty faulty = (Proposing.Outcome.Faulty) shop.sends(3, values);
    return faulty.block() + " " + faulty.fault();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_hint_comes_once_and_never_stands_in_the_way(Database database) {
    Workshop shop = Workshop.in(database, keys);
    ActionForm shown =
        ((Proposing.Outcome.ToCheck) shop.sends(3, Map.of("words", "We will meet"))).form();
    assertThat(shown.notes()).containsExactly(Note.WHO);
    assertThat(shown.entry().words()).isEqualTo("We will meet");
    assertThat(shop.rows("action")).isEmpty();
    Submission again =
        shop.house()
            .submission(
                3, shown.slip().metadata(), Map.of("words", "We will meet", "due", "2026-12-11"));
    assertThat(shop.proposing().send(again)).isInstanceOf(Proposing.Outcome.Posted.class);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_whole_line_fills_the_form(Database database) {
    Workshop shop = Workshop.in(database, keys);
    ActionForm form = typed(shop, "action \"Agree one number\" <@U5|finn> by 12 dec");
    assertThat(form.entry().words()).isEqualTo("Agree one number");
    assertThat(form.entry().person()).isEqualTo("U5");
    assertThat(form.entry().due()).isEqualTo("2026-12-12");
    assertThat(form.notes()).isEmpty();
    assertThat(typed(shop, "action Agree one number by fri").entry().words())
        .isEqualTo("Agree one number");
    assertThat(typed(shop, "action Agree one number by fri").entry().due()).isEqualTo("2026-12-04");
    assertThat(typed(shop, "action \"Agree\" <@U77> by 3 nov").notes())
        .containsExactlyInAnyOrder(Note.STRANGER, Note.PAST);
    ActionForm longer = typed(shop, "action \"" + "word ".repeat(60) + "\"");
    assertThat(longer.notes()).containsExactly(Note.SHORTENED);
    assertThat(longer.entry().words()).hasSizeLessThanOrEqualTo(150).endsWith("…");
  }

  private static ActionForm typed(Workshop shop, String line) {
    Arguments said = CommandLine.read(line).line().arguments();
    return shop.proposing().typed(shop.house().scene(3), said);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_message_is_cleaned_and_shown_before_anything_is_posted(Database database) {
    Workshop shop = Workshop.in(database, keys);
    ActionForm form =
        ofMessage(
            shop,
            "Ring <@U5|finn> &amp; co on 07700 900123,\nsee <https://example.org/x|https://example.org/x>");
    assertThat(form.entry().words()).isEqualTo("Ring […] & co on […], see […]");
    assertThat(form.notes()).containsExactly(Note.CLEANED);
    ActionForm longer = ofMessage(shop, "y".repeat(3_000));
    assertThat(longer.entry().words()).hasSize(150);
    assertThat(longer.notes()).containsExactly(Note.SHORTENED);
    assertThat(shop.rows("action")).isEmpty();
  }

  private static ActionForm ofMessage(Workshop shop, String text) {
    return shop.proposing()
        .ofMessage(
            new MessageShortcut(
                shop.house().actor(3), new ChannelId("C1"), "1.1", text, new UserId("U6")))
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void an_action_goes_its_way_and_only_its_owner_moves_it(Database database) {
    Workshop shop = Workshop.in(database, keys);
    String id = shop.suggestedTo(5);
    assertThat(shop.press(Step.ACCEPT, 6, id).said()).isEqualTo(Said.NOT_YOURS);
    assertThat(shop.press(Step.ACCEPT, 5, id).said()).isEqualTo(Said.ACCEPTED);
    assertThat(shop.press(Step.ACCEPT, 5, id).said()).as("twice").isEqualTo(Said.NOT_NOW);
    assertThat(shop.press(Step.BEGIN, 6, id).said()).isEqualTo(Said.NOT_YOURS);
    assertThat(shop.press(Step.BEGIN, 5, id).said()).isEqualTo(Said.BEGUN);
    assertThat(shop.changing().ask(Step.FINISH, shop.house().click(6, id)))
        .isInstanceOf(Changing.Outcome.Shown.class);
    assertThat(shop.changing().ask(Step.FINISH, shop.house().click(5, id)))
        .isInstanceOf(Changing.Outcome.Form.class);
    assertThat(shop.writes(Step.FINISH, 6, id, "Nothing").said()).isEqualTo(Said.NOT_YOURS);
    assertThat(shop.sends(Step.FINISH, 5, id, Map.of()))
        .isEqualTo(new Changing.Outcome.Faulty("words", ActionFault.NO_OUTCOME));
    assertThat(shop.sends(Step.FINISH, 5, id, Map.of("words", "x".repeat(121))))
        .isEqualTo(new Changing.Outcome.Faulty("words", ActionFault.LONG_OUTCOME));
    assertThat(shop.writes(Step.FINISH, 5, id, "printed one number on\nevery letter").said())
        .isEqualTo(Said.DONE);
    assertThat(shop.action(id).outcome()).isEqualTo("printed one number on every letter");
    assertThat(shop.writes(Step.DROP, 5, id, "Late").said()).isEqualTo(Said.NOT_NOW);
    assertThat(shop.house().owed("update:action:").get(0))
        .contains("*Done*", "Finn Boyd did: printed one number on every letter");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void whoever_declines_leaves_it_open_for_somebody_else(Database database) {
    Workshop shop = Workshop.in(database, keys);
    String id = shop.suggestedTo(5);
    assertThat(shop.press(Step.DECLINE, 6, id).said()).isEqualTo(Said.NOT_YOURS);
    assertThat(shop.press(Step.DECLINE, 5, id).said()).isEqualTo(Said.DECLINED);
    assertThat(shop.action(id).looksForOwner()).isTrue();
    assertThat(shop.rows("action").get(0)).doesNotContain("mem_5");
    assertThat(shop.house().owed("update:action:").get(0))
        .contains("Who would like to take this on")
        .doesNotContain("Finn", "U5");
    assertThat(shop.press(Step.ACCEPT, 6, id).said()).isEqualTo(Said.ACCEPTED);
    assertThat(shop.press(Step.DECLINE, 6, id).said()).as("given back").isEqualTo(Said.DECLINED);
    assertThat(shop.action(id).looksForOwner()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void anybody_of_an_organisation_takes_on_what_it_is_asked(Database database) {
    Workshop shop = Workshop.in(database, keys);
    String id = shop.suggested(3, Map.of("organisation", "org_2")).sight().action().id();
    assertThat(shop.house().owed("action:").get(0)).contains("Would somebody of Org 2");
    assertThat(shop.press(Step.ACCEPT, 4, id).said()).isEqualTo(Said.NOT_YOURS);
    assertThat(shop.press(Step.ACCEPT, 5, id).said()).isEqualTo(Said.ACCEPTED);
    assertThat(shop.press(Step.ACCEPT, 5, id).sight().owner()).contains("Finn Boyd (Org 2)");
    assertThat(shop.press(Step.BEGIN, 8, id).said()).as("a colleague").isEqualTo(Said.BEGUN);
    assertThat(shop.press(Step.DECLINE, 8, id).said()).isEqualTo(Said.NOT_YOURS);
    assertThat(shop.press(Step.DECLINE, 5, id).said()).isEqualTo(Said.DECLINED);
    assertThat(shop.action(id).owner().organisation()).as("still asked").isNotNull();
    assertThat(shop.press(Step.DECLINE, 8, id).said()).isEqualTo(Said.DECLINED);
    assertThat(shop.action(id).looksForOwner()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void every_change_can_be_undone_for_a_minute_and_not_longer(Database database) {
    Workshop shop = Workshop.in(database, keys);
    String id = shop.suggestedTo(5);
    Card taken = shop.press(Step.ACCEPT, 5, id);
    shop.pass(Duration.ofSeconds(60));
    assertThat(shop.undo(5, taken).said()).isEqualTo(Said.UNDONE);
    assertThat(shop.action(id).state()).isEqualTo(State.PROPOSED);
    assertThat(shop.undo(5, taken).said()).as("twice").isEqualTo(Said.TOO_LATE);
    Card again = shop.press(Step.ACCEPT, 5, id);
    shop.pass(Duration.ofMillis(60_001));
    assertThat(shop.undo(5, again).said()).isEqualTo(Said.TOO_LATE);
    assertThat(shop.action(id).state()).isEqualTo(State.ACCEPTED);

    Card done = shop.writes(Step.FINISH, 5, id, "printed it");
    assertThat(shop.rows("action_recheck")).hasSize(2);
    assertThat(shop.undo(5, done).sight().action().outcome()).isEmpty();
    assertThat(shop.rows("action_recheck")).isEmpty();
    Card begun = shop.press(Step.BEGIN, 5, id);
    shop.writes(Step.FINISH, 5, id, "printed it");
    assertThat(shop.undo(5, begun).said()).as("not the latest").isEqualTo(Said.TOO_LATE);
    shop.pass(Duration.ofMinutes(2));
    shop.changing().forgetOver(shop.house().now());
    assertThat(shop.rows("action_before")).isEmpty();
    assertThat(shop.changing().nextOver()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_suggestion_that_is_taken_back_leaves_nothing(Database database) {
    Workshop shop = Workshop.in(database, keys);
    Proposing.Outcome.Posted posted = shop.suggested(3, Map.of("person", "U5"));
    String id = posted.sight().action().id();
    assertThat(shop.changing().undo(shop.house().click(3, id + " " + posted.change())))
        .isInstanceOf(Changing.Outcome.TakenBack.class);
    assertThat(shop.rows("action")).isEmpty();
    assertThat(shop.rows("action_before")).isEmpty();
    assertThat(shop.changing().look(shop.house().click(5, id)))
        .isInstanceOf(Changing.Outcome.Gone.class);
    assertThat(shop.house().owed("update:action:").get(0)).contains("taken back");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_convener_corrects_and_drops_with_a_reason(Database database) {
    Workshop shop = Workshop.in(database, keys);
    String id = shop.takenOnBy(5);
    Map<String, String> other = Map.of("words", "Agree on one number", "due", "2026-12-18");
    assertThat(Workshop.card(shop.sends(Step.REWORD, 7, id, other)).said())
        .isEqualTo(Said.NOT_YOURS);
    assertThat(Workshop.card(shop.sends(Step.REWORD, 0, id, other)).said())
        .isEqualTo(Said.REWORDED);
    assertThat(shop.action(id).words()).isEqualTo("Agree on one number");
    assertThat(shop.action(id).state()).isEqualTo(State.ACCEPTED);
    assertThat(shop.writes(Step.FINISH, 0, id, "did it").said()).isEqualTo(Said.NOT_YOURS);
    assertThat(shop.writes(Step.DROP, 0, id, "the line was never paid for").said())
        .isEqualTo(Said.DROPPED);
    assertThat(shop.house().owed("update:action:").get(0))
        .contains("*Not done*", "It will not be done, because the line was never paid for");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_day_that_has_passed_may_stay_when_words_are_corrected(Database database) {
    Workshop shop = Workshop.in(database, keys);
    String id = shop.takenOnBy(5);
    shop.pass(Duration.ofDays(30));
    Map<String, String> same = Map.of("words", "Agree", "due", "2026-12-11");
    assertThat(Workshop.card(shop.sends(Step.REWORD, 5, id, same)).said()).isEqualTo(Said.REWORDED);
    assertThat(shop.sends(Step.REWORD, 5, id, Map.of("words", "Agree", "due", "2026-12-12")))
        .isEqualTo(new Changing.Outcome.Faulty("due", ActionFault.PAST_DAY));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_owner_is_reminded_once_and_another_day_is_reminded_of_again(Database database) {
    Workshop shop = Workshop.in(database, keys);
    zone(database, 5, "Pacific/Auckland");
    Nudging nudging = new Nudging(shop.house().tools, shop.sights());
    String id = shop.takenOnBy(5);
    assertThat(nudging.next()).contains(Instant.parse("2026-12-08T20:00:00Z"));
    runTo(shop, nudging, Instant.parse("2026-12-08T20:00:00Z"));
    assertThat(shop.house().owed("nudge:"))
        .singleElement()
        .asString()
        .contains(WORDS, "it is to be done by Friday 11 December 2026");
    assertThat(nudging.next()).isEmpty();
    shop.press(Step.BEGIN, 5, id);
    assertThat(nudging.next()).as("being on it is no new day").isEmpty();
    shop.sends(Step.REWORD, 5, id, Map.of("words", WORDS, "due", "2026-12-18"));
    assertThat(nudging.next()).contains(Instant.parse("2026-12-15T20:00:00Z"));
    shop.writes(Step.FINISH, 5, id, "printed it");
    assertThat(nudging.next()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void quiet_and_the_wish_for_no_messages_are_kept(Database database) {
    Workshop shop = Workshop.in(database, keys);
    Nudging nudging = new Nudging(shop.house().tools, shop.sights());
    wishesNoMessages(database, 6);
    shop.takenOnBy(6);
    assertThat(nudging.next()).isEmpty();
    shop.takenOnBy(5);
    database.run(
        tx ->
            tx.handle()
                .execute(
                    "update member set quiet_until = timestamp with time zone"
                        + " '2026-12-14 08:00:00+00' where id = 'mem_5'"));
    runTo(shop, nudging, Instant.parse("2026-12-09T09:00:00Z"));
    assertThat(shop.house().owed("nudge:")).isEmpty();
    assertThat(nudging.next()).contains(Instant.parse("2026-12-14T09:00:00Z"));
    runTo(shop, nudging, Instant.parse("2026-12-14T09:00:00Z"));
    assertThat(shop.house().owed("nudge:").get(0)).contains("it was to be done by");
  }

  private static void runTo(Workshop shop, Nudging nudging, Instant at) {
    shop.pass(Duration.between(shop.house().now(), at));
    nudging.run(at);
  }

  private static void zone(Database database, int person, String zone) {
    database.run(
        tx ->
            tx.handle().execute("update member set zone = ? where id = ?", zone, "mem_" + person));
  }

  private static void wishesNoMessages(Database database, int person) {
    database.run(
        tx ->
            tx.handle()
                .execute("update member set reminding = 'CHANNEL' where id = ?", "mem_" + person));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void who_is_removed_is_named_nowhere_and_what_was_open_looks_for_an_owner(Database database) {
    Workshop shop = Workshop.in(database, keys);
    String open = shop.takenOnBy(5);
    String done = shop.takenOnBy(5);
    shop.writes(Step.FINISH, 5, done, "printed it");
    String other = shop.takenOnBy(6);
    database.run(tx -> shop.changing().forget(tx, shop.house().scene(5)));
    assertThat(shop.rows("action") + "" + shop.rows("action_before")).doesNotContain("mem_5");
    assertThat(shop.action(open).looksForOwner()).isTrue();
    assertThat(shop.action(done).state()).isEqualTo(State.DONE);
    assertThat(shop.action(other).owner().member()).isEqualTo(shop.house().member(6));
    assertThat(shop.house().owed("update:action:" + done).get(0)).contains("We did: printed it");
    assertThat(shop.rows("action_recheck")).as("still looked at again").hasSize(2);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void lists_show_what_is_open_mine_or_over(Database database) {
    Workshop shop = Workshop.in(database, keys);
    for (int i = 0; i < 12; i++) {
      shop.suggested(3, Map.of("due", "2026-12-" + (10 + i)));
    }
    String mine = shop.takenOnBy(5);
    shop.suggested(3, Map.of("organisation", "org_2"));
    String dropped = shop.takenOnBy(4);
    shop.writes(Step.DROP, 4, dropped, "no money");
    Listing listing = new Listing(shop.house().tools, shop.sights());
    Listing.Page open = listing.read(shop.house().scene(5), Listing.Filter.OPEN);
    assertThat(open.count()).isEqualTo(14);
    assertThat(open.sights()).hasSize(10);
    assertThat(open.more()).isTrue();
    Listing.Page rest = listing.turn(shop.house().click(5, House.HOMES + " open 10")).orElseThrow();
    assertThat(rest.sights()).hasSize(4);
    assertThat(rest.more()).isFalse();
    List<Sight> hers = listing.read(shop.house().scene(5), Listing.Filter.MINE).sights();
    assertThat(hers).hasSize(2).anyMatch(sight -> sight.action().id().equals(mine));
    assertThat(listing.read(shop.house().scene(5), Listing.Filter.DONE).sights())
        .singleElement()
        .satisfies(sight -> assertThat(sight.action().id()).isEqualTo(dropped));
    assertThat(Listing.Filter.written(" Mine ")).isEqualTo(Listing.Filter.MINE);
    assertThat(Listing.Filter.written("what?")).isEqualTo(Listing.Filter.OPEN);
  }
}

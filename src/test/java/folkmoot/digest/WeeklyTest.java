package folkmoot.digest;

import static folkmoot.digest.Weekly.part;
import static folkmoot.digest.Weekly.told;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.DigestPart.Fact;
import folkmoot.DigestPart.Section;
import folkmoot.asking.House;
import folkmoot.asking.PieceViews;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.slack.Answer;
import folkmoot.store.Database;
import folkmoot.text.Mrkdwn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The summary of a partnership as weeks go by; it begins on Monday 30 November 2026. */
class WeeklyTest {
  private static final String EACH = "folkmoot.store.Databases#each";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path keys;

  private Weekly weekly(Database database) {
    return new Weekly(database, keys);
  }

  private static String said(Answer answer) {
    return answer instanceof Answer.Whisper whisper ? whisper.message().text() : answer.toString();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void every_channel_gets_one_summary_a_week_under_one_key(Database database) {
    Weekly weekly = weekly(database);
    weekly.says(told("Something was heard"));
    weekly.to("2026-12-10T15:00:00Z");
    assertThat(weekly.posts("C1"))
        .extracting(Weekly.Owed::key)
        .containsExactly("digest:par_homes:C1:2026-W49", "digest:par_homes:C1:2026-W50");
    weekly.run();
    assertThat(weekly.posts("C1")).hasSize(2);
    assertThat(weekly.ledger())
        .containsExactlyInAnyOrder("2026-12-03T14:00:00Z SENT ", "2026-12-10T14:00:00Z SENT ");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void back_within_48_hours_it_is_posted_late_and_later_it_is_left_to_the_next(Database database) {
    Weekly weekly = weekly(database);
    weekly.says(told("Something was heard"));
    weekly.backAt("2026-12-05T13:59:00Z");
    assertThat(weekly.posts("C1")).hasSize(1);
    assertThat(weekly.posts("C1").get(0).words()).contains("later than planned", "week 49");
    weekly.backAt("2026-12-12T14:01:00Z");
    assertThat(weekly.posts("C1")).as("two days and a minute after its hour").hasSize(1);
    assertThat(weekly.ledger())
        .containsExactlyInAnyOrder(
            "2026-12-03T14:00:00Z LATE Folkmoot was not running at its hour",
            "2026-12-10T14:00:00Z SKIPPED Folkmoot was not running until more than 48 hours later;"
                + " the next one covers it");
    weekly.says(period -> List.of(told("Heard since " + period.from())));
    weekly.to("2026-12-17T15:00:00Z");
    assertThat(weekly.posts("C1").get(1).words()).contains("Heard since 2026-12-05T13:59:00Z");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_short_summary_asks_one_thing_and_says_what_it_covers(Database database) {
    Weekly weekly = weekly(database);
    weekly.says(part(Section.COMING_UP, "• Call the landlords · Dev", Fact.UPCOMING));
    weekly.to("2026-12-03T15:00:00Z");
    assertThat(weekly.posts("C1").get(0).words())
        .contains("Call the landlords", "One question for us", "What did you learn lately")
        .contains("Next summary:", "never who answered or who did not", "mute the channel")
        .contains("From <!date", "You see this because");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void moving_its_day_makes_no_summary_late_and_no_second_one_of_a_week(Database database) {
    Weekly weekly = weekly(database);
    weekly.says(told("Something was heard"));
    weekly.to("2026-12-09T10:00:00Z");
    assertThat(weekly.posts("C1")).as("Thursday's").hasSize(1);
    moved(weekly, "TUESDAY");
    weekly.run();
    weekly.to("2026-12-14T10:00:00Z");
    assertThat(weekly.posts("C1")).as("Tuesday lay behind when it was chosen").hasSize(1);
    weekly.to("2026-12-16T10:00:00Z");
    assertThat(weekly.posts("C1")).as("Tuesday's").hasSize(2);
    moved(weekly, "FRIDAY");
    weekly.to("2026-12-20T10:00:00Z");
    assertThat(weekly.posts("C1")).as("that week had its one").hasSize(2);
    weekly.to("2026-12-25T15:00:00Z");
    assertThat(weekly.posts("C1"))
        .extracting(Weekly.Owed::key)
        .containsExactly(
            "digest:par_homes:C1:2026-W49",
            "digest:par_homes:C1:2026-W51",
            "digest:par_homes:C1:2026-W52");
  }

  /** As setup does it. */
  private static void moved(Weekly weekly, String day) {
    weekly.sql("update partnership set digest_day = '" + day + "'");
    weekly.sql("delete from summary_rhythm");
    weekly.house.database.run(
        tx ->
            tx.handle()
                .execute(
                    "insert into summary_rhythm (partnership_id, since) values ('par_homes', ?)",
                    weekly.house.now()));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void posted_now_it_replaces_the_one_of_its_week_and_only_once(Database database) {
    Weekly weekly = weekly(database);
    assertThat(said(weekly.types(0, "now"))).contains("there is nothing to say");
    weekly.says(told("Something was heard"));
    weekly.to("2026-12-01T09:00:00Z");
    assertThat(weekly.types(0, "now").toString())
        .contains("It replaces the one planned for", "Thursday 3 December", "Something was heard");
    assertThat(said(weekly.sends(0, DeskViews.NOW, Map.of()))).contains("Posted", "10 December");
    assertThat(said(weekly.sends(1, DeskViews.NOW, Map.of()))).contains("has its summary already");
    assertThat(said(weekly.types(1, "now"))).contains("has its summary already");
    weekly.to("2026-12-06T09:00:00Z");
    assertThat(weekly.posts("C1")).hasSize(1);
    assertThat(weekly.ledger()).containsExactly("2026-12-01T09:00:00Z SENT a convener posted it");
    weekly.to("2026-12-10T15:00:00Z");
    assertThat(weekly.posts("C1")).hasSize(2);
    assertThat(said(weekly.presses(5, DeskViews.NOW))).contains("Only conveners");
    assertThat(said(weekly.sends(5, DeskViews.NOW, Map.of()))).contains("Only conveners");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void once_a_week_has_its_summary_the_preview_is_of_the_next(Database database) {
    Weekly weekly = weekly(database);
    weekly.says(period -> List.of(told("Heard in " + period.edition())));
    weekly.to("2026-12-03T13:00:00Z");
    assertThat(said(weekly.types(0, "preview"))).contains("Heard in 2026-W49");
    weekly.to("2026-12-03T15:00:00Z");
    assertThat(said(weekly.types(0, "preview"))).contains("Heard in 2026-W50");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_purpose_nobody_has_agreed_on_yet_is_marked_as_a_draft(Database database) {
    Weekly weekly = weekly(database);
    weekly.says(told("Something was heard"));
    weekly.to("2026-12-03T15:00:00Z");
    assertThat(weekly.posts("C1").get(0).words()).contains("Nobody is cold at home (draft)");
    weekly.sql("insert into agreed_purpose select id, purpose from partnership");
    weekly.to("2026-12-10T15:00:00Z");
    assertThat(weekly.posts("C1").get(1).words())
        .contains("Nobody is cold at home")
        .doesNotContain("(draft)");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_paused_one_is_not_posted_until_it_goes_on(Database database) {
    Weekly weekly = weekly(database);
    weekly.says(told("Something was heard"));
    assertThat(said(weekly.types(0, "pause"))).contains("Paused");
    weekly.to("2026-12-04T09:00:00Z");
    assertThat(weekly.posts("C1")).isEmpty();
    assertThat(weekly.types(0, "").toString()).contains("The weekly summary is paused", "Go on");
    assertThat(said(weekly.types(1, "resume"))).contains("It goes on", "10 December");
    weekly.to("2026-12-10T15:00:00Z");
    assertThat(weekly.posts("C1")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_correction_changes_the_post_where_it_can_and_else_is_posted_as_one(Database database) {
    Weekly weekly = weekly(database);
    assertThat(said(weekly.types(0, "resend"))).contains("no summary to correct");
    weekly.says(period -> List.of(told("Wrong since " + period.from())));
    weekly.to("2026-12-03T15:00:00Z");
    weekly.sql("update outbox set state = 'posted', posted_channel = 'C1', posted_ts = '1.5'");
    weekly.says(period -> List.of(told("Right since " + period.from() + period.edition())));
    assertThat(weekly.types(0, "resend").toString()).contains("Right since");
    assertThat(said(weekly.sends(0, DeskViews.AGAIN, Map.of()))).contains("Corrected");
    assertThat(weekly.posts("C1")).hasSize(1);
    Weekly.Owed update = weekly.owed().get(1);
    assertThat(update.operation()).isEqualTo("update");
    assertThat(update.about()).isEqualTo("digest:par_homes:C1:2026-W49");
    assertThat(update.words())
        .contains("Corrected <!date", "Right since 2026-11-30T10:00:00Z2026-W49", "week 49");

    weekly.sql("update outbox set posted_channel = null, posted_ts = null, state = 'refused'");
    weekly.sends(0, DeskViews.AGAIN, Map.of());
    assertThat(weekly.posts("C1")).hasSize(2);
    assertThat(weekly.posts("C1").get(1).words()).contains("A correction", "read this in place of");
    assertThat(weekly.issue("2026-W49").orElseThrow().corrections()).isEqualTo(2);
    weekly.to("2026-12-04T15:00:00Z");
    assertThat(weekly.posts("C1")).as("and no more by itself").hasSize(2);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void supporters_read_the_same_figures_and_nobodys_words(Database database) {
    Weekly weekly = weekly(database);
    weekly.sql("insert into reading_channel values ('par_homes', 'C7', 'SPONSORS')");
    weekly.sql("insert into reading_channel values ('par_homes', 'C8', 'MEMBERS')");
    weekly.says(
        told("9 of 12 chose it"),
        part(Section.WORDS, "One number to ring", Fact.QUOTE),
        part(Section.FROM_PEOPLE_WE_SERVE, "I told it four times", Fact.QUOTE),
        part(Section.COMING_UP, "A meeting comes", Fact.UPCOMING),
        part(Section.COMING_UP, "Words wait").forMembers(),
        part(Section.THANKS_AND_LEARNING, "Six thank-yous"),
        new folkmoot.DigestPart(
            Section.OPEN_NOW,
            "Answer here",
            List.of(
                PieceViews.beside(
                    Mrkdwn.of("Answer here"), new PieceViews.Button("a", "v", "Answer"))),
            Set.of()),
        part(Section.QUESTION, "What do you see?"));
    weekly.to("2026-12-03T15:00:00Z");
    assertThat(weekly.posts("C8").get(0).words()).isEqualTo(weekly.posts("C1").get(0).words());
    assertThat(weekly.posts("C7").get(0).words())
        .contains("9 of 12 chose it", "A meeting comes", "shares a short summary")
        .doesNotContain(
            "ring", "four times", "Words wait", "thank-you", "Answer here", "What do you see");
    assertThat(weekly.posts("C7").get(0).blocks()).doesNotContain("button");
    assertThat(weekly.posts("C1").get(0).words()).contains("ring", "four times", "Answer here");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void with_nothing_for_them_supporters_get_no_post(Database database) {
    Weekly weekly = weekly(database);
    weekly.sql("insert into reading_channel values ('par_homes', 'C7', 'SPONSORS')");
    weekly.says(part(Section.WORDS, "One number to ring", Fact.QUOTE));
    weekly.to("2026-12-03T15:00:00Z");
    assertThat(weekly.posts("C1")).hasSize(1);
    assertThat(weekly.posts("C7")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void after_three_silent_weeks_conveners_are_asked_once(Database database) {
    Weekly weekly = weekly(database);
    weekly.to("2026-12-10T15:00:00Z");
    assertThat(weekly.house.owed("silence:")).isEmpty();
    weekly.to("2026-12-17T15:00:00Z");
    assertThat(weekly.house.owed("silence:"))
        .hasSize(2)
        .allSatisfy(words -> assertThat(words).contains("For 3 weeks there was nothing to say"));
    assertThat(offers(weekly)).hasSize(1);
    weekly.to("2026-12-31T15:00:00Z");
    assertThat(weekly.house.owed("silence:")).hasSize(2);
    weekly.presses(0, SilenceViews.LEAVE);
    assertThat(offers(weekly)).isEmpty();
    weekly.says(told("Something was heard"));
    weekly.to("2027-01-07T15:00:00Z");
    weekly.says();
    weekly.to("2027-01-28T15:00:00Z");
    assertThat(weekly.house.owed("silence:")).as("a new silence").hasSize(4);
  }

  private static List<?> offers(Weekly weekly) {
    return weekly.house.database.transact(tx -> weekly.digest.toDecide(tx, weekly.house.scene(0)));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void three_summaries_without_action_ask_what_is_in_the_way_and_pulses_rest(Database database) {
    Weekly weekly = weekly(database);
    weekly.says(told("Something was heard"));
    weekly.to("2026-12-17T15:00:00Z");
    assertThat(weekly.posts("C1")).hasSize(3);
    assertThat(resting(weekly)).isEmpty();
    weekly.to("2026-12-24T15:00:00Z");
    assertThat(weekly.posts("C1")).as("only the question").hasSize(3);
    assertThat(weekly.house.owed("opening:"))
        .singleElement()
        .asString()
        .contains("We have asked three times and nothing moved. What is in the way?");
    assertThat(resting(weekly)).hasSize(1);
    assertThat(weekly.ledger().get(0)).contains("it asked what is in the way");
    assertThat(offers(weekly)).hasSize(1);

    weekly.says(told("Something was heard"), part(Section.SAID_AND_DONE, "Done", Fact.ACTION));
    weekly.to("2026-12-26T15:00:00Z");
    assertThat(resting(weekly)).as("something was agreed").isEmpty();
    weekly.to("2026-12-31T15:00:00Z");
    assertThat(weekly.posts("C1")).hasSize(4);
    assertThat(offers(weekly)).isEmpty();
  }

  private static List<Rest> resting(Weekly weekly) {
    return weekly.house.database.transact(
        tx ->
            Rests.now(tx, House.HOMES, weekly.house.now()).stream()
                .filter(rest -> rest.why() == Why.NOTHING_MOVED)
                .toList());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void conveners_can_let_pulses_go_on_and_an_action_in_three_asks_nothing(Database database) {
    Weekly weekly = weekly(database);
    weekly.says(told("Something was heard"));
    weekly.to("2026-12-24T15:00:00Z");
    assertThat(said(weekly.presses(5, DeskViews.GO_ON))).contains("Only conveners");
    assertThat(said(weekly.presses(1, DeskViews.GO_ON))).contains("Pulses go on");
    assertThat(resting(weekly)).isEmpty();

    weekly.says(told("Heard"), part(Section.SAID_AND_DONE, "Agreed", Fact.DECISION));
    weekly.to("2026-12-31T15:00:00Z");
    weekly.says(told("Something was heard"));
    weekly.to("2027-01-14T15:00:00Z");
    assertThat(resting(weekly)).as("one of the last three moved something").isEmpty();
    assertThat(weekly.posts("C1")).hasSize(6);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_rest_keeps_it_back_and_the_next_one_covers_it(Database database) {
    Weekly weekly = weekly(database);
    weekly.house.database.run(
        tx ->
            Rests.begin(
                tx,
                new Rest(
                    "r",
                    House.HOMES,
                    Why.IMAGINATION,
                    weekly.house.now(),
                    weekly.house.now().plus(java.time.Duration.ofDays(5)))));
    weekly.says(period -> List.of(told("Heard since " + period.from())));
    assertThat(said(weekly.types(0, "now"))).contains("Imagination week");
    weekly.to("2026-12-10T15:00:00Z");
    assertThat(weekly.posts("C1"))
        .singleElement()
        .satisfies(post -> assertThat(post.words()).contains("Heard since 2026-11-30"));
    assertThat(weekly.ledger()).anyMatch(line -> line.contains("imagination week"));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void every_fourth_asks_whether_it_was_useful_and_only_counts_are_kept(Database database) {
    Weekly weekly = weekly(database);
    weekly.says(
        told("Heard"),
        part(Section.WORDS, "Words", Fact.QUOTE),
        part(Section.SAID_AND_DONE, "Done", Fact.ACTION));
    weekly.to("2026-12-17T15:00:00Z");
    assertThat(weekly.posts("C1")).noneMatch(post -> post.blocks().contains("digest.useful"));
    weekly.to("2026-12-24T15:00:00Z");
    assertThat(weekly.posts("C1").get(3).blocks()).contains("digest.useful.yes");
    String value = "par_homes 2026-W52";
    for (int person = 0; person < 4; person++) {
      assertThat(said(weekly.presses(person, DigestViews.USEFUL, value))).contains("Counted");
    }
    weekly.presses(4, DigestViews.NOT_USEFUL, value);
    assertThat(weekly.types(0, "").toString()).as("while it grows").doesNotContain("useful?");
    weekly.to("2026-12-31T15:00:00Z");
    assertThat(weekly.types(0, "").toString()).contains("4 presses on *Yes*, 1 on *No*");
    assertThat(said(weekly.presses(5, DigestViews.USEFUL, value))).contains("no longer count");
    assertThat(said(weekly.presses(0, DigestViews.USEFUL, "par_homes 2026-W49")))
        .as("it never asked")
        .contains("no longer count");
  }
}

package folkmoot.home;

import static folkmoot.home.Street.ANA;
import static folkmoot.home.Street.BEN;
import static folkmoot.home.Street.DAN;
import static folkmoot.home.Street.HOMES;
import static folkmoot.home.Street.NOW;
import static folkmoot.home.Street.message;
import static folkmoot.home.Street.said;
import static folkmoot.home.Street.window;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import folkmoot.Snapshots;
import folkmoot.ids.MemberId;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.privacy.Audience;
import folkmoot.privacy.Auditor;
import folkmoot.privacy.Candidate;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.RoundFacts;
import folkmoot.privacy.Scales;
import folkmoot.record.Publication;
import folkmoot.round.EarlyClose;
import folkmoot.round.Item;
import folkmoot.round.Person;
import folkmoot.round.Round;
import folkmoot.round.RoundPlan;
import folkmoot.schedule.Occurrence;
import folkmoot.slack.Answer;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Turnout;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportsTest {
  private static final String EACH = "folkmoot.store.Databases#each";

  static Round opened(Street street, String title) {
    return street.database.transact(
        tx ->
            street
                .needs
                .rounds()
                .opened(
                    tx,
                    new RoundPlan(
                        HOMES,
                        new TeamId("T1"),
                        "pulse",
                        title,
                        List.of(
                            Item.scaled("CV1", "Do we want the same?", "same aim", Scales.EXTENT)),
                        List.of(person("mem_ana", "U1"), person("mem_ben", "U2")),
                        NOW.minus(Duration.ofDays(2)),
                        NOW.plus(Duration.ofDays(1)),
                        5,
                        new MemberId("mem_ana"),
                        title)));
  }

  private static Person person(String member, String user) {
    return new Person(
        new MemberId(member),
        new TeamId("T1"),
        new UserId(user),
        null,
        ZoneId.of("Europe/London"),
        true);
  }

  private static void published(Street street, String id, String kind, int answered) {
    RoundFacts facts =
        new RoundFacts(
            new RoundId(id),
            HOMES,
            kind,
            "Pulse of week 47 & more",
            NOW.minus(Duration.ofDays(7)),
            NOW.minus(Duration.ofDays(4)),
            5);
    PublishedRound round =
        new PublishedRound(facts, new Turnout(answered, 12), false, List.of(), List.of());
    Audience audience = Audience.of(Set.of(new MemberId("mem_ana")));
    street.database.run(
        tx ->
            street
                .needs
                .record()
                .save(
                    tx,
                    new Publication(
                        new Auditor(CutPoints.usual())
                            .audit(new Candidate(round, audience, Map.of()), List.of()),
                        audience,
                        Map.of())));
  }

  @Test
  void status_shows_what_is_open_what_was_sent_and_who_convenes() {
    Street street = new Street(Databases.h2());
    assertThat(said(street.types(ANA, "C1", "status")))
        .contains("Nothing is open", "Nothing was due yet that goes out by itself", "Ana convenes");
    street.neighbour.recurring.add(Neighbour.recurs("Weekly summary", false));
    street.neighbour.recurring.add(Neighbour.recurs("Check-in", true));
    opened(street, "Pulse of week 49");
    occurred(street, "digest", Occurrence.Outcome.SENT, "", 7);
    occurred(street, "digest", Occurrence.Outcome.SKIPPED, "there was nothing to say", 14);
    occurred(street, "pulse ord_1", Occurrence.Outcome.LATE, "Folkmoot was not running", 21);
    Snapshots.matches("home/status", message(street.types(ANA, "C1", "status")));
  }

  private static void occurred(
      Street street, String what, Occurrence.Outcome outcome, String reason, int daysAgo) {
    Instant due = NOW.minus(Duration.ofDays(daysAgo));
    street.database.run(
        tx -> street.needs.ledger().enter(tx, HOMES, new Occurrence(what, due, outcome, reason)));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void status_says_when_a_convener_waits_for_a_second_one_to_close(Database database) {
    Street street = new Street(database);
    Round round = opened(street, "Pulse of week 49");
    assertThat(said(street.types(ANA, "C1", "status"))).doesNotContain("second convener");
    street.database.run(
        tx ->
            tx.handle()
                .createUpdate("update round set shown_answered = 2 where id = :id")
                .bind("id", round.id().value())
                .execute());
    assertThat(
            street
                .needs
                .earlyClose()
                .wish(
                    round.id(),
                    new MemberId("mem_ana"),
                    List.of(new EarlyClose.Convener(new MemberId("mem_ana"), null))))
        .isInstanceOf(EarlyClose.Outcome.NeedsSecondConvener.class);
    assertThat(said(street.types(ANA, "C1", "status"))).contains("second convener");
  }

  @Test
  void results_lists_what_closed_and_shows_what_its_feature_draws() {
    Street street = new Street(Databases.h2());
    assertThat(said(street.types(BEN, "C1", "results"))).contains("Nothing has been published");
    published(street, "rnd_a", "pulse", 9);
    published(street, "rnd_b", "listening", 3);
    Snapshots.matches("home/results", message(street.types(BEN, "C1", "results")));
    Answer shown = street.presses(BEN, ResultViews.SHOW, "ptn_homes rnd_a");
    assertThat(window(shown).getBlocks()).hasSize(1);
  }

  @Test
  void what_was_asked_more_than_once_opens_beside_its_earlier_readings() {
    Street street = new Street(Databases.h2());
    published(street, "rnd_a", "pulse", 9);
    assertThat(said(street.types(BEN, "C1", "results")))
        .as("with one result there is nothing to set side by side")
        .doesNotContain("side by side");
    published(street, "rnd_b", "pulse", 9);
    assertThat(said(street.types(BEN, "C1", "results"))).contains("side by side");

    View none = window(street.presses(BEN, ResultViews.OVER_TIME, "ptn_homes"));
    assertThat(none.getBlocks()).hasSize(1);
    assertThat(none.getBlocks().toString()).contains("Nothing to look back on yet");

    street.neighbour.asked.add("something");
    View some = window(street.presses(BEN, ResultViews.OVER_TIME, "ptn_homes"));
    assertThat(some.getBlocks()).hasSize(2);
    assertThat(some.getBlocks().toString()).contains("Warm Homes over time");
    assertThat(said(street.presses(DAN, ResultViews.OVER_TIME, "ptn_homes")))
        .contains("cannot find");
  }

  @Test
  void a_result_of_another_partnership_is_not_shown() {
    Street street = new Street(Databases.h2());
    published(street, "rnd_a", "pulse", 9);
    assertThat(street.presses(DAN, ResultViews.SHOW, "ptn_streets rnd_a"))
        .isInstanceOf(Answer.Done.class);
    assertThat(said(street.presses(DAN, ResultViews.SHOW, "ptn_homes rnd_a")))
        .contains("cannot find");
  }
}

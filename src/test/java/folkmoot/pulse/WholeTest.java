package folkmoot.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import folkmoot.Snapshots;
import folkmoot.asking.AnswerForm;
import folkmoot.asking.AnswerViews;
import folkmoot.asking.Answering;
import folkmoot.asking.Entry;
import folkmoot.asking.Fault;
import folkmoot.asking.House;
import folkmoot.asking.Opened;
import folkmoot.asking.Recipe;
import folkmoot.asking.Refusal;
import folkmoot.asking.Sent;
import folkmoot.asking.Started;
import folkmoot.asking.Starting;
import folkmoot.draft.Draft;
import folkmoot.instrument.InstrumentFiles;
import folkmoot.instrument.Instruments;
import folkmoot.instrument.Stages;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Voices;
import folkmoot.round.Item;
import folkmoot.round.Round;
import folkmoot.slack.Click;
import folkmoot.slack.FormValues;
import folkmoot.store.Database;
import folkmoot.time.WhenPhrase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Instruments that are asked whole, from the verb to the mirror. */
class WholeTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final Instruments INSTRUMENTS = InstrumentFiles.ours();

  private final Path keys;

  WholeTest(@TempDir Path keys) {
    this.keys = keys;
  }

  /** A partnership of twelve that asks and answers. */
  private record Asked(House house, Recipes recipes, Starting starting, Answering answering) {
    static Asked in(Database database, Path keys) {
      House house = new House(database, keys, 12, needs -> PulseFeature.kinds(needs, INSTRUMENTS));
      Recipes recipes =
          new Recipes(
              new PulseFeature.Needs(
                  house.tools,
                  house.early,
                  INSTRUMENTS,
                  new Stages(house.tools.record()),
                  List::of));
      Map<String, folkmoot.asking.Manner> manners = Manners.all(house.tools.texts());
      return new Asked(
          house,
          recipes,
          new Starting(house.tools),
          new Answering(house.tools, round -> Objects.requireNonNull(manners.get(round.kind()))));
    }

    Started begin(Recipe recipe) {
      return starting.begin(recipe, house.scene(0), House.arguments(null, new WhenPhrase.Now()));
    }

    Round opened(Recipe recipe) {
      return ((Started.Posted) begin(recipe)).round();
    }

    Sent send(int person, Round round, int page, Map<String, String> values) {
      return house.answers(answering, person, round.id() + " 0 " + page, values);
    }

    Click press(int person, Round round, int page, Map<String, String> values) {
      Map<String, List<String>> entries = new HashMap<>();
      values.forEach((block, value) -> entries.put(block, List.of(value)));
      return new Click(
          house.actor(person),
          "",
          null,
          null,
          "V1",
          round.id() + " 0 " + page,
          new FormValues(entries));
    }

    Entry form(int person, Round round) {
      return ((Opened.Form) answering.open(house.click(person, round.id().value()))).form().entry();
    }

    List<Draft> drafts(int person) {
      return house.database.transact(tx -> house.tools.drafts().of(tx, house.member(person)));
    }

    Optional<String> kept(int person, Round round) {
      return house.database.transact(
          tx -> house.tools.drafts().sheet(tx, house.member(person), round.id()));
    }

    PublishedRound published(Round round) {
      return house
          .database
          .transact(tx -> house.tools.record().find(tx, round.id()))
          .orElseThrow()
          .value();
    }
  }

  private static AnswerForm turned(Sent sent) {
    return ((Sent.Turned) sent).form();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_temperature_check_asks_ten_questions_and_two_in_words_each_with_its_own_choice(
      Database database) {
    Asked asked = Asked.in(database, keys);
    Round round = asked.opened(asked.recipes().temperature());
    assertThat(round.scaleItems()).hasSize(10);
    assertThat(round.openItems()).extracting(Item::id).containsExactly("TO1", "TO2");

    assertThat(asked.send(1, round, 0, Map.of("T1", "4", "words.0.1", "More time")))
        .isEqualTo(new Sent.Faulty("consent.1", new Fault.NoChoice()));
    for (int person = 0; person < 7; person++) {
      assertThat(
              asked.send(
                  person,
                  round,
                  0,
                  Map.of(
                      "T1",
                      "" + (1 + person % 5),
                      "words.0",
                      "Keep the Tuesday call, number " + person,
                      "consent",
                      "UNSIGNED",
                      "words.0.1",
                      "One form",
                      "consent.1",
                      person == 0 ? "SIGNED" : "THEMES_ONLY")))
          .isInstanceOfSatisfying(
              Sent.Counted.class, counted -> assertThat(counted.codes()).isNotEmpty());
    }
    asked.house().passWorking(Duration.between(asked.house().now(), round.closesAt()));

    PublishedRound result = asked.published(round);
    assertThat(result.items()).hasSize(10);
    assertThat(result.voices()).extracting(Voices::item).containsExactly("TO1", "TO2");
    assertThat(result.voices().get(0).quotes()).hasSize(7);
    assertThat(result.voices().get(1).quotes()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_full_check_keeps_page_by_page_what_was_sent(Database database) {
    Asked asked = Asked.in(database, keys);
    Round round = asked.opened(asked.recipes().full());

    AnswerForm second = turned(asked.send(1, round, 0, Map.of("CV1", "4", "CV2", "2")));
    assertThat(second.page()).isEqualTo(1);
    assertThat(asked.form(1, round).scale()).isEqualTo(Map.of("CV1", 4, "CV2", 2));
    AnswerForm third = turned(asked.send(1, round, 1, Map.of()));
    assertThat(third.page()).isEqualTo(2);
    AnswerForm first = turned(asked.answering().back(asked.press(1, round, 1, Map.of("OF1", "5"))));
    assertThat(first.page()).isZero();
    assertThat(first.entry().scale()).isEqualTo(Map.of("CV1", 4, "CV2", 2, "OF1", 5));
    asked.send(1, round, 0, Map.of("CV1", "4"));
    assertThat(asked.form(1, round).scale()).isEqualTo(Map.of("CV1", 4, "OF1", 5));

    assertThat(asked.send(1, round, 6, Map.of("SB1", "3"))).isInstanceOf(Sent.Counted.class);
    assertThat(asked.form(1, round).scale()).isEqualTo(Map.of("CV1", 4, "OF1", 5, "SB1", 3));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_page_kept_as_a_draft_waits_and_does_not_count(Database database) {
    Asked asked = Asked.in(database, keys);
    Round round = asked.opened(asked.recipes().full());

    assertThat(asked.answering().keep(asked.press(1, round, 0, Map.of("CV1", "4"))))
        .isInstanceOf(Sent.KeptPage.class);
    assertThat(asked.form(1, round).scale()).isEqualTo(Map.of("CV1", 4));
    assertThat(asked.house().tools.answers().hasAnswered(round.id(), asked.house().person(1)))
        .isFalse();
    assertThat(asked.drafts(1)).as("the list of her drafts in words").isEmpty();
    assertThat(asked.kept(1, round))
        .as("what lies under her own key, which outlives the round")
        .hasValueSatisfying(locked -> assertThat(locked).doesNotContain("CV1"));

    asked.send(1, round, 0, Map.of("CV1", "5"));
    assertThat(asked.form(1, round).scale()).isEqualTo(Map.of("CV1", 5));
    asked.answering().keep(asked.press(1, round, 1, Map.of("OF1", "2")));
    asked.house().passWorking(Duration.between(asked.house().now(), round.closesAt()));

    assertThat(asked.kept(1, round)).as("what was never sent, once it is over").isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void words_on_a_page_kept_as_a_draft_wait_too(Database database) {
    Asked asked = Asked.in(database, keys);
    Round round = asked.opened(asked.recipes().temperature());

    asked.answering().keep(asked.press(1, round, 0, Map.of("T1", "4", "words.0", "More time")));

    assertThat(asked.drafts(1)).extracting(Draft::text).containsExactly("More time");
    assertThat(asked.form(1, round).to("TO1").text()).isEqualTo("More time");
    assertThat(asked.form(1, round).scale()).isEqualTo(Map.of("T1", 4));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void words_to_look_at_again_are_not_lost_by_going_back(Database database) {
    Asked asked = Asked.in(database, keys);
    Round round = asked.opened(asked.recipes().temperature());

    Sent sent =
        asked
            .answering()
            .back(
                asked.press(
                    1, round, 0, Map.of("words.0", "Ask me@example.org", "consent", "UNSIGNED")));

    assertThat(sent).isInstanceOf(Sent.ToCheck.class);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void whoever_empties_every_page_has_taken_the_answer_back(Database database) {
    Asked asked = Asked.in(database, keys);
    Round round = asked.opened(asked.recipes().full());
    asked.send(1, round, 0, Map.of("CV1", "4"));

    asked.send(1, round, 0, Map.of());

    assertThat(asked.house().tools.answers().hasAnswered(round.id(), asked.house().person(1)))
        .isFalse();
    assertThat(asked.send(1, round, 6, Map.of()))
        .isEqualTo(new Sent.Faulty("SB1", new Fault.Nothing()));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_result_of_a_full_check_goes_on_in_the_thread_dimension_by_dimension(Database database) {
    Asked asked = Asked.in(database, keys);
    Round round = asked.opened(asked.recipes().full());
    for (int person = 0; person < 12; person++) {
      for (int page = 0; page < 7; page++) {
        Map<String, String> values = new HashMap<>();
        int answer = 1 + (person + page) % 5;
        round
            .scaleItems()
            .subList(page * 5, page * 5 + 5)
            .forEach(item -> values.put(item.id(), "" + answer));
        asked.send(person, round, page, values);
      }
    }
    asked.house().passWorking(Duration.between(asked.house().now(), round.closesAt()));

    assertThat(asked.house().owed("result:")).singleElement().asString().contains("in the thread");
    assertThat(asked.house().owed("words:"))
        .hasSize(8)
        .anySatisfy(page -> assertThat(page).contains("Skills and behaviours", "without fear"))
        .last()
        .asString()
        .startsWith("*How we know*")
        .contains("“Admitting mistakes”: agreement 0.12");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_full_check_rests_for_a_quarter(Database database) {
    Asked asked = Asked.in(database, keys);
    asked.opened(asked.recipes().full());
    assertThat(asked.begin(asked.recipes().full()))
        .isInstanceOfSatisfying(
            Started.Refused.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.AlreadyOpen.class));
    asked.house().passWorking(Duration.ofDays(30));

    assertThat(asked.begin(asked.recipes().full()))
        .isEqualTo(new Started.Refused(new Refusal.NeedsRest("Monday 22 February 2027")));
    asked.house().passWorking(Duration.ofDays(54));
    assertThat(asked.begin(asked.recipes().full())).isInstanceOf(Started.Posted.class);
  }

  @Test
  void each_closes_when_people_would_expect_it() {
    assertThat(close(Whole.CHECKOUT, "2026-12-04T15:00:00Z")).isEqualTo("2026-12-07T17:00:00Z");
    assertThat(close(Whole.TEMPERATURE, "2026-11-30T10:00:00Z")).isEqualTo("2026-12-02T17:00:00Z");
    assertThat(close(Whole.FULL, "2026-11-30T10:00:00Z")).isEqualTo("2026-12-04T17:00:00Z");
    assertThat(close(Whole.FULL, "2026-12-03T10:00:00Z")).isEqualTo("2026-12-11T17:00:00Z");
  }

  private static String close(Whole whole, String now) {
    ZonedDateTime there = Instant.parse(now).atZone(ZoneId.of("Europe/London"));
    return whole.usualClose(there).toString();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_people_see_reads_well(Database database) {
    Asked asked = Asked.in(database, keys);
    var texts = asked.house().tools.texts();
    Round full = asked.opened(asked.recipes().full());
    AnswerForm first =
        ((Opened.Form) asked.answering().open(asked.house().click(1, full.id().value()))).form();
    Snapshots.matches("pulse/full-first", unnamed(AnswerViews.form(first, texts)));
    AnswerForm second = turned(asked.send(1, full, 0, Map.of()));
    Snapshots.matches("pulse/full-second", unnamed(AnswerViews.form(second, texts)));
  }

  /** Without the id of the round, which is another each time. */
  private static View unnamed(View form) {
    form.setPrivateMetadata("rnd_1 0 0");
    return form;
  }
}

package folkmoot.stage;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Snapshots;
import folkmoot.asking.House;
import folkmoot.consent.Consent;
import folkmoot.consent.Proposal;
import folkmoot.instrument.Instrument;
import folkmoot.instrument.InstrumentFiles;
import folkmoot.instrument.Instruments;
import folkmoot.instrument.Stage;
import folkmoot.instrument.Stages;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.stage.Proposals.Wished;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a partnership comes from one stage to the next. */
class StageTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final Instruments INSTRUMENTS = InstrumentFiles.ours();

  private final Path keys;

  StageTest(@TempDir Path keys) {
    this.keys = keys;
  }

  /** A house with its stages. */
  private record Staged(House house, Stages stages, Proposals proposals) {
    static Staged in(Database database, Path keys) {
      House house = new House(database, keys, 12, needs -> List.of());
      Stages stages = new Stages(house.tools.record());
      Proposals proposals = new Proposals(new Proposals.Needs(house.tools, stages, INSTRUMENTS));
      return new Staged(house, stages, proposals);
    }

    Stage now() {
      return house
          .database
          .transact(tx -> stages.of(tx, house.scene(0).partnership().id()))
          .stage();
    }

    Proposal proposed(String stage) {
      return ((Wished.Proposed) proposals.wish(house.scene(0), stage)).proposal();
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_stage_nobody_objects_to_holds_after_five_days(Database database) {
    Staged staged = Staged.in(database, keys);
    assertThat(staged.now()).isEqualTo(Stage.RUNNING);

    Proposal proposal = staged.proposed("Handing on");
    assertThat(staged.proposals().next()).contains(proposal.decides());
    staged.house().pass(Consent.OPEN_FOR.minus(Duration.ofMinutes(1)));
    staged.proposals().run(staged.house().tools.clock().instant());
    assertThat(staged.now()).isEqualTo(Stage.RUNNING);
    staged.house().pass(Duration.ofMinutes(1));
    staged.proposals().run(staged.house().tools.clock().instant());
    staged.proposals().run(staged.house().tools.clock().instant());

    assertThat(staged.now()).isEqualTo(Stage.HANDING_ON);
    assertThat(staged.proposals().next()).isEmpty();
    assertThat(staged.house().owed("stage:")).hasSize(1);
    assertThat(staged.house().owed("update:stage:"))
        .singleElement()
        .asString()
        .contains("holds now");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void silence_in_a_quiet_time_is_no_consent(Database database) {
    Staged staged = Staged.in(database, keys);
    Proposal proposal = staged.proposed("Handing on");
    Instant until = proposal.decides().plus(Duration.ofDays(3));
    Rest quiet = new Rest("r", House.HOMES, Why.QUIET, House.MONDAY, until);
    database.run(tx -> Rests.begin(tx, quiet));
    staged.house().pass(Consent.OPEN_FOR);
    staged.proposals().run(staged.house().now());
    assertThat(staged.now()).isEqualTo(Stage.RUNNING);
    assertThat(staged.proposals().next()).contains(until.plus(Duration.ofDays(2)));
    assertThat(staged.house().owed("update:stage:")).hasSize(1);

    staged.house().pass(Duration.ofDays(5));
    staged.proposals().run(staged.house().now());
    assertThat(staged.now()).isEqualTo(Stage.HANDING_ON);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void one_objection_ends_it_and_nobody_is_named(Database database) {
    Staged staged = Staged.in(database, keys);
    Proposal proposal = staged.proposed("forming");

    assertThat(staged.proposals().object(staged.house().click(5, proposal.id()))).isTrue();
    assertThat(staged.proposals().object(staged.house().click(6, proposal.id()))).isFalse();
    staged.house().pass(Consent.OPEN_FOR);
    staged.proposals().run(staged.house().tools.clock().instant());

    assertThat(staged.now()).isEqualTo(Stage.RUNNING);
    assertThat(staged.house().owed("update:stage:"))
        .singleElement()
        .asString()
        .contains("Somebody objected")
        .doesNotContain("Finn");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void one_suggestion_at_a_time_and_none_for_what_is_so_already(Database database) {
    Staged staged = Staged.in(database, keys);
    assertThat(staged.proposals().wish(staged.house().scene(0), "running"))
        .isEqualTo(new Wished.AlreadyThere(Stage.RUNNING));
    assertThat(staged.proposals().wish(staged.house().scene(0), "flying"))
        .isEqualTo(new Wished.Unknown("flying"));

    Proposal proposal = staged.proposed("forming");

    assertThat(staged.proposals().wish(staged.house().scene(1), "handing-on"))
        .isInstanceOfSatisfying(
            Wished.OneAtATime.class, one -> assertThat(one.open()).isEqualTo(proposal));
    assertThat(staged.proposals().suggest(staged.house().click(5, "par_homes forming")))
        .isEqualTo(new Wished.NotConvening());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void when_the_opening_of_forming_is_done_folkmoot_asks_once_whether_we_are_at_work(
      Database database) {
    Staged staged = Staged.in(database, keys);
    staged.proposed("forming");
    staged.house().pass(Consent.OPEN_FOR);
    staged.proposals().run(staged.house().tools.clock().instant());
    assertThat(staged.proposals().next()).isEmpty();
    for (int i = 0; i < 4; i++) {
      staged.house().pass(Duration.ofDays(14));
      published(staged.house(), i);
    }

    assertThat(staged.proposals().next()).contains(staged.house().tools.clock().instant());
    staged.proposals().run(staged.house().tools.clock().instant());
    assertThat(staged.house().owed("stage:"))
        .filteredOn(words -> words.contains("Are we at work together by now?"))
        .hasSize(1);
    staged.house().pass(Consent.OPEN_FOR);
    staged.proposals().run(staged.house().tools.clock().instant());

    assertThat(staged.now()).isEqualTo(Stage.RUNNING);
    assertThat(
            staged
                .house()
                .database
                .transact(
                    tx -> staged.stages().turn(tx, staged.house().scene(0).partnership().id()))
                .items(INSTRUMENTS.of(Instrument.Use.PULSE, "Warm Homes")))
        .extracting(Instrument.Item::id)
        .containsExactly("CV1", "OF1", "AA2");
  }

  private static void published(House house, int place) {
    Instant now = house.tools.clock().instant();
    house.database.run(
        tx ->
            tx.handle()
                .createUpdate(
                    """
                    insert into published_round (round_id, partnership_id, kind, title, k,
                      opened_at, closed_at, audience, answered, too_few)
                    values (:id, 'par_homes', 'pulse', 'Pulse', 5, :opened, :closed, 12, 9, false)
                    """)
                .bind("id", "rnd_" + place)
                .bind("opened", now.minus(Duration.ofDays(2)))
                .bind("closed", now)
                .execute());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_is_said_reads_well(Database database) {
    Staged staged = Staged.in(database, keys);
    var texts = staged.house().tools.texts();
    Snapshots.matches(
        "stage/now",
        StageViews.wished(staged.proposals().wish(staged.house().scene(0), ""), texts));
    Proposal proposal =
        new Proposal(
            "stg_1",
            staged.house().scene(0).partnership().id(),
            "stage",
            Stage.FORMING.name(),
            false,
            Instant.parse("2026-11-30T10:00:00Z"),
            Instant.parse("2026-12-05T10:00:00Z"),
            Proposal.State.OPEN);
    var partnership = staged.house().scene(0).partnership();
    Snapshots.matches("stage/open", StageViews.post(proposal, partnership, texts));
    Snapshots.matches(
        "stage/taken", StageViews.post(proposal.in(Proposal.State.TAKEN), partnership, texts));
    Snapshots.matches(
        "stage/objected",
        StageViews.post(proposal.in(Proposal.State.OBJECTED), partnership, texts));
  }
}

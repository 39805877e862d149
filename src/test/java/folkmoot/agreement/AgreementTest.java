package folkmoot.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Snapshots;
import folkmoot.agreement.Agreements.Outcome;
import folkmoot.asking.House;
import folkmoot.consent.Charter;
import folkmoot.consent.Consent;
import folkmoot.consent.Proposal;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.partnership.PurposesOf;
import folkmoot.slack.Actor;
import folkmoot.slack.Click;
import folkmoot.store.Database;
import folkmoot.text.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a purpose and behaviours come to hold. */
class AgreementTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final String HOMES = "par_homes";

  private final Path keys;

  AgreementTest(@TempDir Path keys) {
    this.keys = keys;
  }

  /** A house in which things are agreed. */
  private record Table(House house, Agreements agreements) {
    static Table in(Database database, Path keys) {
      House house = new House(database, keys, 12, needs -> List.of());
      return new Table(house, new Agreements(house.tools, PurposesOf.house(house.tools)));
    }

    Overview overview(int person) {
      return agreements.overview(house.scene(person));
    }

    Outcome suggests(int person, Map<String, String> lines) {
      return agreements.propose(house.submission(person, HOMES, lines));
    }

    void pass(Duration duration) {
      house.pass(duration);
      agreements.run(house.now());
    }

    List<String> behaviours() {
      return house.database.transact(tx -> Charter.behaviours(tx, House.HOMES)).lines();
    }

    String suggested() {
      return Objects.requireNonNull(overview(0).suggested()).id();
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void behaviours_hold_after_five_days_and_change_by_the_same_way(Database database) {
    Table table = Table.in(database, keys);
    assertThat(table.behaviours()).isEmpty();
    assertThat(table.suggests(0, Map.of("line.0", "We ask", "line.3", "We listen")))
        .isInstanceOf(Outcome.Proposed.class);
    assertThat(table.agreements().next()).contains(House.MONDAY.plus(Consent.OPEN_FOR));
    table.pass(Consent.OPEN_FOR.minus(Duration.ofMinutes(1)));
    assertThat(table.behaviours()).as("a draft until then").isEmpty();
    table.pass(Duration.ofMinutes(1));
    assertThat(table.behaviours()).containsExactly("We ask", "We listen");
    assertThat(table.agreements().next()).isEmpty();

    table.suggests(1, Map.of("line.0", "We listen"));
    assertThat(table.behaviours()).as("what held goes on").hasSize(2);
    table.pass(Consent.OPEN_FOR);
    assertThat(table.behaviours()).containsExactly("We listen");
    assertThat(table.house().owed("behaviours:")).hasSize(2);
    assertThat(table.house().owed("update:behaviours:"))
        .hasSize(2)
        .allSatisfy(words -> assertThat(words).contains("this holds now"));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void one_objection_is_enough_and_nobody_is_named(Database database) {
    Table table = Table.in(database, keys);
    table.suggests(0, Map.of("line.0", "We ask"));
    String id = table.suggested();
    Click stranger =
        new Click(
            new Actor(House.COUNCIL, new TeamId("T9"), new UserId("U99")),
            id,
            null,
            null,
            null,
            "");
    assertThat(table.agreements().object(stranger)).isFalse();
    assertThat(table.agreements().object(table.house().click(5, id))).isTrue();
    assertThat(table.agreements().object(table.house().click(6, id))).isFalse();
    table.pass(Consent.OPEN_FOR);
    assertThat(table.behaviours()).isEmpty();
    assertThat(table.house().owed("update:behaviours:"))
        .singleElement()
        .asString()
        .contains("Somebody objected")
        .doesNotContain("Finn");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void only_conveners_suggest_and_one_thing_at_a_time(Database database) {
    Table table = Table.in(database, keys);
    assertThat(table.suggests(5, Map.of("line.0", "We ask")))
        .isEqualTo(new Outcome.Faulty(Map.of("line.0", Written.Fault.NOT_CONVENING)));
    table.suggests(0, Map.of("line.0", "We ask"));
    assertThat(table.suggests(0, Map.of("line.0", "We ask")))
        .as("a form that arrives twice")
        .isInstanceOf(Outcome.Proposed.class);
    assertThat(table.suggests(1, Map.of("line.0", "We listen")))
        .isEqualTo(new Outcome.Faulty(Map.of("line.0", Written.Fault.OPEN)));
    assertThat(table.house().owed("behaviours:")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_purpose_is_a_draft_until_nobody_objected_and_again_when_it_is_changed(Database database) {
    Table table = Table.in(database, keys);
    assertThat(table.house().scene(3).partnership().purposeAgreed()).isFalse();
    table.agreements().proposePurpose(table.house().click(5, HOMES));
    assertThat(table.overview(0).purpose()).as("she does not convene").isNull();
    table.agreements().proposePurpose(table.house().click(0, HOMES));
    table.agreements().proposePurpose(table.house().click(1, HOMES));
    assertThat(table.house().owed("purpose:")).as("once").hasSize(1);
    table.pass(Consent.OPEN_FOR);
    assertThat(table.house().scene(3).partnership().purposeAgreed()).isTrue();

    purpose(database, "Nobody is cold or alone");
    assertThat(table.house().scene(3).partnership().purposeAgreed()).isFalse();
    table.agreements().proposePurpose(table.house().click(0, HOMES));
    purpose(database, "Something else");
    table.pass(Consent.OPEN_FOR);
    assertThat(table.house().scene(3).partnership().purposeAgreed()).isFalse();
    assertThat(table.house().owed("update:purpose:").get(1)).contains("changed in the meantime");
  }

  private static void purpose(Database database, String purpose) {
    database.run(tx -> tx.handle().execute("update partnership set purpose = ?", purpose));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void conveners_are_asked_after_the_first_result_and_until_something_was_suggested(
      Database database) {
    Table table = Table.in(database, keys);
    assertThat(mayBegin(table)).isFalse();
    database.run(
        tx ->
            tx.handle()
                .execute(
                    """
                    insert into published_round (round_id, partnership_id, kind, title, k,
                      opened_at, closed_at, audience, answered, too_few)
                    values ('rnd_1', 'par_homes', 'pulse', 'Pulse', 5,
                      timestamp with time zone '2026-11-20 10:00:00+00',
                      timestamp with time zone '2026-11-22 10:00:00+00', 12, 9, false)
                    """));
    assertThat(mayBegin(table)).isTrue();
    table.suggests(0, Map.of("line.0", "We ask"));
    assertThat(mayBegin(table)).isFalse();
  }

  private static boolean mayBegin(Table table) {
    return table.house().database.transact(tx -> table.agreements().mayBegin(tx, House.HOMES));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_is_said_reads_well(Database database) {
    Table table = Table.in(database, keys);
    Texts texts = table.house().tools.texts();
    Snapshots.matches("agreement/nothing", AgreementViews.window(table.overview(0), texts));
    Snapshots.matches("agreement/nothing-member", AgreementViews.window(table.overview(5), texts));
    Snapshots.matches("agreement/first-form", AgreementViews.form(table.overview(0), texts));
    table.suggests(0, Map.of("line.0", "We ask before we judge", "line.1", "We <listen> & wait"));
    table.agreements().proposePurpose(table.house().click(0, HOMES));
    Snapshots.matches("agreement/open", AgreementViews.window(table.overview(0), texts));
    Snapshots.matches(
        "agreement/post",
        AgreementPostViews.behaviours(
            new Proposal(
                "prp_1",
                House.HOMES,
                "behaviours",
                "We ask before we judge\nWe <listen> & wait",
                false,
                House.MONDAY,
                House.MONDAY.plus(Consent.OPEN_FOR),
                Proposal.State.OPEN),
            table.house().scene(0).partnership(),
            texts));
    table.pass(Consent.OPEN_FOR);
    Snapshots.matches("agreement/agreed", AgreementViews.window(table.overview(0), texts));
    Snapshots.matches("agreement/change-form", AgreementViews.form(table.overview(0), texts));
  }
}

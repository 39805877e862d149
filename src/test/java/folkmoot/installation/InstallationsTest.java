package folkmoot.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.secret.NotOurs;
import folkmoot.secret.TokenKeys;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstallationsTest {
  private static final TeamId NORTH = new TeamId("T0NORTH");
  private static final TeamId SOUTH = new TeamId("T0SOUTH");
  private static final TeamId GRID = new TeamId("E0GRID");
  private static final String OLD = TokenKeys.fresh();
  private static final String NEW = TokenKeys.fresh();

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-02T09:00:00Z"));
  private final List<String> told = new ArrayList<>();
  private final Queue<Inquiry.Verdict> verdicts = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();

  private Instant now() {
    return Objects.requireNonNull(now.get());
  }

  private final class Noted implements Tenants {
    @Override
    public void gone(Tx tx, Set<TeamId> teams) {
      told.add("gone " + teams);
    }

    @Override
    public void here(Tx tx, Set<TeamId> teams) {
      told.add("here " + teams);
    }
  }

  private Installations installations(Database database, String keys) {
    return new Installations(database, TokenKeys.read(keys).orElseThrow(), Noted::new, this::now);
  }

  private InstallationJobs jobs(Installations installations) {
    return new InstallationJobs(
        installations,
        installation -> {
          asked.add(installation.token());
          return verdicts.remove();
        });
  }

  private static Installation installed(TeamId owner, String token) {
    return new Installation(owner, null, "Some " + owner, new UserId("U0BOT"), "commands", token);
  }

  private static Installation orgWide(String token) {
    return new Installation(GRID, GRID, "The grid", new UserId("U0BOT"), "commands", token);
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void whoever_looks_is_told_which_workspaces_each_token_serves(Database database) {
    TokenKeys keys = TokenKeys.read(NEW).orElseThrow();
    Installations installations = new Installations(database, keys, Noted::new, this::now);
    installations.install(
        new Installation(GRID, GRID, "County", new UserId("UB"), "commands", "xoxb-county"));
    installations.of(NORTH, GRID);
    installations.of(SOUTH, GRID);
    installations.install(
        new Installation(SOUTH, GRID, "South", new UserId("UB"), "commands", "xoxb-south"));
    Map<TeamId, Set<TeamId>> serves =
        database.transact(tx -> Kept.all(tx, keys)).stream()
            .collect(java.util.stream.Collectors.toMap(Kept::owner, Kept::serves));
    assertThat(serves)
        .as("South has one of its own")
        .isEqualTo(Map.of(GRID, Set.of(GRID, NORTH), SOUTH, Set.of(SOUTH)));
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void each_workspace_has_its_own_token(Database database) {
    Installations installations = installations(database, NEW);
    installations.install(installed(NORTH, "xoxb-north"));
    installations.install(installed(SOUTH, "xoxb-south"));
    assertThat(installations.of(NORTH).orElseThrow().token()).isEqualTo("xoxb-north");
    assertThat(installations.of(SOUTH)).contains(installed(SOUTH, "xoxb-south"));
    assertThat(installations.of(new TeamId("T0WEST"))).isEmpty();
    assertThat(installations.of(NORTH).orElseThrow().toString()).doesNotContain("xoxb");
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void a_sealed_token_moved_to_another_workspaces_row_does_not_open(Database database) {
    Installations installations = installations(database, NEW);
    installations.install(installed(NORTH, "xoxb-north"));
    installations.install(installed(SOUTH, "xoxb-south"));
    database.run(
        tx -> {
          InstallationStore store = new InstallationStore(tx);
          var north = store.find(NORTH).orElseThrow().token();
          store.reseal(SOUTH, Objects.requireNonNull(north));
        });
    assertThatThrownBy(() -> installations.of(SOUTH)).isInstanceOf(NotOurs.class);
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void no_token_stands_readable_in_the_table(Database database) {
    installations(database, NEW).install(installed(NORTH, "xoxb-north"));
    Map<String, Object> row =
        database.transact(
            tx -> tx.handle().createQuery("select * from installation").mapToMap().one());
    String all =
        row.values().stream()
            .map(
                value ->
                    value instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.ISO_8859_1)
                        : String.valueOf(value))
            .reduce("", String::concat);
    assertThat(all).contains("T0NORTH").doesNotContain("xoxb");
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void a_new_install_puts_its_token_in_the_place_of_the_old_one(Database database) {
    Installations installations = installations(database, NEW);
    installations.install(installed(NORTH, "xoxb-one"));
    installations.install(installed(NORTH, "xoxb-two"));
    assertThat(installations.of(NORTH).orElseThrow().token()).isEqualTo("xoxb-two");
    assertThat(told).containsExactly("here [T0NORTH]", "here [T0NORTH]");
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void an_enterprise_stands_in_for_its_workspaces_that_have_none_of_their_own(Database database) {
    Installations installations = installations(database, NEW);
    installations.install(orgWide("xoxb-grid"));
    assertThat(installations.of(NORTH)).as("nobody said where it belongs").isEmpty();
    assertThat(installations.of(NORTH, GRID).orElseThrow().token()).isEqualTo("xoxb-grid");
    assertThat(installations.of(NORTH).orElseThrow().token())
        .as("known from now on, when only the workspace is named")
        .isEqualTo("xoxb-grid");
    installations.install(
        new Installation(NORTH, GRID, "North", new UserId("U0B2"), "commands", "xoxb-north"));
    assertThat(installations.of(NORTH, GRID).orElseThrow().token()).isEqualTo("xoxb-north");
    assertThat(installations.of(GRID, GRID).orElseThrow().token()).isEqualTo("xoxb-grid");
    assertThat(installations.of(SOUTH, new TeamId("E0OTHER"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void where_a_workspace_belongs_is_not_changed_by_another_enterprise(Database database) {
    Installations installations = installations(database, NEW);
    installations.install(orgWide("xoxb-grid"));
    TeamId other = new TeamId("E0OTHER");
    installations.install(
        new Installation(other, other, "Other", new UserId("U0B2"), "commands", "xoxb-other"));
    assertThat(installations.of(NORTH, GRID)).isPresent();
    assertThat(installations.of(NORTH, other).orElseThrow().token()).isEqualTo("xoxb-grid");
    assertThat(installations.of(NORTH).orElseThrow().token()).isEqualTo("xoxb-grid");
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void an_enterprises_end_is_its_workspaces_end_but_for_those_with_their_own(Database database) {
    Installations installations = installations(database, NEW);
    installations.install(orgWide("xoxb-grid"));
    assertThat(installations.of(NORTH, GRID)).isPresent();
    assertThat(installations.of(SOUTH, GRID)).isPresent();
    installations.install(
        new Installation(SOUTH, GRID, "South", new UserId("U0B2"), "commands", "xoxb-south"));
    told.clear();
    installations.doubt(NORTH, GRID);
    verdicts.add(new Inquiry.Verdict.Ended());
    jobs(installations).run(now());
    assertThat(told).containsExactly("gone [E0GRID, T0NORTH]");
    assertThat(installations.of(NORTH, GRID)).isEmpty();
    assertThat(installations.of(SOUTH, GRID)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void only_slacks_own_word_ends_an_installation(Database database) {
    Installations installations = installations(database, NEW);
    installations.install(installed(NORTH, "xoxb-north"));
    installations.doubt(NORTH, null);
    verdicts.add(new Inquiry.Verdict.Holds());
    jobs(installations).run(now());
    assertThat(installations.of(NORTH)).isPresent();
    assertThat(told).containsExactly("here [T0NORTH]", "here [T0NORTH]");
    assertThat(jobs(installations).next()).isEmpty();

    installations.doubt(NORTH, null);
    verdicts.add(new Inquiry.Verdict.Ended());
    jobs(installations).run(now());
    assertThat(installations.of(NORTH)).isEmpty();
    assertThat(told).endsWith("gone [T0NORTH]");
    installations.doubt(NORTH, null);
    jobs(installations).run(now());
    assertThat(asked).as("what is gone is not asked about").hasSize(2);

    installations.install(installed(NORTH, "xoxb-back"));
    assertThat(told).endsWith("here [T0NORTH]");
    assertThat(installations.of(NORTH).orElseThrow().token()).isEqualTo("xoxb-back");
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void an_end_that_was_told_late_does_not_touch_a_new_installation(Database database) {
    Installations installations = installations(database, NEW);
    Installation first = installed(NORTH, "xoxb-first");
    installations.install(first);
    installations.install(installed(NORTH, "xoxb-second"));
    installations.remove(first);
    assertThat(installations.of(NORTH).orElseThrow().token()).isEqualTo("xoxb-second");
    assertThat(told).doesNotContain("gone [T0NORTH]");
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void when_slack_does_not_say_it_is_asked_again_later_and_later(Database database) {
    Installations installations = installations(database, NEW);
    installations.install(installed(NORTH, "xoxb-north"));
    installations.doubt(NORTH, null);
    InstallationJobs jobs = jobs(installations);
    Instant start = now();
    verdicts.add(new Inquiry.Verdict.Unknown(Duration.ZERO));
    jobs.run(start);
    assertThat(jobs.next()).contains(start.plus(Duration.ofMinutes(1)));
    verdicts.add(new Inquiry.Verdict.Unknown(Duration.ofMinutes(7)));
    jobs.run(start.plus(Duration.ofMinutes(1)));
    assertThat(jobs.next()).contains(start.plus(Duration.ofMinutes(8)));
    assertThat(installations.of(NORTH)).isPresent();
    assertThat(told).containsExactly("here [T0NORTH]");
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void tokens_move_under_the_newest_key_and_the_old_one_is_then_not_needed(Database database) {
    installations(database, OLD).install(installed(NORTH, "xoxb-north"));
    installations(database, NEW + "," + OLD).start();
    assertThat(installations(database, NEW).of(NORTH).orElseThrow().token())
        .isEqualTo("xoxb-north");
    Installations forgetful = installations(database, TokenKeys.fresh());
    told.clear();
    forgetful.start();
    assertThat(told).as("its key is not here").isEmpty();
    assertThatThrownBy(() -> forgetful.of(NORTH)).isInstanceOf(NotOurs.class);
    forgetful.doubt(NORTH, null);
    jobs(forgetful).run(now());
    assertThat(asked).isEmpty();
    assertThat(installations(database, NEW).of(NORTH)).as("nothing was lost by it").isPresent();
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void an_install_that_was_begun_ends_once_and_in_time(Database database) {
    InstallStates states = new InstallStates(database, this::now);
    states.begin("one");
    states.begin("two");
    assertThat(states.end("one")).isTrue();
    assertThat(states.end("one")).as("used").isFalse();
    assertThat(states.end("never begun")).isFalse();
    now.updateAndGet(at -> at.plus(InstallStates.LASTS));
    assertThat(states.end("two")).as("too old").isFalse();
    states.begin("three");
    List<String> kept =
        database.transact(
            tx ->
                tx.handle()
                    .createQuery("select state_hash from install_state")
                    .mapTo(String.class)
                    .list());
    assertThat(kept).hasSize(1).doesNotContain("three");
  }
}

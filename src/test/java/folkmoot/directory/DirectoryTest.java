package folkmoot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Undecided;
import folkmoot.slack.Actor;
import folkmoot.slack.FakeSlack;
import folkmoot.slack.Seen;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DirectoryTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");
  private static final TeamId COUNCIL = new TeamId("T1");
  private static final ChannelId CHANNEL = new ChannelId("C1");

  private Instant now = NINE;
  private final List<String> told = new ArrayList<>();
  private final List<String> opened = new ArrayList<>();
  private ChannelId home = new ChannelId("C0");
  private final Directory directory = new Directory();
  private final Attendance attendance =
      new Attendance(
          new Watcher() {
            @Override
            public void seen(Tx tx, Person person, boolean joining) {
              String there = person.takesPart() ? " takes part" : " does not";
              told.add(person.name() + there + (joining ? ", joining" : ""));
            }

            @Override
            public void invited(Tx tx, Invited invited) {
              UserId colleague = invited.colleague();
              told.add("invited by " + (colleague == null ? "nobody we know" : colleague));
            }

            @Override
            public void moved(Tx tx, ChannelId from, ChannelId to) {
              told.add(from + " is now " + to);
            }
          },
          new Doors() {
            @Override
            public Optional<TeamId> keeper(Tx tx, ChannelId channel) {
              return home.equals(channel) ? Optional.of(COUNCIL) : Optional.empty();
            }

            @Override
            public void closed(Tx tx, Undecided.Block block) {
              told.add(block.channel() + " closed: " + block.cause());
            }

            @Override
            public void open(Tx tx, TeamId installation, ChannelId channel, boolean inside) {
              opened.add(channel + (inside ? " is open" : " is open to others"));
            }

            @Override
            public void parted(Tx tx, ChannelId channel, Set<TeamId> teams) {
              told.add(
                  channel
                      + " without "
                      + new TreeSet<>(teams.stream().map(TeamId::value).toList()));
            }
          },
          () -> now);
  private final FakeSlack slack = FakeSlack.start();

  @BeforeEach
  void theChannelHasThreePeopleAndOurBot() {
    slack.tell("auth.test", Map.of("user_id", "UB", "team_id", "T1"));
    slack.tell("conversations.members C1", Map.of("members", List.of("UB", "U1", "U2", "U3")));
    slack.tell("conversations.info C1", Map.of("channel", Map.of("name", "warm-homes")));
    person("UB", "folkmoot", "T1", Map.of("is_bot", true));
    person("U1", "Ana", "T1", Map.of("tz", "Europe/London"));
    person("U2", "Ben", "T2", Map.of("tz", "Mars/Base", "enterprise_user", enterprise("E2", "E2")));
    person("U3", "Gus", "T1", Map.of("is_restricted", true));
    slack.tell("team.info T1", Map.of("team", Map.of("name", "Council")));
    slack.tell("team.info E2", Map.of("ok", false, "error", "team_not_found"));
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  private static Map<String, Object> enterprise(String id, String name) {
    return Map.of("enterprise_id", id, "enterprise_name", name);
  }

  private void person(String id, String name, String team, Map<String, Object> more) {
    Map<String, Object> user = new HashMap<>(Map.of("id", id, "team_id", team, "name", "login"));
    user.put("profile", Map.of("display_name", name));
    user.putAll(more);
    slack.tellNow("users.info " + id, Map.of("user", user));
  }

  private DirectoryJobs jobs(Database database) {
    return new DirectoryJobs(database, attendance, team -> slack.web());
  }

  private static Seen event(String user) {
    return new Seen(new Actor(COUNCIL, COUNCIL, new UserId(user)), CHANNEL);
  }

  private void botJoins(Database database) {
    database.run(tx -> attendance.joined(tx, event("UB")));
    jobs(database).run(NINE);
  }

  private boolean knows(Database database, ChannelId channel) {
    return database.transact(tx -> directory.knows(tx, channel));
  }

  private List<Person> people(Database database, ChannelId channel) {
    return database.transact(tx -> directory.people(tx, channel));
  }

  private Optional<String> teamName(Database database, String team) {
    return database.transact(tx -> directory.teamName(tx, new TeamId(team)));
  }

  private List<KnownChannel> channels(Database database, String user) {
    return database.transact(tx -> directory.channels(tx, COUNCIL, new UserId(user)));
  }

  private List<String> names(Database database) {
    return people(database, CHANNEL).stream().map(Person::name).toList();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_channel_the_bot_joins_is_listed_with_everybody_in_it(Database database) {
    botJoins(database);
    assertThat(names(database)).containsExactly("Ana", "Ben", "Gus");
    assertThat(knows(database, CHANNEL)).isTrue();
    List<Person> people = people(database, CHANNEL);
    assertThat(people.get(0).zone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(people.get(1).zone()).isNull();
    assertThat(people.get(1).origin()).isEqualTo(new TeamId("E2"));
    assertThat(people.get(2).guest()).isTrue();
    assertThat(teamName(database, "T1")).contains("Council");
    assertThat(teamName(database, "E2")).isEmpty();
    assertThat(channels(database, "U2")).containsExactly(new KnownChannel(CHANNEL, "warm-homes"));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_channel_never_listed_is_not_known_until_it_is(Database database) {
    database.run(tx -> attendance.expect(tx, COUNCIL, CHANNEL));
    assertThat(knows(database, CHANNEL)).isFalse();
    assertThat(jobs(database).next()).contains(NINE);
    jobs(database).run(NINE);
    assertThat(knows(database, CHANNEL)).isTrue();
    assertThat(told).noneMatch(line -> line.contains("joining"));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void who_joins_is_looked_up_and_who_leaves_takes_no_part(Database database) {
    botJoins(database);
    told.clear();
    person("U4", "Dee", "T1", Map.of());
    database.run(tx -> attendance.joined(tx, event("U4")));
    jobs(database).run(NINE);
    database.run(tx -> attendance.left(tx, event("U1")));
    assertThat(told).containsExactly("Dee takes part, joining", "Ana does not");
    assertThat(names(database)).containsExactly("Ben", "Dee", "Gus");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_next_day_shows_who_came_and_left_unseen(Database database) {
    botJoins(database);
    slack.tellNow("conversations.members C1", Map.of("members", List.of("UB", "U1", "U3", "U4")));
    person("U4", "Dee", "T1", Map.of());
    jobs(database).run(NINE.plus(Duration.ofDays(1)));
    assertThat(names(database)).containsExactly("Ana", "Dee", "Gus");
    assertThat(jobs(database).next()).contains(NINE.plus(Duration.ofDays(2)));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void three_days_show_who_was_deactivated_unseen_and_each_is_asked_about_once(Database database) {
    botJoins(database);
    person("U3", "Gus", "T1", Map.of("deleted", true));
    int before = slack.calls().size();
    for (int day = 1; day <= 3; day++) {
      now = NINE.plus(Duration.ofDays(day));
      jobs(database).run(now);
    }
    assertThat(names(database)).containsExactly("Ana", "Ben");
    assertThat(slack.calls().subList(before, slack.calls().size()))
        .filteredOn(call -> call.startsWith("users.info"))
        .containsExactlyInAnyOrder(
            "users.info UB", "users.info U1", "users.info U2", "users.info U3");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_rate_limit_is_waited_for_and_nothing_is_forgotten(Database database) {
    slack.tellNow("users.info U2", Map.of("ok", false, "retry_after", 7));
    botJoins(database);
    assertThat(knows(database, CHANNEL)).isFalse();
    assertThat(jobs(database).next()).contains(NINE.plusSeconds(7));
    person("U2", "Ben", "T2", Map.of());
    jobs(database).run(NINE.plusSeconds(7));
    assertThat(names(database)).containsExactly("Ana", "Ben", "Gus");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void of_a_large_channel_so_many_are_looked_up_in_a_minute_as_slack_allows(Database database) {
    List<String> all = IntStream.range(100, 250).mapToObj(number -> "U" + number).toList();
    all.forEach(id -> person(id, "Name of " + id, "T1", Map.of()));
    slack.tellNow("conversations.members C1", Map.of("members", all));
    database.run(tx -> attendance.joined(tx, event("UB")));

    Instant now = NINE;
    List<Long> calls = new ArrayList<>();
    Instant day = NINE.plus(Duration.ofHours(1));
    while (now.isBefore(day)) {
      int before = slack.calls().size();
      jobs(database).run(now);
      calls.add(
          slack.calls().stream()
              .skip(before)
              .filter(call -> call.startsWith("users.info"))
              .count());
      now = jobs(database).next().orElse(day);
    }

    assertThat(calls).allMatch(count -> count <= 100).hasSizeGreaterThan(1);
    assertThat(names(database)).hasSize(150);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void where_slack_does_not_answer_the_other_looks_of_that_workspace_wait_too(Database database) {
    slack.tellNow("users.info U1", Map.of("ok", false, "error", "internal_error"));
    botJoins(database);
    assertThat(slack.calls()).doesNotContain("users.info U2", "users.info U3");
    assertThat(jobs(database).next()).contains(NINE.plusSeconds(60));
    person("U1", "Ana", "T1", Map.of());
    jobs(database).run(NINE.plusSeconds(60));
    assertThat(names(database)).containsExactly("Ana", "Ben", "Gus");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_channel_that_gets_another_id_stays_the_same_channel(Database database) {
    botJoins(database);
    ChannelId shared = new ChannelId("C2");
    database.run(tx -> attendance.moved(tx, COUNCIL, CHANNEL, shared));
    assertThat(people(database, shared)).hasSize(3);
    assertThat(knows(database, CHANNEL)).isFalse();
    assertThat(told).contains("C1 is now C2");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_channel_our_bot_was_removed_from_is_not_asked_about_again(Database database) {
    slack.tellNow("conversations.members C1", Map.of("ok", false, "error", "not_in_channel"));
    database.run(tx -> attendance.expect(tx, COUNCIL, CHANNEL));
    jobs(database).run(NINE);
    assertThat(jobs(database).next()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_slack_tells_late_or_in_the_wrong_order_is_put_right_by_the_list(Database database) {
    botJoins(database);
    database.run(tx -> attendance.left(tx, event("U1")));
    slack.tellNow("conversations.members C1", Map.of("members", List.of("UB", "U2", "U3")));
    database.run(tx -> attendance.joined(tx, event("U1")));
    database.run(tx -> attendance.left(tx, event("U3")));
    jobs(database).run(NINE);
    assertThat(names(database)).as("as it was told").containsExactly("Ana", "Ben");
    jobs(database).run(NINE.plusSeconds(20));
    assertThat(names(database)).as("as it is").containsExactly("Ben", "Gus");
    assertThat(slack.calls())
        .as("who was known stays known")
        .filteredOn("users.info U2"::equals)
        .hasSize(1);
  }

  private void stands(Map<String, Object> more) {
    Map<String, Object> channel = new HashMap<>(Map.of("name", "warm-homes"));
    channel.putAll(more);
    slack.tellNow("conversations.info C1", Map.of("channel", channel));
  }

  private void changes(Database database) {
    database.run(tx -> attendance.changed(tx, CHANNEL));
    jobs(database).run(NINE.plusSeconds(20));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void of_a_closed_channel_everybody_stays_known_though_slack_may_list_nobody(Database database) {
    botJoins(database);
    told.clear();
    slack.tellNow("conversations.members C1", Map.of("members", List.of()));
    for (Map.Entry<String, String> as :
        Map.of("is_archived", "is_archived", "is_frozen", "is_frozen").entrySet()) {
      stands(Map.of(as.getKey(), true));
      changes(database);
      assertThat(told).endsWith("C1 closed: " + as.getValue());
      assertThat(names(database)).containsExactly("Ana", "Ben", "Gus");
    }
    assertThat(opened).as("before it was closed").containsExactly("C1 is open");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_is_so_counts_and_not_what_was_told(Database database) {
    botJoins(database);
    told.clear();
    opened.clear();
    database.run(tx -> attendance.changed(tx, CHANNEL));
    changes(database);
    assertThat(opened).as("two events, one look").containsExactly("C1 is open");
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void where_our_bot_is_not_back_it_is_open_to_others_only(Database database) {
    botJoins(database);
    told.clear();
    opened.clear();
    slack.tellNow("conversations.members C1", Map.of("members", List.of("U1", "U2", "U3")));
    changes(database);
    assertThat(opened).containsExactly("C1 is open to others");
    assertThat(told).contains("C1 closed: not_in_channel");
    assertThat(names(database)).containsExactly("Ana", "Ben", "Gus");

    opened.clear();
    stands(Map.of("is_member", true));
    changes(database);
    assertThat(opened).as("Slack says that it is in").containsExactly("C1 is open");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_channel_that_was_renamed_is_shown_by_its_new_name(Database database) {
    botJoins(database);
    stands(Map.of("name", "warmer-homes"));
    changes(database);
    assertThat(channels(database, "U2")).containsExactly(new KnownChannel(CHANNEL, "warmer-homes"));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_team_that_shares_the_channel_no_more_is_told_once(Database database) {
    stands(
        Map.of(
            "shared_team_ids", List.of("T1", "T2"),
            "connected_team_ids", List.of("T2", "E3"),
            "internal_team_ids", List.of("T1")));
    botJoins(database);
    told.clear();
    stands(Map.of("shared_team_ids", List.of("T1"), "connected_team_ids", List.of("E3")));
    changes(database);
    changes(database);
    assertThat(told).containsExactly("C1 without [T2]");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_channel_that_is_gone_is_told_and_one_nobody_uses_is_not_looked_at(Database database) {
    botJoins(database);
    told.clear();
    slack.tellNow("conversations.info C1", Map.of("ok", false, "error", "channel_not_found"));
    changes(database);
    assertThat(told).as("it may only have another id").isEmpty();
    jobs(database).run(NINE.plusSeconds(20).plus(DirectoryJobs.DOUBT));
    assertThat(told).containsExactly("C1 closed: channel_not_found");
    assertThat(knows(database, CHANNEL)).isFalse();

    int before = slack.calls().size();
    changes(database);
    assertThat(slack.calls()).as("not listed any more").hasSize(before);
    home = CHANNEL;
    stands(Map.of());
    changes(database);
    assertThat(knows(database, CHANNEL)).as("somebody is at home there").isTrue();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void where_two_workspaces_installed_us_one_looks_whoever_tells(Database database) {
    botJoins(database);
    TeamId partner = new TeamId("T2");
    List<TeamId> asked = new ArrayList<>();
    DirectoryJobs jobs =
        new DirectoryJobs(
            database,
            attendance,
            team -> {
              asked.add(team);
              return slack.web();
            });
    person("U4", "Dee", "T1", Map.of());
    Actor dee = new Actor(partner, partner, new UserId("U4"));
    database.run(tx -> attendance.joined(tx, new Seen(dee, CHANNEL)));
    jobs.run(NINE.plusSeconds(20));
    assertThat(asked).isNotEmpty().containsOnly(COUNCIL);

    database.run(tx -> attendance.moved(tx, partner, CHANNEL, new ChannelId("C8")));
    assertThat(knows(database, CHANNEL)).as("what it is called there does not matter").isTrue();
    assertThat(told).doesNotContain("C1 is now C8");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_new_id_is_taken_over_after_people_were_met_under_it_and_a_second_time(Database database) {
    botJoins(database);
    ChannelId shared = new ChannelId("C2");
    Actor ana = new Actor(COUNCIL, COUNCIL, new UserId("U1"));
    database.run(tx -> attendance.joined(tx, new Seen(ana, shared)));
    jobs(database).run(NINE);
    database.run(tx -> attendance.joined(tx, new Seen(ana, shared)));
    database.run(tx -> attendance.joined(tx, new Seen(ana, CHANNEL)));
    database.run(tx -> attendance.moved(tx, COUNCIL, CHANNEL, shared));
    database.run(tx -> attendance.moved(tx, COUNCIL, CHANNEL, shared));
    assertThat(people(database, shared)).hasSize(3);
    assertThat(knows(database, shared)).isTrue();
  }
}

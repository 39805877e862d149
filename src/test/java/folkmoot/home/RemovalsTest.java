package folkmoot.home;

import static folkmoot.home.Street.ANA;
import static folkmoot.home.Street.BEN;
import static folkmoot.home.Street.HOMES;
import static folkmoot.home.Street.said;
import static folkmoot.home.Street.window;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Snapshots;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.partnership.HubViews;
import folkmoot.partnership.Member;
import folkmoot.slack.Answer;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RemovalsTest {
  /** Every table in which a row may carry a member's ids, each told of by a line she can read. */
  private static final Set<String> TOLD =
      Set.of("member", "convener", "audience", "channel_person", "outbox", "round", "early_close");

  static Stream<Named<Database>> each() {
    return Databases.each();
  }

  /** Ben is known in the channel, has drafts of settings, was welcomed and is asked by a round. */
  private static void benHasALife(Street street) {
    street.database.run(
        tx ->
            tx.handle()
                .execute(
                    """
                    insert into channel_person (channel_id, user_id, team_id, name, zone, guest,
                      bot, deleted, present)
                    values ('C1', 'U2', 'T1', 'Ben', 'Europe/London', false, false, false, true)
                    """));
    street.sends(
        BEN,
        Map.of(
            MeViews.REMINDING, List.of("OPENING"),
            MeViews.SNOOZE, List.of("TWO_WEEKS"),
            MeViews.ZONE, List.of("Asia/Kolkata"),
            MeViews.ORGANISATION, List.of("org_council")));
    ReportsTest.opened(street, "Pulse of week 49");
    street.opensHome(BEN);
  }

  private static Answer removes(Street street) {
    return street.submits(HeldViews.CALLBACK, BEN, Map.of());
  }

  @Test
  void she_sees_all_that_is_held_and_is_asked_whether_she_means_it() {
    Street street = new Street(Databases.h2());
    benHasALife(street);
    Snapshots.matches("home/held", window(street.clicks(BEN, HeldViews.HELD, "ptn_homes")));
    Snapshots.matches(
        "home/held-convener", window(street.clicks(ANA, HeldViews.HELD, "ptn_homes")));
    Snapshots.matches("home/remove", window(street.types(BEN, "C1", "remove")));
    assertThat(street.presses(BEN, HeldViews.HELD, "ptn_homes"))
        .as("three windows are the most, so this one takes the place of the one below")
        .isInstanceOf(Answer.Update.class);
  }

  @Test
  void with_an_open_answer_she_is_offered_to_take_it_back() {
    Street street = new Street(Databases.h2());
    Snapshots.matches(
        "home/remove-answered", HeldViews.sure(street.scene(BEN, HOMES), 2, street.texts));
  }

  @Test
  void what_she_reads_afterwards_and_when_she_is_back() {
    Street street = new Street(Databases.h2());
    Snapshots.matches("home/removed", HeldViews.removed(street.homes(), street.texts));
    Snapshots.matches("home/back", HeldViews.back(true, street.texts));
    Snapshots.matches("home/back-not", HeldViews.back(false, street.texts));
    removes(street);
    Snapshots.matches(
        "home/tab-gone", street.feature.homes().of(new TeamId("T1"), new UserId("U2")));
    Snapshots.matches("home/tab", street.feature.homes().of(new TeamId("T1"), new UserId("U3")));
  }

  @Test
  void the_word_must_be_whole() {
    Street street = new Street(Databases.h2());
    assertThat(said(street.types(BEN, "C1", "remov"))).doesNotContain("goes at once");
  }

  @ParameterizedTest
  @MethodSource("each")
  void no_table_carries_her_that_she_is_not_told_of(Database database) {
    Street street = new Street(database);
    benHasALife(street);
    Set<String> carrying = new TreeSet<>();
    database.run(tx -> carrying.addAll(carrying(tx.handle(), List.of("mem_ben", "U2", "Ben"))));
    assertThat(TOLD).containsAll(carrying);
    assertThat(carrying).contains("member", "audience", "channel_person", "outbox");
  }

  @ParameterizedTest
  @MethodSource("each")
  void afterwards_her_name_stands_in_no_table_and_only_ids_stay(Database database) {
    Street street = new Street(database);
    benHasALife(street);
    assertThat(said(removes(street))).contains("You are removed");
    database.run(
        tx -> {
          assertThat(carrying(tx.handle(), List.of("Ben"))).as("her name").isEmpty();
          assertThat(row(tx.handle())).isEqualTo("U2  UTC null DIRECT null null false null true");
        });
    List<Member> asked = street.database.transact(tx -> street.partnerships.members(tx, HOMES));
    assertThat(asked)
        .as("whom the next round asks")
        .noneMatch(member -> member.user().equals(BEN.user()));
  }

  @ParameterizedTest
  @MethodSource("each")
  void she_is_told_the_way_back_and_can_take_it(Database database) {
    Street street = new Street(database);
    benHasALife(street);
    removes(street);
    assertThat(said(street.types(BEN, "C1", ""))).contains("had yourself removed");
    assertThat(said(street.presses(BEN, HubViews.ME, "ptn_homes"))).contains("removed");
    assertThat(street.feature.homes().of(new TeamId("T1"), new UserId("U2")).toString())
        .contains(HeldViews.BACK);
    assertThat(said(street.clicks(BEN, HeldViews.BACK, "ptn_homes"))).contains("Welcome back");
    assertThat(said(street.clicks(BEN, HeldViews.BACK, "ptn_homes"))).contains("did not work");
    List<String> looks =
        database.transact(
            tx ->
                tx.handle()
                    .createQuery("select user_id from channel_look where joining")
                    .mapTo(String.class)
                    .list());
    assertThat(looks)
        .as("her name is looked up like that of somebody who joins")
        .containsExactly("U2");
  }

  @Test
  void when_the_last_convener_goes_the_channel_is_told_and_can_go_on() {
    Street street = new Street(Databases.h2());
    street.submits(HeldViews.CALLBACK, ANA, Map.of());
    assertThat(street.owed()).anyMatch(line -> line.contains("Ana no longer convenes, so nobody"));
    List<Member> left = street.database.transact(tx -> street.partnerships.conveners(tx, HOMES));
    assertThat(left).isEmpty();
  }

  private static String row(Handle handle) {
    return handle
        .createQuery(
            """
            select user_id, name, zone, own_zone, reminding, language, quiet_until, guest,
              organisation_id, removed
            from member where id = 'mem_ben'
            """)
        .map(
            (rows, context) -> {
              List<String> values = new ArrayList<>();
              for (int i = 1; i <= 10; i++) {
                values.add(String.valueOf(rows.getObject(i)));
              }
              return String.join(" ", values);
            })
        .one();
  }

  /** The tables with a text column in which one of these words is a value, or in a message. */
  private static Set<String> carrying(Handle handle, List<String> words) {
    Set<String> tables = new TreeSet<>();
    List<Map<String, Object>> columns =
        handle
            .createQuery(
                """
                select table_name as t, column_name as c from information_schema.columns
                where lower(table_schema) = 'public'
                  and (lower(data_type) like '%char%' or lower(data_type) = 'text')
                """)
            .mapToMap()
            .list();
    for (Map<String, Object> column : columns) {
      String table = String.valueOf(column.get("t"));
      for (String word : words) {
        String sql =
            "select count(*) from \"%s\" where \"%s\" = :w or \"%s\" like :in"
                .formatted(table, column.get("c"), column.get("c"));
        int found =
            handle
                .createQuery(sql)
                .bind("w", word)
                .bind("in", "%" + word + " %")
                .mapTo(Integer.class)
                .one();
        if (found > 0) {
          tables.add(table.toLowerCase(Locale.ROOT));
        }
      }
    }
    return tables;
  }
}

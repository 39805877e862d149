package folkmoot.export;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.asking.House;
import folkmoot.export.Exports.Asked;
import folkmoot.store.Database;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A link works once, soon, and for whoever convenes. */
class LinkTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final URI HERE = URI.create("https://folkmoot.example.org/");

  private final Path keys;

  LinkTest(@TempDir Path keys) {
    this.keys = keys;
  }

  /** A house with something to take along. */
  private record Desk(House house, Exports exports) {
    static Desk in(Database database, Path keys, @Nullable URI address) {
      House house = new House(database, keys, 12, needs -> List.of());
      Reading reading = new Reading(house.tools, List::of);
      return new Desk(house, new Exports(house.tools, reading, () -> address, false));
    }

    Asked asks(int person) {
      return exports.give(house.click(person, "par_homes"));
    }

    String secret(int person) {
      String link = ((Asked.Given) asks(person)).link();
      assertThat(link).startsWith("https://folkmoot.example.org/export/");
      return link.substring(link.lastIndexOf('/') + 1);
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void it_works_once_and_looking_does_not_use_it_up(Database database) {
    Desk desk = Desk.in(database, keys, HERE);
    String secret = desk.secret(0);
    assertThat(desk.exports().works(secret)).isTrue();
    assertThat(desk.exports().works(secret)).isTrue();
    assertThat(desk.exports().fetch(secret)).isPresent();
    assertThat(desk.exports().works(secret)).isFalse();
    assertThat(desk.exports().fetch(secret)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void it_works_for_ten_minutes_and_is_then_forgotten(Database database) {
    Desk desk = Desk.in(database, keys, HERE);
    String secret = desk.secret(0);
    ExportJobs jobs = new ExportJobs(database);
    assertThat(jobs.next()).contains(House.MONDAY.plus(Duration.ofMinutes(10)));
    desk.house().pass(Duration.ofMinutes(10).minusSeconds(1));
    assertThat(desk.exports().works(secret)).isTrue();
    desk.house().pass(Duration.ofSeconds(1));
    assertThat(desk.exports().works(secret)).isFalse();
    assertThat(desk.exports().fetch(secret)).isEmpty();
    jobs.run(desk.house().now());
    assertThat(jobs.next()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void another_link_ends_the_one_before_and_no_row_holds_the_secret(Database database) {
    Desk desk = Desk.in(database, keys, HERE);
    String first = desk.secret(0);
    String second = desk.secret(0);
    String other = desk.secret(1);
    assertThat(desk.exports().works(first)).isFalse();
    assertThat(desk.exports().works(second)).isTrue();
    assertThat(desk.exports().works(other)).as("of the other convener").isTrue();
    String rows =
        database.transact(
            tx ->
                tx.handle().createQuery("select * from export_link").mapToMap().list().toString());
    assertThat(rows).doesNotContain(first, second, other);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void only_who_convenes_gets_one_and_who_stops_convening_cannot_use_it(Database database) {
    Desk desk = Desk.in(database, keys, HERE);
    assertThat(desk.asks(5)).isInstanceOf(Asked.NotConvening.class);
    String secret = desk.secret(1);
    database.run(tx -> tx.handle().execute("delete from convener where member_id = 'mem_1'"));
    assertThat(desk.exports().fetch(secret)).isEmpty();
    assertThat(desk.exports().fetch("x")).isEmpty();
    assertThat(desk.exports().fetch("A".repeat(43))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void whoever_convenes_elsewhere_or_nowhere_gets_nothing_by_anothers_button(Database database) {
    Desk desk = Desk.in(database, keys, HERE);
    String before = desk.secret(0);
    database.run(tx -> neighbours(tx.handle()));
    assertThat(desk.asks(5)).as("who convenes elsewhere").isInstanceOf(Asked.NotConvening.class);
    assertThat(desk.asks(6)).as("an ordinary member").isInstanceOf(Asked.NotConvening.class);
    assertThat(desk.exports().works(before)).as("and ends nobody's link").isTrue();
    database.run(
        tx ->
            tx.handle()
                .execute("update export_link set member_id = 'mem_5' where member_id = 'mem_0'"));
    assertThat(desk.exports().fetch(before)).as("nor with a link from here").isEmpty();
  }

  /** Another partnership, which person 5 convenes. */
  private static void neighbours(Handle sql) {
    sql.execute(
        """
        insert into partnership values ('par_roads', 'T0', 'Safe Roads', '', 'C9', null,
          'Europe/London', 'en-GB', 5, 'THURSDAY', '14:00',
          timestamp with time zone '2026-11-01 09:00:00+00')
        """);
    sql.execute(
        """
        insert into convener values ('par_roads', 'mem_5',
          timestamp with time zone '2026-11-01 09:00:00+00')
        """);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void without_an_address_she_is_told_what_is_missing(Database database) {
    Desk desk = Desk.in(database, keys, null);
    assertThat(desk.asks(0)).isInstanceOf(Asked.NoAddress.class);
    assertThat(desk.exports().ask(desk.house().scene(0))).isInstanceOf(Asked.NoAddress.class);
  }
}

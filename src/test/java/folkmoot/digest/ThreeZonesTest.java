package folkmoot.digest;

import static folkmoot.digest.Weekly.part;
import static folkmoot.digest.Weekly.told;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.DigestPart.Fact;
import folkmoot.DigestPart.Section;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Partnerships around the world in one process, from December 2026 into December 2027: over week 53
 * and over every change of clocks of that year.
 */
class ThreeZonesTest {
  private static final String EACH = "folkmoot.store.Databases#each";

  /** A partnership and the hour it chose. */
  private record There(String name, String zone, DayOfWeek day, String time) {
    String id() {
      return "par_" + name;
    }

    ZoneId where() {
      return ZoneId.of(zone);
    }
  }

  /** Half past two on a Sunday is left out when clocks go forward, and comes twice when back. */
  private static final List<There> ALL =
      List.of(
          new There("homes", "Europe/London", DayOfWeek.THURSDAY, "14:00"),
          new There("auckland", "Pacific/Auckland", DayOfWeek.SUNDAY, "02:30"),
          new There("kathmandu", "Asia/Kathmandu", DayOfWeek.MONDAY, "00:15"),
          new There("angeles", "America/Los_Angeles", DayOfWeek.SUNDAY, "02:30"));

  /** Where the hour was left out that day, and when the summary came instead. */
  private static final Map<String, String> MOVED =
      Map.of(
          "auckland 2027-09-26", "03:30",
          "angeles 2027-03-14", "03:30");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path keys;

  @ParameterizedTest
  @MethodSource(EACH)
  void each_gets_one_summary_in_each_of_its_weeks_at_its_own_hour(Database database) {
    Weekly weekly = new Weekly(database, keys);
    ALL.stream().skip(1).forEach(one -> joins(weekly, one));
    weekly.says(told("Heard"), part(Section.SAID_AND_DONE, "Done", Fact.ACTION));
    weekly.run();
    weekly.to("2027-12-04T00:00:00Z");
    for (There one : ALL) {
      List<Came> came = came(weekly, one);
      assertThat(came).as(one.name()).hasSize(weeks(one).size());
      assertThat(came).extracting(Came::week).isEqualTo(weeks(one));
      assertThat(came).allSatisfy(post -> cameAtItsHour(one, post));
    }
    assertThat(weeks(ALL.get(0))).contains("2026-W53", "2027-W01");
  }

  private static void cameAtItsHour(There one, Came post) {
    ZonedDateTime at = post.at().atZone(one.where());
    String usual = one.time();
    String day = one.name() + " " + at.toLocalDate();
    assertThat(at.toLocalTime()).as(day).isEqualTo(LocalTime.parse(MOVED.getOrDefault(day, usual)));
    assertThat(at.getDayOfWeek()).isEqualTo(one.day());
    assertThat(Week.of(post.at(), one.where()).label()).isEqualTo(post.week());
  }

  /** The weeks whose day lies in the time that is played, counted by days alone. */
  private static List<String> weeks(There one) {
    LocalDate from = Instant.parse("2026-11-30T10:00:00Z").atZone(one.where()).toLocalDate();
    return from.plusDays(1)
        .datesUntil(LocalDate.of(2027, 12, 5))
        .filter(day -> day.getDayOfWeek() == one.day())
        .map(day -> Week.of(day.atTime(12, 0).atZone(one.where()).toInstant(), one.where()))
        .map(Week::label)
        .toList();
  }

  private static void joins(Weekly weekly, There one) {
    weekly.house.database.run(
        tx ->
            tx.handle()
                .execute(
                    """
                    insert into partnership values (?, 'T0', ?, 'A purpose', ?, null, ?, 'en-GB', 5,
                      ?, ?, timestamp with time zone '2026-11-01 09:00:00+00')
                    """,
                    one.id(),
                    one.name(),
                    "C" + one.name(),
                    one.zone(),
                    one.day().name(),
                    one.time()));
  }

  /** A summary that is owed: the week it is called by and when it was made. */
  private record Came(String week, Instant at) {}

  private static List<Came> came(Weekly weekly, There one) {
    return weekly.house.database.transact(
        tx ->
            tx.handle()
                .createQuery(
                    """
                    select dedup_key, not_before from outbox where dedup_key like :key
                    order by not_before
                    """)
                .bind("key", "digest:" + one.id() + ":%")
                .map(
                    (rows, context) -> {
                      String key = rows.getString("dedup_key");
                      return new Came(
                          key.substring(key.lastIndexOf(':') + 1),
                          rows.getObject("not_before", OffsetDateTime.class).toInstant());
                    })
                .list());
  }
}

package folkmoot.imagination;

import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of imagination weeks and of what was posted in them. */
final class WeekStore {
  private static final String SELECT =
      """
      select id, partnership_id, days, skip_day, paused, announced, ended_at from imagination_week
      """;

  private final Handle handle;

  WeekStore(Tx tx) {
    this.handle = tx.handle();
  }

  void add(Week week, String request) {
    handle
        .createUpdate(
            """
            insert into imagination_week (id, partnership_id, days, paused, announced, request_key)
            values (:id, :partnership, :days, false, false, :request)
            """)
        .bind("id", week.id())
        .bind("partnership", week.partnership().value())
        .bind(
            "days", week.days().stream().map(LocalDate::toString).collect(Collectors.joining(" ")))
        .bind("request", request)
        .execute();
  }

  Optional<Week> byRequest(String request) {
    return handle
        .createQuery(SELECT + " where request_key = :request")
        .bind("request", request)
        .map(WeekStore::week)
        .findOne();
  }

  /** Planned or running ones of all partnerships. */
  List<Week> all() {
    return handle
        .createQuery(SELECT + " where ended_at is null order by id")
        .map(WeekStore::week)
        .list();
  }

  /** The one that is planned or running here. */
  Optional<Week> current(PartnershipId partnership) {
    return handle
        .createQuery(SELECT + " where partnership_id = :p and ended_at is null order by id")
        .bind("p", partnership.value())
        .map(WeekStore::week)
        .findFirst();
  }

  /** Those that took place and ended after {@code from}, by {@code to}. */
  List<Week> ended(PartnershipId partnership, Instant from, Instant to) {
    return handle
        .createQuery(
            SELECT
                + """
                 where partnership_id = :p and announced and ended_at > :from and ended_at <= :to
                order by ended_at
                """)
        .bind("p", partnership.value())
        .bind("from", from)
        .bind("to", to)
        .map(WeekStore::week)
        .list();
  }

  Optional<Week> hold(String id) {
    return handle
        .createQuery(SELECT + " where id = :id for update")
        .bind("id", id)
        .map(WeekStore::week)
        .findOne();
  }

  void announced(String id) {
    update(id, "announced = true", Map.of());
  }

  void ended(String id, Instant at) {
    update(id, "ended_at = :at", Map.of("at", at));
  }

  void pause(String id, boolean paused) {
    update(id, "paused = :paused", Map.of("paused", paused));
  }

  void skip(String id, @Nullable LocalDate day) {
    if (day == null) {
      update(id, "skip_day = null", Map.of());
    } else {
      update(id, "skip_day = :day", Map.of("day", day.toString()));
    }
  }

  private void update(String id, String what, Map<String, ?> values) {
    handle
        .createUpdate("update imagination_week set " + what + " where id = :id")
        .bindMap(values)
        .bind("id", id)
        .execute();
  }

  /** The days that are settled, in order. */
  List<LocalDate> settled(String week) {
    return handle
        .createQuery("select on_day from imagination_day where week_id = :w order by on_day")
        .bind("w", week)
        .map((rows, context) -> LocalDate.parse(rows.getString(1)))
        .list();
  }

  /** A day is settled; {@code prompt} was posted, or null when nothing was. */
  void settle(String week, LocalDate day, @Nullable String prompt) {
    handle
        .createUpdate(
            "insert into imagination_day (week_id, on_day, prompt_id) values (:w, :day, :prompt)")
        .bind("w", week)
        .bind("day", day.toString())
        .bind("prompt", prompt)
        .execute();
  }

  /** What was posted in all weeks of a partnership, by its day. */
  Map<LocalDate, String> posted(PartnershipId partnership) {
    Map<LocalDate, String> posted = new TreeMap<>();
    handle
        .createQuery(
            """
            select d.on_day, d.prompt_id from imagination_day d
            join imagination_week w on w.id = d.week_id
            where w.partnership_id = :p and d.prompt_id is not null
            """)
        .bind("p", partnership.value())
        .map((rows, context) -> Map.entry(rows.getString(1), rows.getString(2)))
        .forEach(entry -> posted.put(LocalDate.parse(entry.getKey()), entry.getValue()));
    return posted;
  }

  private static Week week(ResultSet rows, StatementContext context) throws SQLException {
    String skip = rows.getString("skip_day");
    OffsetDateTime ended = rows.getObject("ended_at", OffsetDateTime.class);
    return new Week(
        rows.getString("id"),
        new PartnershipId(rows.getString("partnership_id")),
        Arrays.stream(rows.getString("days").split(" ", -1)).map(LocalDate::parse).toList(),
        skip == null ? null : LocalDate.parse(skip),
        rows.getBoolean("paused"),
        rows.getBoolean("announced"),
        ended == null ? null : ended.toInstant());
  }
}

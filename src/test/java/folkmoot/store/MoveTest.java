package folkmoot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All that is stored goes from one database into another. */
class MoveTest {
  private static void fill(Database database) {
    database.run(
        tx -> {
          tx.handle()
              .execute(
                  """
                  insert into outbox (id, dedup_key, installation, operation, channel_id, sealed,
                    words, blocks, state, not_before, attempts, plain)
                  values ('out_1', 'k', 'T1', 'post', 'C1', ?, ?, '[]', 'waiting',
                    timestamp with time zone '2026-03-29 01:30:00.123456+01:00', 0, true)
                  """,
                  new byte[] {0, -1, 7},
                  "Ŵ 🌱 ' \n".repeat(2_000));
          tx.handle().execute("insert into pace (lane, free_at) values ('a', current_timestamp)");
        });
  }

  private static List<String> rows(Database database, String sql) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(
            rows.getString("words").hashCode()
                + Arrays.toString(rows.getBytes("sealed"))
                + rows.getObject("not_before", java.time.OffsetDateTime.class).toInstant()
                + rows.getBoolean("plain"));
      }
      return found;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void rows_are_the_same_on_the_other_side() throws Exception {
    try (Database from = Databases.h2();
        Database to = Databases.postgres()) {
      fill(from);
      Map<String, Long> moved = new Move(from, to).run();
      assertThat(moved).containsEntry("outbox", 1L).containsEntry("pace", 1L);
      assertThat(moved).hasSizeGreaterThan(40).doesNotContainKey("flyway_schema_history");
      String all = "select * from outbox";
      assertThat(rows(to, all)).hasSize(1).isEqualTo(rows(from, all));
    }
  }

  @Test
  void nothing_is_added_to_a_database_that_holds_something() {
    try (Database from = Databases.h2();
        Database to = Databases.postgres()) {
      fill(from);
      to.run(tx -> tx.handle().execute("insert into pace values ('b', current_timestamp)"));
      assertThatThrownBy(() -> new Move(from, to).run())
          .isInstanceOf(Move.NotEmpty.class)
          .hasMessage("pace");
      assertThat(rows(to, "select * from outbox")).isEmpty();
    }
  }
}

package folkmoot;

import folkmoot.store.DatabaseSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** All that a played house has in its database, a line for each row. */
final class Rows implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement changes;
  private final Map<String, Read> read = new HashMap<>();

  /** What stood in a table after its so-and-so-many-th change. */
  private record Read(long change, Set<String> rows) {}

  Rows(Path folder) throws SQLException {
    this(
        DatabaseSettings.h2(folder.resolve("folkmoot").toAbsolutePath().toString()),
        """
        select table_name, last_modification from information_schema.tables
        where table_schema = 'PUBLIC'
        """);
  }

  private Rows(DatabaseSettings settings, String changed) throws SQLException {
    boolean file = settings.url().startsWith("jdbc:h2:");
    String careful = file ? ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE" : "";
    connection =
        DriverManager.getConnection(settings.url() + careful, settings.user(), settings.password());
    changes = connection.prepareStatement(changed);
  }

  /** The rows of a database of either kind. PostgreSQL does not say when a table changed. */
  static Rows of(DatabaseSettings settings) throws SQLException {
    String everyTime =
        """
        select table_name, row_number() over () + extract(epoch from current_timestamp) * 1000
        from information_schema.tables
        where table_schema in ('public', 'PUBLIC') and table_type like 'BASE%'
        """;
    return new Rows(settings, everyTime);
  }

  int count(String table) throws SQLException {
    return Integer.parseInt(one("select count(*) from " + table));
  }

  /** Changes one thing behind everybody's back. */
  void change(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  String one(String sql) throws SQLException {
    try (ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Every row, as words. Only tables are read that were written to since the last time. */
  Set<String> all() throws SQLException {
    Set<String> rows = new HashSet<>();
    try (ResultSet written = changes.executeQuery()) {
      while (written.next()) {
        String table = written.getString(1);
        Read known = read.get(table);
        if (known == null || known.change() != written.getLong(2)) {
          known = new Read(written.getLong(2), rows(table));
          read.put(table, known);
        }
        rows.addAll(known.rows());
      }
    }
    return rows;
  }

  private Set<String> rows(String table) throws SQLException {
    Set<String> rows = new HashSet<>();
    try (PreparedStatement select = connection.prepareStatement("select * from \"" + table + "\"");
        ResultSet found = select.executeQuery()) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        StringBuilder row = new StringBuilder(table);
        for (int i = 1; i <= columns; i++) {
          row.append('|').append(found.getString(i));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

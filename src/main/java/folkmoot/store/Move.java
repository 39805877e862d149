package folkmoot.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Copies all rows of one database into another with the same tables, such as from an H2 file to
 * PostgreSQL. All or nothing: the other one is filled in one transaction, and only when it is
 * empty.
 */
public final class Move {
  /** What each database keeps for itself: its history, and who does which work at the moment. */
  private static final Set<String> OWN = Set.of("flyway_schema_history", "scheduled_tasks");

  private static final int BATCH = 500;

  private final Database from;
  private final Database to;

  /** Both with the tables of this version. */
  public Move(Database from, Database to) {
    this.from = from;
    this.to = to;
  }

  /** The other database holds rows already, in this table among others. */
  public static final class NotEmpty extends Exception {
    private static final long serialVersionUID = 1L;

    NotEmpty(String table) {
      super(table);
    }
  }

  /**
   * Copies.
   *
   * @return how many rows each table has, by name
   * @throws NotEmpty when there is something in the other one; nothing is changed then
   * @throws StoreFailure when either database refuses something; the other one is empty then
   */
  public Map<String, Long> run() throws NotEmpty {
    try (Connection source = from.dataSource().getConnection();
        Connection target = to.dataSource().getConnection()) {
      List<String> tables = inOrder(source);
      for (String table : tables) {
        if (count(target, table) > 0) {
          throw new NotEmpty(table);
        }
      }
      source.setAutoCommit(false);
      target.setAutoCommit(false);
      try {
        Map<String, Long> moved = new LinkedHashMap<>();
        for (String table : tables) {
          copy(source, target, table);
          moved.put(table, same(source, target, table));
        }
        target.commit();
        return new TreeMap<>(moved);
      } finally {
        // After the commit there is nothing to take back.
        target.rollback();
        source.rollback();
      }
    } catch (SQLException refused) {
      throw StoreFailure.of(new ConnectionException(refused));
    }
  }

  private static long same(Connection source, Connection target, String table) throws SQLException {
    long rows = count(source, table);
    if (count(target, table) != rows) {
      throw new IllegalStateException("rows of " + table + " are missing");
    }
    return rows;
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Tables that others refer to come before those. */
  private static List<String> inOrder(Connection connection) throws SQLException {
    Map<String, Set<String>> needed = new HashMap<>();
    for (String table : tables(connection)) {
      needed.put(table, references(connection, table));
    }
    Set<String> order = new LinkedHashSet<>();
    while (order.size() < needed.size()) {
      int before = order.size();
      new TreeSet<>(needed.keySet())
          .stream().filter(table -> order.containsAll(needed.get(table))).forEach(order::add);
      if (order.size() == before) {
        throw new IllegalStateException("tables refer to each other in a circle");
      }
    }
    return List.copyOf(order);
  }

  private static Set<String> tables(Connection connection) throws SQLException {
    Set<String> tables = new TreeSet<>();
    DatabaseMetaData about = connection.getMetaData();
    String[] kinds = {"TABLE", "BASE TABLE"};
    try (ResultSet rows = about.getTables(null, connection.getSchema(), "%", kinds)) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        if (!OWN.contains(table)) {
          tables.add(table);
        }
      }
    }
    return tables;
  }

  /** The tables its rows refer to, without itself. */
  private static Set<String> references(Connection connection, String table) throws SQLException {
    Set<String> references = new TreeSet<>();
    for (String name : List.of(table, table.toUpperCase(Locale.ROOT))) {
      try (ResultSet rows =
          connection.getMetaData().getImportedKeys(null, connection.getSchema(), name)) {
        while (rows.next()) {
          references.add(rows.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
        }
      }
    }
    references.remove(table);
    return references;
  }

  private static void copy(Connection source, Connection target, String table) throws SQLException {
    try (Statement read = source.createStatement()) {
      read.setFetchSize(BATCH);
      try (ResultSet rows = read.executeQuery("select * from " + table)) {
        List<Column> columns = columns(rows);
        try (PreparedStatement write = target.prepareStatement(insert(table, columns))) {
          int waiting = 0;
          while (rows.next()) {
            for (int i = 0; i < columns.size(); i++) {
              write.setObject(i + 1, columns.get(i).value(rows, i + 1));
            }
            write.addBatch();
            if (++waiting % BATCH == 0) {
              write.executeBatch();
            }
          }
          write.executeBatch();
        }
      }
    }
  }

  private static String insert(String table, List<Column> columns) {
    return "insert into "
        + table
        + " ("
        + String.join(", ", columns.stream().map(Column::name).toList())
        + ") values ("
        + String.join(", ", Collections.nCopies(columns.size(), "?"))
        + ")";
  }

  private static List<Column> columns(ResultSet rows) throws SQLException {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      columns.add(
          new Column(
              rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT),
              rows.getMetaData().getColumnType(i)));
    }
    return columns;
  }

  private record Column(String name, int type) {
    /** In the Java type that both drivers take for it. */
    @Nullable Object value(ResultSet rows, int at) throws SQLException {
      return switch (type) {
        case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP ->
            rows.getObject(at, OffsetDateTime.class);
        case Types.CLOB, Types.VARCHAR, Types.LONGVARCHAR, Types.CHAR -> rows.getString(at);
        case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> rows.getBytes(at);
        default -> rows.getObject(at);
      };
    }
  }
}

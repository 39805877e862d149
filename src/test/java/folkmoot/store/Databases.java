package folkmoot.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** A fresh, migrated database of each kind, for tests that must hold on both. */
public final class Databases {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Databases() {}

  /** One H2 file database and one PostgreSQL database; for {@code @MethodSource}. */
  public static Stream<Named<Database>> each() {
    return Stream.of(Named.of("H2", h2()), Named.of("PostgreSQL", postgres()));
  }

  /** A fresh H2 file database in a folder of its own. */
  public static Database h2() {
    try {
      Path folder = Files.createTempDirectory("folkmoot-test");
      return migrated(DatabaseSettings.h2(folder.resolve("db").toString()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A fresh database on the one PostgreSQL server of this test run. */
  public static Database postgres() {
    return migrated(emptyPostgres());
  }

  /** Where to find a fresh database without tables on that server. */
  public static DatabaseSettings emptyPostgres() {
    String name = "folkmoot_" + COUNT.incrementAndGet();
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new DatabaseSettings(Server.POSTGRES.getJdbcUrl("postgres", name), "postgres", null, 4);
  }

  /** Lets nobody into this database of that server any more, or everybody again. */
  public static void open(DatabaseSettings settings, boolean toAll) {
    String name = settings.url().replaceFirst("^.*/(folkmoot_\\d+).*$", "$1");
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("alter database " + name + " with allow_connections " + toAll);
      if (!toAll) {
        statement.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                + name
                + "'");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Database migrated(DatabaseSettings settings) {
    Database database = Database.open(settings);
    database.migrate();
    return database;
  }

  /** Started at first need, stopped with the test run. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        // It stops itself when this process ends.
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

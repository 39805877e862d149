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
    Path folder = Folders.fresh();
    freshH2(folder, "db");
    return Database.open(DatabaseSettings.h2(folder.resolve("db").toString()));
  }

  /** Puts a fresh H2 file database of this name into the folder; one that is there stays. */
  public static void freshH2(Path folder, String name) {
    Path file = folder.resolve(name + ".mv.db");
    try {
      if (!Files.exists(file)) {
        Files.write(file, Migrated.H2);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A fresh database on the one PostgreSQL server of this test run. */
  public static Database postgres() {
    return Database.open(created("template " + Migrated.POSTGRES));
  }

  /** Where to find a fresh database without tables on that server. */
  public static DatabaseSettings emptyPostgres() {
    return created("");
  }

  private static DatabaseSettings created(String how) {
    String name = "folkmoot_" + COUNT.incrementAndGet();
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + " " + how);
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

  /** Migrated once and copied for every test, which took a good part of the time of all tests. */
  private static final class Migrated {
    static final byte[] H2 = h2();
    static final String POSTGRES = postgres();

    private static byte[] h2() {
      try {
        Path file = Folders.fresh().resolve("db");
        migrate(DatabaseSettings.h2(file.toString()));
        return Files.readAllBytes(file.resolveSibling("db.mv.db"));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String postgres() {
      DatabaseSettings settings = emptyPostgres();
      migrate(settings);
      return settings.url().replaceFirst("^.*/(folkmoot_\\d+).*$", "$1");
    }

    private static void migrate(DatabaseSettings settings) {
      try (Database database = Database.open(settings)) {
        database.migrate();
      }
    }
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

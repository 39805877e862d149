package folkmoot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;

/** A database of the process, H2 or PostgreSQL: opened, migrated, and used by transaction. */
public final class Database implements AutoCloseable {
  private static final int ALIVE_SECONDS = 1;

  /** H2's code for it. */
  private static final int H2_FILE_IS_OPEN = 90020;

  /**
   * Slack waits three seconds for an acknowledgement, and one that fails asks twice: for the work,
   * then for the language in which to say so. Both must fit, while somebody still listens.
   */
  private static final int WAIT_MILLIS = 1_200;

  /**
   * So often that wait is repeated while others are at work with the connections: half a minute.
   */
  private static final int PATIENCE = 25;

  private final DataSource source;
  private final Jdbi jdbi;
  private final Tables tables;
  private final BooleanSupplier busy;
  private final Runnable closing;
  private final Absence absence = new Absence();

  private Database(
      DataSource source, Jdbi jdbi, Tables tables, BooleanSupplier busy, Runnable closing) {
    this.source = source;
    this.jdbi = jdbi;
    this.tables = tables;
    this.busy = busy;
    this.closing = closing;
  }

  static Jdbi jdbi(ConnectionFactory connections) {
    Jdbi jdbi = Jdbi.create(connections);
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(Database::withoutValues);
    jdbi.registerArgument(new InstantArguments());
    jdbi.registerColumnMapper(Instant.class, new InstantColumns());
    return jdbi;
  }

  /** An error text must not carry what somebody wrote, and bound values are exactly that. */
  private static String withoutValues(StatementException error) {
    StatementContext context = error.getStatementContext();
    String sql = context == null ? null : context.getRawSql();
    return " [statement: " + (sql == null ? "unknown" : sql.replaceAll("\\s+", " ")) + "]";
  }

  /** The database's file can be read, but not written: all that is asked of people would fail. */
  public static final class OnlyToRead extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Connects; fails with the driver's exception when the database cannot be reached.
   *
   * @throws OnlyToRead when nothing can be written to it
   */
  public static Database open(DatabaseSettings settings) {
    HikariDataSource pool = new HikariDataSource(pool(settings));
    if (isOnlyToRead(pool)) {
      pool.close();
      throw new OnlyToRead();
    }
    return new Database(
        pool,
        jdbi(pool::getConnection),
        Tables.MAIN,
        () -> pool.isRunning() && pool.getHikariPoolMXBean().getActiveConnections() > 0,
        pool::close);
  }

  /** Whether opening failed since another process has the file open. */
  public static boolean isOpenElsewhere(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused && refused.getErrorCode() == H2_FILE_IS_OPEN) {
        return true;
      }
    }
    return false;
  }

  static HikariConfig pool(DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(settings.patientUrl());
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setValidationTimeout(ALIVE_SECONDS * 1_000L);
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize());
    config.setPoolName("folkmoot");
    config.setAutoCommit(true);
    return config;
  }

  private static boolean isOnlyToRead(DataSource source) {
    try (Connection connection = source.getConnection()) {
      return connection.isReadOnly();
    } catch (SQLException unreachable) {
      // What comes next says so in its own way.
      return false;
    }
  }

  /**
   * Connects to the database of the keys and brings its tables up to date. It is asked while a
   * transaction of the main one is under way: nobody waits long for it.
   *
   * @throws DatabaseLook.CannotLook when it cannot be used; says why, and nothing of the settings
   */
  public static Database openKeys(DatabaseSettings settings) throws DatabaseLook.CannotLook {
    DataSource source = DatabaseLook.source(settings, settings.promptUrl());
    FewConnections few = new FewConnections(source, settings.poolSize());
    // The first is there before the tables are made, and keeps an H2 file open meanwhile.
    try (Connection first = source.getConnection()) {
      Database database = new Database(source, jdbi(few), Tables.KEYS, () -> false, few::close);
      database.migrate();
      return database;
    } catch (SQLException refused) {
      throw DatabaseLook.cannot(refused);
    } catch (FlywayException otherTables) {
      throw new DatabaseLook.CannotLook(DatabaseLook.Obstacle.OTHER, "history");
    }
  }

  /** Brings the tables up to this version and answers how many migrations ran. */
  public int migrate() {
    return migrations(source, tables).load().migrate().migrationsExecuted;
  }

  static FluentConfiguration migrations(DataSource source, Tables tables) {
    return Flyway.configure(Database.class.getClassLoader())
        .dataSource(source)
        .locations(tables.migrations());
  }

  /**
   * Runs work in one transaction; what it registered by {@link Tx#afterCommit} runs after. Work
   * that got in the way of other work is rolled back and done once more: of two processes that were
   * told the same at the same moment, the second finds what the first did.
   *
   * @throws StoreFailure when the database refuses something
   */
  public <T> T transact(Function<Tx, T> work) {
    Committed<T> committed;
    try {
      committed = attempt(work);
    } catch (StoreFailure failure) {
      if (!failure.isInTheWay()) {
        throw failure;
      }
      committed = attempt(work);
    }
    committed.after().forEach(Runnable::run);
    return committed.result();
  }

  /** What stands, and what is to be done now that it does; a fault in that undoes nothing. */
  private record Committed<T>(T result, List<Runnable> after) {}

  private <T> Committed<T> attempt(Function<Tx, T> work) {
    try (Handle handle = opened()) {
      Tx tx = new Tx(handle);
      T result = handle.inTransaction(h -> work.apply(tx));
      absence.over();
      return new Committed<>(result, tx.afterCommit());
    } catch (JdbiException failure) {
      StoreFailure told = StoreFailure.of(failure);
      if (told.isAway()) {
        absence.met(told);
      }
      throw told;
    }
  }

  /**
   * A database that does not answer holds no connection for long, and is told as away at once; one
   * in which others are at work is only slow, and whoever waits has her turn.
   */
  private Handle opened() {
    for (int left = PATIENCE; ; left--) {
      try {
        return jdbi.open();
      } catch (ConnectionException late) {
        if (left == 0 || !busy.getAsBoolean()) {
          throw late;
        }
      }
    }
  }

  /** As {@link #transact}, for work without a result. */
  public void run(Consumer<Tx> work) {
    transact(
        tx -> {
          work.accept(tx);
          return true;
        });
  }

  /** Whether a connection is to be had and answers. */
  public boolean isAlive() {
    try (var connection = source.getConnection()) {
      return connection.isValid(ALIVE_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  /** The source of connections, for libraries that bring their own SQL (migrations, scheduler). */
  public DataSource dataSource() {
    return source;
  }

  @Override
  public void close() {
    closing.run();
  }
}

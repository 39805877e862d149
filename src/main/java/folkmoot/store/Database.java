package folkmoot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;

/** The one database of the process, H2 or PostgreSQL: opened, migrated, and used by transaction. */
public final class Database implements AutoCloseable {
  private static final int ALIVE_SECONDS = 2;

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = jdbi(pool);
  }

  static Jdbi jdbi(DataSource source) {
    Jdbi jdbi = Jdbi.create(source);
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

  /** Connects; fails with the driver's exception when the database cannot be reached. */
  public static Database open(DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(settings.safeUrl());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize());
    config.setPoolName("folkmoot");
    config.setAutoCommit(true);
    return new Database(new HikariDataSource(config));
  }

  /** Brings the tables up to this version and answers how many migrations ran. */
  public int migrate() {
    return migrations(pool).load().migrate().migrationsExecuted;
  }

  static FluentConfiguration migrations(DataSource source) {
    return Flyway.configure(Database.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration");
  }

  /** Runs work in one transaction; what it registered by {@link Tx#afterCommit} runs after. */
  public <T> T transact(Function<Tx, T> work) {
    try (Handle handle = jdbi.open()) {
      Tx tx = new Tx(handle);
      T result = handle.inTransaction(h -> work.apply(tx));
      List<Runnable> after = tx.afterCommit();
      after.forEach(Runnable::run);
      return result;
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
    try (var connection = pool.getConnection()) {
      return connection.isValid(ALIVE_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  /** The pool, for libraries that bring their own SQL (migrations, scheduler). */
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}

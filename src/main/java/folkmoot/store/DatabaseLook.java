package folkmoot.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that is only looked at: nothing is made, migrated or written. */
public final class DatabaseLook {
  private static final String[] NOT_OURS_TO_JUDGE = {"*:pending", "*:future", "*:missing"};

  private final DataSource source;
  private final Condition condition;

  private DatabaseLook(DataSource source, Condition condition) {
    this.source = source;
    this.condition = condition;
  }

  /** Why a database could not be looked at. */
  public enum Obstacle {
    NO_ANSWER,
    NO_LOGIN,
    NO_SUCH_DATABASE,
    NO_FILE,
    IN_USE,
    OTHER
  }

  /** The database could not be looked at. */
  public static final class CannotLook extends Exception {
    private static final long serialVersionUID = 1L;
    private final Obstacle obstacle;
    private final String code;

    CannotLook(Obstacle obstacle, String code) {
      super(obstacle + " " + code);
      this.obstacle = obstacle;
      this.code = code;
    }

    public Obstacle obstacle() {
      return obstacle;
    }

    /** The SQL state; the driver's own sentence may repeat the url and what stands in it. */
    public String code() {
      return code;
    }
  }

  /**
   * What was seen.
   *
   * @param product the maker's name, such as {@code PostgreSQL}
   * @param version the whole number before the first dot
   * @param taken how many steps of the tables' history were taken
   * @param toTake how many of this version's steps were not
   * @param newer whether steps were taken that this version does not know
   * @param differs whether a step was taken that reads otherwise in this version
   */
  public record Condition(
      String product, int version, int taken, int toTake, boolean newer, boolean differs) {
    /** Whether the tables are those that this version reads and writes. */
    public boolean upToDate() {
      return toTake == 0 && !newer && !differs;
    }
  }

  /** Connects and looks; within seconds it has done so or says why not. */
  public static DatabaseLook at(DatabaseSettings settings) throws CannotLook {
    return at(settings, Tables.MAIN);
  }

  /** The same for a database with other tables. */
  public static DatabaseLook at(DatabaseSettings settings, Tables tables) throws CannotLook {
    DataSource source = source(settings, settings.readingUrl());
    if (source instanceof PGSimpleDataSource postgres) {
      postgres.setReadOnly(true);
    }
    try (Connection connection = source.getConnection()) {
      return new DatabaseLook(source, condition(source, connection.getMetaData(), tables));
    } catch (SQLException refused) {
      throw cannot(refused);
    } catch (FlywayException unreadable) {
      throw new CannotLook(Obstacle.OTHER, "history");
    }
  }

  /** One connection after the other; {@code url} is one of those that the settings make. */
  static DataSource source(DatabaseSettings settings, String url) throws CannotLook {
    if (settings.isH2()) {
      JdbcDataSource h2 = new JdbcDataSource();
      h2.setURL(url);
      h2.setUser(settings.user() == null ? "" : settings.user());
      h2.setPassword(settings.password() == null ? "" : settings.password());
      return h2;
    }
    try {
      PGSimpleDataSource postgres = new PGSimpleDataSource();
      postgres.setUrl(url);
      postgres.setUser(settings.user());
      postgres.setPassword(settings.password());
      return postgres;
    } catch (IllegalArgumentException unreadable) {
      throw new CannotLook(Obstacle.OTHER, "url");
    }
  }

  private static Condition condition(DataSource source, DatabaseMetaData about, Tables tables)
      throws SQLException {
    MigrationInfoService history = Database.migrations(source, tables).load().info();
    boolean fits =
        Database.migrations(source, tables)
            .ignoreMigrationPatterns(NOT_OURS_TO_JUDGE)
            .load()
            .validateWithResult()
            .validationSuccessful;
    return new Condition(
        about.getDatabaseProductName(),
        about.getDatabaseMajorVersion(),
        history.applied().length,
        history.pending().length,
        Arrays.stream(history.applied()).anyMatch(DatabaseLook::isUnknown),
        !fits);
  }

  private static boolean isUnknown(MigrationInfo step) {
    return step.getState().isApplied() && !step.getState().isResolved();
  }

  /** Why work failed, without the driver's own words: they may repeat the values it was given. */
  public static CannotLook why(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused) {
        return cannot(refused);
      }
    }
    return new CannotLook(Obstacle.OTHER, failure.getClass().getSimpleName());
  }

  static CannotLook cannot(SQLException refused) {
    return new CannotLook(obstacle(refused), String.valueOf(refused.getSQLState()));
  }

  private static Obstacle obstacle(SQLException refused) {
    if (refused.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
      return Obstacle.IN_USE;
    }
    if (refused.getErrorCode() == ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1) {
      return Obstacle.NO_FILE;
    }
    String state = String.valueOf(refused.getSQLState());
    if (state.equals("3D000")) {
      return Obstacle.NO_SUCH_DATABASE;
    }
    if (state.startsWith("28")) {
      return Obstacle.NO_LOGIN;
    }
    // 08: no connection; 57P: PostgreSQL is being shut down; the last is H2's own word for it.
    boolean gone =
        state.startsWith("08")
            || state.startsWith("57P")
            || refused.getErrorCode() == ErrorCode.CONNECTION_BROKEN_1;
    return gone ? Obstacle.NO_ANSWER : Obstacle.OTHER;
  }

  public Condition condition() {
    return condition;
  }

  /** Reads by the stores; what they would write is refused. */
  public <T> T read(Function<Tx, T> work) throws CannotLook {
    try (Handle handle = Database.jdbi(source::getConnection).open()) {
      return handle.inTransaction(h -> work.apply(new Tx(h)));
    } catch (JdbiException refused) {
      String state =
          refused.getCause() instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "-";
      throw new CannotLook(Obstacle.OTHER, state);
    }
  }
}

package folkmoot.store;

import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;

/** The database refused something: says what and by which code, never with which values. */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A row that somebody else added meanwhile; two transactions that wait for each other. */
  private static final Set<String> IN_THE_WAY = Set.of("23505", "40001", "40P01");

  /** A server that goes down or is not up yet; a file that was closed. 08… are for all such. */
  private static final Set<String> AWAY =
      Set.of("57P01", "57P02", "57P03", "90067", "90098", "90121");

  private final String state;
  private final boolean away;

  private StoreFailure(String what, SQLException code, boolean unconnected) {
    super(what, code);
    this.state = String.valueOf(code.getSQLState());
    this.away = unconnected || state.startsWith("08") || AWAY.contains(state);
  }

  /** Whether the database cannot be reached; nothing is known to be wrong with what was asked. */
  public boolean isAway() {
    return away;
  }

  /** Whether other work stood in the way, so that the same may be done a moment later. */
  boolean isInTheWay() {
    return IN_THE_WAY.contains(state);
  }

  /**
   * Both databases repeat in their messages what somebody wrote (a text too long, a row that is
   * there already, a whole statement of a batch), so that none of their words is taken over.
   */
  static StoreFailure of(JdbiException failure) {
    SQLException refused = refused(failure);
    String state = refused == null ? "none" : String.valueOf(refused.getSQLState());
    SQLException code =
        new SQLException(null, state, refused == null ? 0 : refused.getErrorCode(), null);
    code.setStackTrace(new StackTraceElement[0]);
    String what = failure.getClass().getSimpleName() + ", state " + state + statement(failure);
    StoreFailure told = new StoreFailure(what, code, failure instanceof ConnectionException);
    told.setStackTrace(failure.getStackTrace());
    return told;
  }

  private static @Nullable SQLException refused(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused) {
        return refused;
      }
    }
    return null;
  }

  private static String statement(JdbiException failure) {
    StatementContext context =
        failure instanceof StatementException one ? one.getStatementContext() : null;
    String sql = context == null ? null : context.getRawSql();
    return sql == null ? "" : " [statement: " + sql.replaceAll("\\s+", " ").strip() + "]";
  }
}

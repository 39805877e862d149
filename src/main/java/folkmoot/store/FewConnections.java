package folkmoot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lends connections, keeps a few, and asks each whether it lives before it is lent again. Whoever
 * wants one tries, and waits as long as the driver does: a pool that tries by itself pauses ever
 * longer while a server is away, and is late when the server is back.
 */
final class FewConnections implements ConnectionFactory, AutoCloseable {
  private static final int ALIVE_SECONDS = 1;
  private static final Logger log = LoggerFactory.getLogger(FewConnections.class);

  private final DataSource source;
  private final BlockingQueue<Connection> kept;

  FewConnections(DataSource source, int most) {
    this.source = source;
    this.kept = new ArrayBlockingQueue<>(most);
  }

  @Override
  public Connection openConnection() throws SQLException {
    Connection again = kept.poll();
    if (again != null && again.isValid(ALIVE_SECONDS)) {
      return again;
    }
    if (again != null) {
      // Where one is dead the others are, and asking each would take its time.
      discard(again);
      close();
    }
    return source.getConnection();
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    if (!isFit(connection) || !kept.offer(connection)) {
      discard(connection);
    }
  }

  /** In the midst of a transaction it is when something went wrong, and more may be. */
  private static boolean isFit(Connection connection) {
    try {
      return connection.getAutoCommit();
    } catch (SQLException dead) {
      return false;
    }
  }

  private static void discard(Connection connection) {
    try {
      connection.close();
    } catch (SQLException dead) {
      log.debug("A connection could not be closed (state {})", dead.getSQLState());
    }
  }

  /** Gives back all that are kept. */
  @Override
  public void close() {
    for (Connection one = kept.poll(); one != null; one = kept.poll()) {
      discard(one);
    }
  }
}

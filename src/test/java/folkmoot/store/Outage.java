package folkmoot.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.tools.Server;
import org.junit.jupiter.api.Named;

/** A database on a server that a test makes unreachable, and reachable again. */
public interface Outage extends AutoCloseable {
  /** Where it is. */
  DatabaseSettings settings();

  /** From now on nobody gets to it, and whoever was in it is out. */
  void begin();

  /** From now on it can be reached as before. */
  void end();

  @Override
  default void close() {
    // Nothing of its own runs on.
  }

  /** One of each kind; for {@code @MethodSource}. */
  static Stream<Named<Outage>> each() {
    return Stream.of(Named.of("H2", new OfH2()), Named.of("PostgreSQL", new OfPostgres()));
  }

  /** An H2 server of its own. */
  final class OfH2 implements Outage {
    private final List<Server> servers = new ArrayList<>();
    private final String folder;
    private final String port;

    OfH2() {
      try {
        folder = Files.createTempDirectory("folkmoot-outage").toString();
        port = String.valueOf(serve("0").getPort());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private Server serve(String where) {
      try {
        Server server =
            Server.createTcpServer("-tcpPort", where, "-ifNotExists", "-baseDir", folder).start();
        servers.add(server);
        return server;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public DatabaseSettings settings() {
      return new DatabaseSettings("jdbc:h2:tcp://localhost:" + port + "/./keys", "sa", "s", 4);
    }

    @Override
    public void begin() {
      servers.forEach(Server::stop);
    }

    @Override
    public void end() {
      serve(port);
    }

    @Override
    public void close() {
      begin();
    }
  }

  /** A database of the one PostgreSQL server of the test run. */
  final class OfPostgres implements Outage {
    private final DatabaseSettings settings = Databases.emptyPostgres();

    @Override
    public DatabaseSettings settings() {
      return settings;
    }

    @Override
    public void begin() {
      Databases.open(settings, false);
    }

    @Override
    public void end() {
      Databases.open(settings, true);
    }
  }
}

package folkmoot.installation;

import static java.nio.charset.StandardCharsets.UTF_8;

import folkmoot.store.Database;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;

/**
 * Installs that were begun in a browser and are not done. Each is known by a random word, of which
 * only the hash is kept, and which works once.
 */
public final class InstallStates {
  /** How long somebody may take over Slack's page. */
  public static final Duration LASTS = Duration.ofMinutes(10);

  private final Database database;
  private final InstantSource clock;

  public InstallStates(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Notes that an install was begun. */
  public void begin(String state) {
    Instant now = clock.instant();
    database.run(
        tx -> {
          StateStore store = new StateStore(tx);
          store.dropExpired(now);
          store.add(hash(state), now.plus(LASTS));
        });
  }

  /** Ends it; false when there is none, it is too old, or it was ended before. */
  public boolean end(String state) {
    return database.transact(tx -> new StateStore(tx).take(hash(state), clock.instant()));
  }

  private static String hash(String state) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(state.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

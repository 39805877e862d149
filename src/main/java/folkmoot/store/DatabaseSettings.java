package folkmoot.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is.
 *
 * @param url a JDBC url, {@code jdbc:h2:…} or {@code jdbc:postgresql:…}
 * @param poolSize connections kept, at least 2
 */
public record DatabaseSettings(
    String url, @Nullable String user, @Nullable String password, int poolSize) {
  private static final int LOOK_SECONDS = 5;

  /**
   * Statements a connection to H2 keeps parsed. Of eight, its default, none was ever met again, and
   * parsing was a sixth of all work.
   */
  private static final int STATEMENTS_KEPT = 256;

  /** Slack waits three seconds for an answer to be taken, and a key is only one part of it. */
  private static final List<String> PROMPT =
      List.of("connectTimeout=2", "loginTimeout=2", "socketTimeout=5");

  /**
   * A server that went away without a word must not hold a statement for the quarter of an hour
   * that TCP would wait.
   */
  private static final List<String> PATIENT =
      List.of("connectTimeout=5", "loginTimeout=10", "socketTimeout=120", "tcpKeepAlive=true");

  /**
   * An H2 file database at {@code path} that loses no acknowledged commit when the process dies.
   */
  public static DatabaseSettings h2(String path) {
    return new DatabaseSettings("jdbc:h2:file:" + path, null, null, 8);
  }

  /**
   * H2's default write delay loses acknowledged commits at a kill, so it is never left to chance;
   * its trace file and PostgreSQL's error details would repeat values of rows.
   */
  String safeUrl() {
    if (url.startsWith("jdbc:postgresql:")) {
      return url + (url.contains("?") ? "&" : "?") + "logServerErrorDetail=false";
    }
    if (!url.startsWith("jdbc:h2:")) {
      return url;
    }
    String safe = withSetting(url, "WRITE_DELAY=0");
    safe = withSetting(safe, "TRACE_LEVEL_FILE=0");
    safe = withSetting(safe, "DB_CLOSE_ON_EXIT=FALSE");
    return withSetting(safe, "QUERY_CACHE_SIZE=" + STATEMENTS_KEPT);
  }

  /** Whether a url is of a kind that can be used. */
  public static boolean isKnown(String url) {
    return url.startsWith("jdbc:h2:") || url.startsWith("jdbc:postgresql:");
  }

  /** Whether the database is an H2 file of this machine. */
  public boolean isH2File() {
    return DatabasePlace.of(url).file() != null;
  }

  /** Whether it is H2 at all; else it is PostgreSQL. */
  public boolean isH2() {
    return url.startsWith("jdbc:h2:");
  }

  /** Whether what was committed is still there after the process was killed. */
  public boolean keepsCommits() {
    return !isH2()
        || Pattern.compile("(?i)WRITE_DELAY=(?!0(?:;|$))").matcher(safeUrl()).results().count()
            == 0;
  }

  /** The folder of the database's file; empty when it has none on this machine. */
  public Optional<Path> folder() {
    return DatabasePlace.of(url).folder();
  }

  /** Whether both urls name one database, as far as they tell. */
  public boolean isSameAs(DatabaseSettings other) {
    return DatabasePlace.of(url).isSameAs(DatabasePlace.of(other.url));
  }

  /** Whether both databases are on one server: the same host and port. */
  public boolean sharesServerWith(DatabaseSettings other) {
    return DatabasePlace.of(url).isOnServerOf(DatabasePlace.of(other.url));
  }

  /** Whether a backup of the other one's folder takes this one's file along. */
  public boolean liesBeside(DatabaseSettings other) {
    Path above = other.folder().orElse(null);
    return above != null && folder().map(folder -> folder.startsWith(above)).orElse(false);
  }

  /** As {@link #safeUrl}, for somebody who only looks: nothing is made, nothing can be written. */
  String readingUrl() {
    if (!isH2()) {
      return safeUrl()
          + "&readOnlyMode=always&connectTimeout="
          + LOOK_SECONDS
          + "&socketTimeout="
          + LOOK_SECONDS;
    }
    return withSetting(withSetting(safeUrl(), "IFEXISTS=TRUE"), "ACCESS_MODE_DATA=r");
  }

  /** As {@link #safeUrl}, for work in whose midst nobody can wait long for a server. */
  String promptUrl() {
    return waiting(PROMPT);
  }

  /** As {@link #safeUrl}, for work that may take its time, but not for ever. */
  String patientUrl() {
    return waiting(PATIENT);
  }

  /** What the url says itself holds. */
  private String waiting(List<String> limits) {
    if (isH2()) {
      return safeUrl();
    }
    String waiting = safeUrl();
    for (String setting : limits) {
      String name = setting.substring(0, setting.indexOf('=') + 1);
      waiting = url.contains(name) ? waiting : waiting + "&" + setting;
    }
    return waiting;
  }

  /** Whether its file, where it has one already, is one that this user may write. */
  public boolean canBeWritten() {
    Path file = DatabasePlace.of(url).file();
    if (file == null) {
      return true;
    }
    Path stored = Path.of(file + ".mv.db");
    return Files.notExists(stored) || Files.isWritable(stored);
  }

  private static String withSetting(String url, String setting) {
    String name = setting.substring(0, setting.indexOf('=') + 1);
    return url.contains(name) ? url : url + ";" + setting;
  }

  /** The url may hold a password, and so may the rest. */
  @Override
  public String toString() {
    return "DatabaseSettings[" + (isH2() ? "H2" : "PostgreSQL") + "]";
  }
}

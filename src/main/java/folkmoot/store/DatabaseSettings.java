package folkmoot.store;

import org.jspecify.annotations.Nullable;

/**
 * Where the database is.
 *
 * @param url a JDBC url, {@code jdbc:h2:…} or {@code jdbc:postgresql:…}
 * @param poolSize connections kept, at least 2
 */
public record DatabaseSettings(
    String url, @Nullable String user, @Nullable String password, int poolSize) {

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
    return withSetting(safe, "DB_CLOSE_ON_EXIT=FALSE");
  }

  private static String withSetting(String url, String setting) {
    String name = setting.substring(0, setting.indexOf('=') + 1);
    return url.contains(name) ? url : url + ";" + setting;
  }
}

package folkmoot.store;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, as far as its url tells: two urls may name one database, or one machine.
 *
 * @param servers host and port of each server that may hold it; empty when it is not on a server
 * @param file an H2 file of this machine; null when it is none
 * @param name what the database is called there
 */
record DatabasePlace(Set<String> servers, @Nullable Path file, String name) {
  private static final String POSTGRES = "jdbc:postgresql:";
  private static final Pattern H2_SERVER = Pattern.compile("jdbc:h2:(?:tcp|ssl)://([^/]*)/?(.*)");
  private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:|(?=[./~]))(.*)");
  private static final Pattern ADDRESS = Pattern.compile("(?:\\[(.*)]|([^:]*))(?::(.*))?");
  private static final Pattern LOOPBACK =
      Pattern.compile("|localhost|127\\.\\d+\\.\\d+\\.\\d+|(0*:)+0*1");

  static DatabasePlace of(String url) {
    if (url.startsWith(POSTGRES)) {
      return postgres(url.substring(POSTGRES.length()).replaceFirst("\\?.*$", ""));
    }
    String plain = url.replaceFirst(";.*$", "");
    Matcher server = H2_SERVER.matcher(plain);
    if (server.matches()) {
      return new DatabasePlace(servers(server.group(1), "9092"), null, server.group(2));
    }
    Matcher file = H2_FILE.matcher(plain);
    return file.matches()
        ? new DatabasePlace(Set.of(), path(file.group(1)), "")
        : new DatabasePlace(Set.of(), null, plain);
  }

  private static DatabasePlace postgres(String rest) {
    if (!rest.startsWith("//")) {
      return new DatabasePlace(servers("", "5432"), null, rest.replaceFirst("^/", ""));
    }
    int slash = rest.indexOf('/', 2);
    String hosts = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
    return new DatabasePlace(
        servers(hosts, "5432"), null, slash < 0 ? "" : rest.substring(slash + 1));
  }

  private static Path path(String file) {
    String home = System.getProperty("user.home", "~");
    return Path.of(file.startsWith("~") ? home + file.substring(1) : file)
        .toAbsolutePath()
        .normalize();
  }

  private static Set<String> servers(String hosts, String usualPort) {
    return Stream.of(hosts.split(",", -1))
        .map(each -> server(each.strip().toLowerCase(Locale.ROOT), usualPort))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String server(String address, String usualPort) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return address;
    }
    String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
    String port = parts.group(3) == null || parts.group(3).isEmpty() ? usualPort : parts.group(3);
    return (LOOPBACK.matcher(host).matches() ? "localhost" : host) + ":" + port;
  }

  /** The folder of the database's file; empty when it has none on this machine. */
  Optional<Path> folder() {
    return Optional.ofNullable(file).map(Path::getParent);
  }

  boolean isOnServerOf(DatabasePlace other) {
    return !Collections.disjoint(servers, other.servers);
  }

  boolean isSameAs(DatabasePlace other) {
    if (!servers.isEmpty() || !other.servers.isEmpty()) {
      return isOnServerOf(other) && name.equals(other.name);
    }
    return file == null ? equals(other) : file.equals(other.file);
  }
}

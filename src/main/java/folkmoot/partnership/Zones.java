package folkmoot.partnership;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The time zones offered in a menu, which holds a hundred. */
public final class Zones {
  private static final List<String> COMMON = read();

  private Zones() {}

  /** The common zones by name, one fewer than a menu holds. */
  public static List<String> common() {
    return COMMON;
  }

  /** The common zones and the given one, by name. */
  static List<String> with(ZoneId zone) {
    return Stream.concat(COMMON.stream(), Stream.of(zone.getId())).distinct().sorted().toList();
  }

  private static List<String> read() {
    try (InputStream zones = Zones.class.getResourceAsStream("/partnership/zones.txt")) {
      byte[] bytes = Objects.requireNonNull(zones, "zones.txt").readAllBytes();
      return new String(bytes, UTF_8).lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package folkmoot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where the command line finds settings: {@code config/folkmoot.properties}, then the environment.
 */
final class Settings {
  private static final Path USUAL = Path.of("config", "folkmoot.properties");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings file (default: ${DEFAULT-VALUE}, if there is one).")
  private Path file = USUAL;

  Config serve() {
    try {
      return ConfigReader.serve(entries(), System.getenv());
    } catch (ConfigReader.Invalid invalid) {
      throw wrong(invalid);
    }
  }

  ConfigReader.Stored stored() {
    try {
      return ConfigReader.stored(entries(), System.getenv());
    } catch (ConfigReader.Invalid invalid) {
      throw wrong(invalid);
    }
  }

  /** The password for the database that {@code move} fills; null where nobody gave one. */
  static @Nullable String passwordOfNewDatabase() {
    return System.getenv(Layers.MOVE_PASSWORD);
  }

  /** All that could be read and all mistakes, a file that cannot be read among them. */
  ConfigReader.Reading reading() {
    try {
      return ConfigReader.reading(entries(), System.getenv());
    } catch (Main.CannotRun unreadable) {
      ConfigReader.Reading rest = ConfigReader.reading(List.of(), System.getenv());
      List<String> mistakes = new ArrayList<>(List.of(file + " cannot be read."));
      mistakes.addAll(rest.mistakes());
      return new ConfigReader.Reading(rest.config(), mistakes, rest.unusable());
    }
  }

  private List<ConfigReader.Entry> entries() {
    try {
      // The usual file may be missing; one that was named may not.
      return Files.exists(file) || !file.equals(USUAL)
          ? ConfigReader.entries(file.toString(), Files.readAllLines(file))
          : List.of();
    } catch (IOException e) {
      throw new Main.CannotRun(2, "folkmoot: " + file + " cannot be read.");
    }
  }

  private static Main.CannotRun wrong(ConfigReader.Invalid invalid) {
    return new Main.CannotRun(2, String.join(System.lineSeparator(), invalid.mistakes()));
  }
}

package folkmoot;

import folkmoot.calendar.HolidayFiles;
import folkmoot.calendar.HolidaySet;
import folkmoot.instrument.InstrumentFiles;
import folkmoot.instrument.Instruments;
import folkmoot.prompt.PromptBank;
import folkmoot.prompt.PromptFiles;
import folkmoot.secret.KeyFolder;
import folkmoot.secret.KeySettings;
import folkmoot.store.DatabaseSettings;
import folkmoot.web.WebServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the configuration in layers, defaults below the file below the environment, and names every
 * mistake at once.
 */
final class ConfigReader {
  private static final int CONNECTIONS = 8;

  private final Layers layers;
  private final List<String> mistakes = new ArrayList<>();
  private final Set<String> unusable = new HashSet<>();

  /** Settings that cannot be used, with one sentence for each mistake. */
  static final class Invalid extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<String> mistakes;

    Invalid(List<String> mistakes) {
      super(String.join("\n", mistakes));
      this.mistakes = List.copyOf(mistakes);
    }

    List<String> mistakes() {
      return mistakes;
    }
  }

  /** One line of a configuration file; {@code where} is file and line, for messages. */
  record Entry(String key, String value, String where) {}

  private ConfigReader(List<Entry> file, Map<String, String> environment) {
    this.layers = Layers.of(file, environment, mistakes::add);
  }

  /** The configuration for {@code serve}, or all that is wrong with it. */
  static Config serve(List<Entry> file, Map<String, String> environment) throws Invalid {
    ConfigReader reader = new ConfigReader(file, environment);
    Config config = reader.config();
    reader.refuseUnusableKeys(config.keys());
    reader.refuseMistakes();
    return config;
  }

  /**
   * What could be read, and all that is wrong with it.
   *
   * @param config as far as it could be read; it is not to be served with while there are mistakes
   * @param unusable the settings whose value cannot be used
   */
  record Reading(Config config, List<String> mistakes, Set<String> unusable) {
    boolean databaseCanBeUsed() {
      return !unusable.contains("database.url");
    }

    boolean keysCanBeUsed() {
      return Stream.of("keys.url", "keys.user", "keys.password", "keys.dir")
          .noneMatch(unusable::contains);
    }

    boolean slackCanBeUsed() {
      return Stream.of("slack.bot-token", "slack.api-url", "token.keys")
          .noneMatch(unusable::contains);
    }
  }

  /** The configuration for {@code serve}, however many mistakes it has, for {@code check}. */
  static Reading reading(List<Entry> file, Map<String, String> environment) {
    ConfigReader reader = new ConfigReader(file, environment);
    Config config = reader.config();
    return new Reading(config, List.copyOf(reader.mistakes), Set.copyOf(reader.unusable));
  }

  /** What has tables, for {@code migrate}. */
  record Stored(DatabaseSettings database, KeySettings keys) {}

  /** The settings of what has tables alone. */
  static Stored stored(List<Entry> file, Map<String, String> environment) throws Invalid {
    ConfigReader reader = new ConfigReader(file, environment);
    DatabaseSettings database = reader.databaseSettings();
    Stored stored = new Stored(database, reader.keySettings(database));
    reader.refuseMistakes();
    return stored;
  }

  /** The lines of a properties file, numbered; comments and blank lines are left out. */
  static List<Entry> entries(String fileName, List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      String key = equals < 0 ? line : line.substring(0, equals).strip();
      String value = equals < 0 ? "" : line.substring(equals + 1).strip();
      entries.add(new Entry(key, value, fileName + ", line " + (i + 1)));
    }
    return entries;
  }

  private Config config() {
    DatabaseSettings database = databaseSettings();
    return new Config(
        slack(),
        new WebServer.Address(required("web.host"), port()),
        publicUrl(),
        database,
        keySettings(database),
        instruments(),
        prompts(),
        value("metrics.token"),
        holidays());
  }

  private Config.SlackSettings slack() {
    var wrong = new SlackConfig.Mistakes(this::mistake, this::missing, mistakes::add);
    return new SlackConfig(this::value, wrong).read();
  }

  private Instruments instruments() {
    InstrumentFiles.Loaded loaded = InstrumentFiles.with(folder("instruments.dir"));
    String where = "instruments.dir (" + layers.source("instruments.dir") + "): ";
    loaded.mistakes().forEach(wrong -> mistakes.add(where + wrong));
    return loaded.instruments();
  }

  private PromptBank prompts() {
    PromptFiles.Loaded loaded = PromptFiles.with(folder("prompts.dir"));
    String where = "prompts.dir (" + layers.source("prompts.dir") + "): ";
    loaded.mistakes().forEach(wrong -> mistakes.add(where + wrong));
    return loaded.bank();
  }

  private List<HolidaySet> holidays() {
    HolidayFiles.Loaded loaded = HolidayFiles.with(folder("holidays.dir"));
    String where = "holidays.dir (" + layers.source("holidays.dir") + "): ";
    loaded.mistakes().forEach(wrong -> mistakes.add(where + wrong));
    return loaded.sets();
  }

  /** The usual folder may be missing; one that was named may not. */
  private Path folder(String key) {
    Path folder = Path.of(required(key));
    if (!value(key).equals(Layers.usual(key)) && !Files.isDirectory(folder)) {
      mistake(key, "names a folder that is not there: " + folder);
    }
    return folder;
  }

  private void missing(String key, String rest) {
    unusable.add(key);
    mistakes.add(
        key + " is missing: set " + Layers.variable(key) + " in the environment" + rest + ".");
  }

  private String required(String key) {
    if (value(key).isEmpty()) {
      mistake(key, "must not be empty");
      return Layers.usual(key);
    }
    return value(key);
  }

  private int port() {
    String port = value("web.port");
    if (port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65535) {
      return Integer.parseInt(port);
    }
    mistake("web.port", "must be a number from 0 to 65535, not \"" + port + "\"");
    return 0;
  }

  /** Links lead there, so nobody must be able to read them on the way. */
  private @Nullable URI publicUrl() {
    String url = value("web.url");
    if (url.isEmpty()
        || url.matches("https://[\\w.-]+(:\\d{1,5})?(/[\\w./-]*)?")
        || url.matches("http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?(/[\\w./-]*)?")) {
      return url.isEmpty() ? null : URI.create(url);
    }
    mistake("web.url", "must be an address such as https://folkmoot.example.org, with https");
    return null;
  }

  private DatabaseSettings databaseSettings() {
    String url = value("database.url");
    if (!DatabaseSettings.isKnown(url)) {
      mistake("database.url", "must begin with jdbc:h2: or jdbc:postgresql:");
    }
    return new DatabaseSettings(
        url, orNull("database.user"), orNull("database.password"), CONNECTIONS);
  }

  private KeySettings keySettings(DatabaseSettings database) {
    return new KeyConfig(this::value, this::mistake)
        .ownDatabase(database)
        .orElseGet(() -> new KeySettings.Folder(Path.of(required("keys.dir"))));
  }

  /** For {@code serve}, which would find out at the first key; {@code check} looks by itself. */
  private void refuseUnusableKeys(KeySettings keys) {
    if (keys instanceof KeySettings.Folder folder) {
      switch (KeyFolder.look(folder.path()).state()) {
        case NOT_A_FOLDER -> mistake("keys.dir", "names a file, and must name a folder");
        case CANNOT_BE_MADE ->
            mistake("keys.dir", "names a folder that this user cannot make: " + folder.path());
        case LOCKED ->
            mistake("keys.dir", "names a folder that this user cannot write: " + folder.path());
        case THERE, CAN_BE_MADE -> {}
      }
    }
  }

  private @Nullable String orNull(String key) {
    return value(key).isEmpty() ? null : value(key);
  }

  private String value(String key) {
    return layers.value(key);
  }

  private void mistake(String key, String sentence) {
    unusable.add(key);
    mistakes.add(key + " (" + layers.source(key) + ") " + sentence + ".");
  }

  private void refuseMistakes() throws Invalid {
    if (!mistakes.isEmpty()) {
      throw new Invalid(mistakes);
    }
  }
}

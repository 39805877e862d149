package folkmoot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The settings in layers: what is usual, over it the file, over both the environment. */
final class Layers {
  private static final Set<String> SECRETS =
      Set.of(
          "slack.bot-token",
          "slack.signing-secret",
          "slack.app-token",
          "metrics.token",
          "slack.client-secret",
          "token.keys",
          "database.password",
          "keys.password");
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("instruments.dir", "./config/instruments"),
          Map.entry("prompts.dir", "./config/prompts"),
          Map.entry("holidays.dir", "./config/holidays"),
          Map.entry("web.host", "127.0.0.1"),
          Map.entry("web.port", "3000"),
          Map.entry("web.url", ""),
          Map.entry("metrics.token", ""),
          Map.entry("database.url", "jdbc:h2:file:./data/folkmoot"),
          Map.entry("database.user", ""),
          Map.entry("database.password", ""),
          Map.entry("keys.dir", "./keys"),
          Map.entry("keys.url", ""),
          Map.entry("keys.user", ""),
          Map.entry("keys.password", ""),
          Map.entry("slack.bot-token", ""),
          Map.entry("slack.signing-secret", ""),
          Map.entry("slack.app-token", ""),
          Map.entry("slack.client-id", ""),
          Map.entry("slack.client-secret", ""),
          Map.entry("token.keys", ""),
          Map.entry("feature.sets", ""),
          Map.entry("slack.api-url", Config.SlackSettings.REAL_API));

  /** Read by the logging library itself, so that it holds before any setting is read. */
  private static final String LOG_LEVEL = "FOLKMOOT_LOG_LEVEL";

  /** Any other word would count as DEBUG. */
  private static final Set<String> LEVELS = Set.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE");

  /** Used by {@code move} alone. */
  static final String MOVE_PASSWORD = "FOLKMOOT_MOVE_PASSWORD";

  private static final Set<String> ELSEWHERE = Set.of(LOG_LEVEL, MOVE_PASSWORD);

  private final Map<String, String> values = new LinkedHashMap<>(DEFAULTS);
  private final Map<String, String> sources = new LinkedHashMap<>();

  private Layers() {}

  /**
   * Tells {@code mistakes}, in whole sentences, of what is no setting or stands where it may not.
   */
  static Layers of(
      List<ConfigReader.Entry> file, Map<String, String> environment, Consumer<String> mistakes) {
    Layers layers = new Layers();
    layers.lay(file, environment, mistakes);
    return layers;
  }

  /** What holds; empty when nobody said anything and nothing is usual. */
  String value(String key) {
    return values.getOrDefault(key, "");
  }

  /** Where it was said: file and line, or the variable. */
  String source(String key) {
    return sources.getOrDefault(key, "default");
  }

  /** What holds when nobody says otherwise. */
  static String usual(String key) {
    return DEFAULTS.getOrDefault(key, "-");
  }

  private void lay(
      List<ConfigReader.Entry> file, Map<String, String> environment, Consumer<String> mistakes) {
    for (ConfigReader.Entry entry : file) {
      if (!DEFAULTS.containsKey(entry.key())) {
        mistakes.accept(entry.key() + " (" + entry.where() + ") is not a setting of Folkmoot.");
      } else if (SECRETS.contains(entry.key())) {
        mistakes.accept(
            entry.key()
                + " ("
                + entry.where()
                + ") is a secret: set "
                + variable(entry.key())
                + " in the environment instead.");
      } else {
        set(entry.key(), entry.value(), entry.where());
      }
    }
    Map<String, String> byVariable = new LinkedHashMap<>();
    DEFAULTS.keySet().forEach(key -> byVariable.put(variable(key), key));
    environment.forEach(
        (name, value) -> {
          String key = byVariable.get(name);
          if (key != null) {
            set(key, value.strip(), name);
          } else if (name.equals(LOG_LEVEL)
              && !LEVELS.contains(value.strip().toUpperCase(Locale.ROOT))) {
            mistakes.accept(
                LOG_LEVEL + " (environment) must be ERROR, WARN, INFO, DEBUG or TRACE.");
          } else if (name.startsWith("FOLKMOOT_") && !ELSEWHERE.contains(name)) {
            mistakes.accept(name + " (environment) is not a setting of Folkmoot.");
          }
        });
  }

  /** The environment variable of a setting; what Slack gives keeps the names Slack uses. */
  static String variable(String key) {
    String name = key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    return key.startsWith("slack.") && !key.equals("slack.api-url") ? name : "FOLKMOOT_" + name;
  }

  private void set(String key, String value, String source) {
    values.put(key, value);
    sources.put(key, source);
  }
}

package folkmoot;

import folkmoot.secret.KeySettings;
import folkmoot.store.DatabaseSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where the keys lie, when that is a database of their own, and what speaks against it. */
final class KeyConfig {
  private static final String URL = "keys.url";
  private static final String USER = "keys.user";
  private static final String PASSWORD = "keys.password";

  /** Also what stands before the host, as in addresses of the web. */
  private static final Pattern HOLDS_PASSWORD =
      Pattern.compile("(?i)[?&;]\\w*password=|//[^/?;]*@");

  /** Held for one statement each, beside the transactions of the main database. */
  private static final int CONNECTIONS = 4;

  private final UnaryOperator<String> values;
  private final BiConsumer<String, String> mistake;

  /** {@code mistake} takes a setting's name and what is wrong with it. */
  KeyConfig(UnaryOperator<String> values, BiConsumer<String, String> mistake) {
    this.values = values;
    this.mistake = mistake;
  }

  /** The database of the keys; empty when none is named. */
  Optional<KeySettings> ownDatabase(DatabaseSettings main) {
    if (values.apply(URL).isEmpty()) {
      refuseWithoutUrl();
      return Optional.empty();
    }
    DatabaseSettings keys =
        new DatabaseSettings(values.apply(URL), orNull(USER), orNull(PASSWORD), CONNECTIONS);
    refuseUnfit(keys, main);
    return Optional.of(new KeySettings.OwnDatabase(keys));
  }

  /** Whoever sets these does not mean files. */
  private void refuseWithoutUrl() {
    for (String key : List.of(USER, PASSWORD)) {
      if (!values.apply(key).isEmpty()) {
        mistake.accept(key, "is for the database that keys.url names, and there is no keys.url");
      }
    }
  }

  private void refuseUnfit(DatabaseSettings keys, DatabaseSettings main) {
    if (!DatabaseSettings.isKnown(keys.url())) {
      mistake.accept(URL, "must begin with jdbc:h2: or jdbc:postgresql:");
    }
    if (HOLDS_PASSWORD.matcher(keys.url()).find()) {
      mistake.accept(
          URL,
          "must hold no password: set "
              + Layers.variable(PASSWORD)
              + " in the environment instead");
    }
    if (keys.url().startsWith("jdbc:h2:mem:")) {
      mistake.accept(URL, "must name a database that is still there after a restart");
    }
    if (keys.isSameAs(main)) {
      mistake.accept(
          URL, "must name another database than database.url: keys lie apart from answers");
    }
  }

  private @Nullable String orNull(String key) {
    return values.apply(key).isEmpty() ? null : values.apply(key);
  }
}

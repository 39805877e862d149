package folkmoot.installation;

import folkmoot.ids.TeamId;
import folkmoot.secret.NotOurs;
import folkmoot.secret.TokenKeys;
import folkmoot.store.Tx;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An installation as it stands in the database, for whoever looks and changes nothing.
 *
 * @param name of the workspace, or its id where it has none
 * @param token null when its key is missing
 */
public record Kept(TeamId owner, String name, Key key, @Nullable String token) {
  /** Under which key its token lies. */
  public enum Key {
    NEWEST,
    OLDER,
    MISSING
  }

  /** All that have a token. */
  public static List<Kept> all(Tx tx, TokenKeys keys) {
    return new InstallationStore(tx)
        .all().stream().flatMap(line -> of(line, line.token(), keys).stream()).toList();
  }

  private static List<Kept> of(
      InstallationStore.Line line, TokenKeys.@Nullable Sealed token, TokenKeys keys) {
    if (token == null) {
      return List.of();
    }
    String name = line.name().isBlank() ? line.owner().value() : line.name();
    try {
      String seal = Installation.seal(line.owner(), line.enterprise());
      Key key = keys.isNewest(token.key()) ? Key.NEWEST : Key.OLDER;
      return List.of(new Kept(line.owner(), name, key, keys.open(token, seal)));
    } catch (NotOurs missing) {
      return List.of(new Kept(line.owner(), name, Key.MISSING, null));
    }
  }

  @Override
  public String toString() {
    return "Kept[" + owner + "]";
  }
}

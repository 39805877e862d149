package folkmoot.installation;

import folkmoot.ids.TeamId;
import folkmoot.secret.NotOurs;
import folkmoot.secret.TokenKeys;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An installation as it stands in the database, for whoever looks and changes nothing.
 *
 * @param name of the workspace, or its id where it has none
 * @param token null when its key is missing
 * @param serves the owner, and of an enterprise the workspaces that speak through it
 */
public record Kept(TeamId owner, String name, Key key, @Nullable String token, Set<TeamId> serves) {
  public Kept {
    serves = Set.copyOf(serves);
  }

  /** Under which key its token lies. */
  public enum Key {
    NEWEST,
    OLDER,
    MISSING
  }

  /** All that have a token. */
  public static List<Kept> all(Tx tx, TokenKeys keys) {
    InstallationStore store = new InstallationStore(tx);
    return store.all().stream().flatMap(line -> of(store, line, keys).stream()).toList();
  }

  private static List<Kept> of(
      InstallationStore store, InstallationStore.Line line, TokenKeys keys) {
    TokenKeys.Sealed token = line.token();
    if (token == null) {
      return List.of();
    }
    Set<TeamId> serves = Installations.reach(store, line.owner());
    String name = line.name().isBlank() ? line.owner().value() : line.name();
    try {
      String seal = Installation.seal(line.owner(), line.enterprise());
      Key key = keys.isNewest(token.key()) ? Key.NEWEST : Key.OLDER;
      return List.of(new Kept(line.owner(), name, key, keys.open(token, seal), serves));
    } catch (NotOurs missing) {
      return List.of(new Kept(line.owner(), name, Key.MISSING, null, serves));
    }
  }

  @Override
  public String toString() {
    return "Kept[" + owner + "]";
  }
}

package folkmoot.secret;

import folkmoot.store.DatabaseLook;
import folkmoot.store.DatabaseSettings;
import folkmoot.store.Tables;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be seen of a database of keys without reading any.
 *
 * @param condition of the database and its tables
 * @param rounds the ids of the rounds that have a key; empty when the tables cannot be read
 */
public record KeyRows(DatabaseLook.Condition condition, Optional<Set<String>> rounds) {

  /** Looks; writes nothing. */
  public static KeyRows look(DatabaseSettings settings) throws DatabaseLook.CannotLook {
    DatabaseLook look = DatabaseLook.at(settings, Tables.KEYS);
    DatabaseLook.Condition condition = look.condition();
    if (condition.upToDate()) {
      return new KeyRows(condition, Optional.of(look.read(tx -> ofRounds(new KeyRowStore(tx)))));
    }
    boolean untouched = condition.taken() == 0;
    return new KeyRows(condition, untouched ? Optional.of(Set.of()) : Optional.empty());
  }

  private static Set<String> ofRounds(KeyRowStore rows) {
    return rows.names().stream()
        .filter(name -> !MemberKeys.isOfMember(name))
        .collect(Collectors.toUnmodifiableSet());
  }
}

package folkmoot.slack;

import java.util.Set;
import java.util.TreeSet;

/**
 * What the app asks Slack to be allowed; the manifest says the same.
 *
 * @param needed Slack's names of the bot's scopes
 */
public record Scopes(Set<String> needed) {
  private static final Set<String> USUAL =
      Set.of(
          "commands",
          "chat:write",
          "channels:read",
          "groups:read",
          "users:read",
          "im:write",
          "team:read");

  public Scopes {
    needed = Set.copyOf(needed);
  }

  /** With these feature sets switched on. */
  public static Scopes with(Set<FeatureSet> sets) {
    Set<String> needed = new TreeSet<>(USUAL);
    sets.forEach(set -> needed.addAll(set.scopes()));
    return new Scopes(needed);
  }

  /** What is needed and not granted, in alphabetical order. */
  public Set<String> missing(Set<String> granted) {
    return without(needed, granted);
  }

  /** What is granted and not needed, in alphabetical order. */
  public Set<String> extra(Set<String> granted) {
    return without(granted, needed);
  }

  private static Set<String> without(Set<String> all, Set<String> taken) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(taken);
    return left;
  }
}

package folkmoot.slack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an operator may switch on beyond the usual, since it asks Slack to be allowed more. */
public enum FeatureSet {
  /** A group conversation in which the two of a pair are told of each other. */
  PAIRS("mpim:write"),
  /** Pictures, and exports as a file. */
  FILES("files:write");

  private final Set<String> scopes;

  FeatureSet(String... scopes) {
    this.scopes = Set.of(scopes);
  }

  /** Slack's names of the bot's scopes that it needs beyond the usual. */
  public Set<String> scopes() {
    return scopes;
  }

  /** How an operator writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its word; empty when there is none of this word. */
  public static Optional<FeatureSet> of(String word) {
    return Arrays.stream(values()).filter(set -> set.word().equals(word)).findFirst();
  }
}

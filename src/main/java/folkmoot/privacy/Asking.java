package folkmoot.privacy;

import folkmoot.ids.MemberId;
import java.util.Set;

/** A time a question was published before: its wording and who had been asked. */
public record Asking(String wording, Set<MemberId> audience) {
  public Asking {
    audience = Set.copyOf(audience);
  }

  /** How many people are in one audience and not in the other. */
  int changedBy(Set<MemberId> now) {
    long left = audience.stream().filter(member -> !now.contains(member)).count();
    long joined = now.stream().filter(member -> !audience.contains(member)).count();
    return (int) (left + joined);
  }
}

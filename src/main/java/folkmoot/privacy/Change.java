package folkmoot.privacy;

import folkmoot.ids.MemberId;
import java.util.Set;

/** How many people came to a group and how many left it between two askings. */
record Change(int joined, int left) {
  static Change between(Set<MemberId> then, Set<MemberId> now) {
    return new Change(
        (int) now.stream().filter(member -> !then.contains(member)).count(),
        (int) then.stream().filter(member -> !now.contains(member)).count());
  }

  int people() {
    return joined + left;
  }

  boolean isNone() {
    return people() == 0;
  }
}

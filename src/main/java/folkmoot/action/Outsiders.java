package folkmoot.action;

import folkmoot.DigestPart;
import folkmoot.asking.Naming;
import folkmoot.asking.Telling;
import folkmoot.partnership.Member;
import java.util.List;
import java.util.stream.Stream;

/**
 * What readers who are no members get of actions: nothing in whose words somebody seems to be
 * named, by the rule that looks at answers without a name.
 *
 * @param members whose names are looked for
 */
record Outsiders(List<Member> members) {
  Outsiders {
    members = List.copyOf(members);
  }

  /** The piece, for members alone if any of its words seems to name somebody. */
  DigestPart of(DigestPart part, String... words) {
    return Stream.of(words).anyMatch(this::names) ? part.forMembers() : part;
  }

  private boolean names(String words) {
    return Naming.in(words) || Telling.in(words, members).contains(Telling.NAME);
  }
}

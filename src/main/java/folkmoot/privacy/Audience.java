package folkmoot.privacy;

import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who was asked, each with the organisation her answer counts for.
 *
 * @param members empty for a member who has named no organisation
 */
public record Audience(Map<MemberId, Optional<OrganisationId>> members) {
  /** Nobody. */
  public static final Audience NOBODY = new Audience(Map.of());

  public Audience {
    members = Map.copyOf(members);
  }

  /** People none of whom has named an organisation. */
  public static Audience of(Collection<MemberId> people) {
    return new Audience(
        people.stream().collect(Collectors.toMap(Function.identity(), member -> Optional.empty())));
  }

  /** How many were asked. */
  public int size() {
    return members.size();
  }

  Set<MemberId> people() {
    return members.keySet();
  }

  /**
   * The people of a group.
   *
   * @param shown all groups told of at the time: whoever is in none of them is in the smaller ones
   */
  Set<MemberId> of(Group group, List<Group> shown) {
    return members.entrySet().stream()
        .filter(
            entry ->
                group.kind() == Group.Kind.SMALLER
                    ? shown.stream().noneMatch(other -> isOf(other, entry.getValue()))
                    : isOf(group, entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isOf(Group group, Optional<OrganisationId> organisation) {
    return group.kind() != Group.Kind.SMALLER
        && Optional.ofNullable(group.organisation()).equals(organisation);
  }
}

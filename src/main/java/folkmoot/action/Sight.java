package folkmoot.action;

import folkmoot.partnership.Member;
import folkmoot.partnership.Organisation;
import folkmoot.partnership.Partnership;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An action with what is needed to say it.
 *
 * @param person its owner, if a person is one and is still here
 * @param organisation its owner, if an organisation is one
 * @param home the organisation that person belongs to, whoever owns the action
 * @param today the day it is where the partnership is
 */
record Sight(
    Action action,
    @Nullable Member person,
    @Nullable Organisation organisation,
    @Nullable Organisation home,
    Partnership partnership,
    LocalDate today) {

  /** How its owner is called: "Ben Okafor (Harbour Council)"; empty where there is none to name. */
  Optional<String> owner() {
    if (person != null && organisation != null) {
      return Optional.of(person.name() + " (" + organisation.name() + ")");
    }
    return Stream.of(
            Optional.ofNullable(person).map(Member::name),
            Optional.ofNullable(organisation).map(Organisation::name))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The organisation behind it, for readers to whom no person is named. */
  Optional<String> ownerFromOutside() {
    return Optional.ofNullable(organisation == null ? home : organisation).map(Organisation::name);
  }

  boolean isOverdue() {
    return action.isOverdue(today);
  }
}

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
 * @param today the day it is where the partnership is
 */
record Sight(
    Action action,
    @Nullable Member person,
    @Nullable Organisation organisation,
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

  boolean isOverdue() {
    return action.isOverdue(today);
  }
}

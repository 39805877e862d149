package folkmoot.partnership;

import folkmoot.directory.Directory;
import folkmoot.directory.Person;
import folkmoot.ids.Ids;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.TeamId;
import folkmoot.store.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which organisation stands behind whom. */
final class Organisations {
  /** What fits a menu in Slack. */
  static final int LONGEST_NAME = 75;

  private final Directory directory;
  private final Ids ids;

  Organisations(Directory directory, Ids ids) {
    this.directory = directory;
    this.ids = ids;
  }

  /** What a team is called before anybody in the partnership named it. */
  String foundName(Tx tx, TeamId team) {
    String name = directory.teamName(tx, team).orElse("Organisation " + team);
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /**
   * The organisation this person's workspace stands for; one met for the first time is added. A
   * guest's workspace says nothing about where she works, so hers is empty.
   */
  Optional<OrganisationId> of(Tx tx, PartnershipId partnership, Person person) {
    if (person.guest()) {
      return Optional.empty();
    }
    OrganisationStore store = new OrganisationStore(tx);
    return Optional.of(
        store
            .ofTeam(partnership, person.team())
            .or(() -> store.ofTeam(partnership, person.origin()))
            .map(Organisation::id)
            .orElseGet(() -> met(tx, partnership, person.origin())));
  }

  private OrganisationId met(Tx tx, PartnershipId partnership, TeamId team) {
    OrganisationId id = named(tx, partnership, foundName(tx, team)).id();
    new OrganisationStore(tx).standsFor(partnership, team, id);
    return id;
  }

  /**
   * Calls the organisations as somebody wrote. Two teams with one name are one organisation.
   *
   * @param teams the name of each team's organisation
   * @param others organisations no team stands for
   */
  void arrange(Tx tx, PartnershipId partnership, Map<TeamId, String> teams, List<String> others) {
    teams.forEach((team, name) -> call(tx, partnership, team, name));
    others.forEach(name -> named(tx, partnership, name));
  }

  /** Drops what is not written any more, once the members have moved out of it. */
  void tidy(Tx tx, PartnershipId partnership, Map<TeamId, String> teams, List<String> others) {
    List<String> written = new ArrayList<>(teams.values());
    written.addAll(others);
    new OrganisationStore(tx).removeUnused(partnership, written);
  }

  private void call(Tx tx, PartnershipId partnership, TeamId team, String name) {
    OrganisationStore store = new OrganisationStore(tx);
    Optional<Organisation> before = store.ofTeam(partnership, team);
    boolean isNew = store.named(partnership, name).isEmpty();
    if (isNew && before.isPresent() && store.teams(before.get().id()) == 1) {
      store.rename(before.get().id(), name);
    } else {
      store.standsFor(partnership, team, named(tx, partnership, name).id());
    }
  }

  private Organisation named(Tx tx, PartnershipId partnership, String name) {
    OrganisationStore store = new OrganisationStore(tx);
    return store
        .named(partnership, name)
        .orElseGet(
            () -> {
              Organisation added = new Organisation(new OrganisationId(ids.timed("org")), name);
              store.add(partnership, added);
              return added;
            });
  }
}

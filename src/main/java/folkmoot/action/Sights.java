package folkmoot.action;

import folkmoot.asking.Tools;
import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Organisation;
import folkmoot.partnership.Partnership;
import folkmoot.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up who owns actions, as things stand now. */
final class Sights {
  private final Tools tools;

  Sights(Tools tools) {
    this.tools = tools;
  }

  /** All actions of a partnership, the one due first first. */
  List<Sight> all(Tx tx, Partnership partnership) {
    return of(tx, partnership, new ActionStore(tx).all(partnership.id()));
  }

  Sight of(Tx tx, Partnership partnership, Action action) {
    return of(tx, partnership, List.of(action)).get(0);
  }

  /** Each as it stands among those who are here: an owner who left holds nothing any longer. */
  List<Sight> of(Tx tx, Partnership partnership, List<Action> actions) {
    if (actions.isEmpty()) {
      return List.of();
    }
    Map<MemberId, Member> members =
        tools.partnerships().members(tx, partnership.id()).stream()
            .collect(Collectors.toMap(Member::id, Function.identity()));
    Map<OrganisationId, Organisation> organisations =
        tools.partnerships().organisations(tx, partnership.id()).stream()
            .collect(Collectors.toMap(Organisation::id, Function.identity()));
    LocalDate today = today(partnership);
    return actions.stream()
        .map(action -> action.among(members.keySet()))
        .map(
            action -> {
              Member person = of(members, action.owner().member());
              return new Sight(
                  action,
                  person,
                  of(organisations, action.owner().organisation()),
                  person == null ? null : of(organisations, person.organisation()),
                  partnership,
                  today);
            })
        .toList();
  }

  private static <K, V> @Nullable V of(Map<K, V> all, @Nullable K id) {
    return id == null ? null : all.get(id);
  }

  LocalDate today(Partnership partnership) {
    return tools.clock().instant().atZone(partnership.zone()).toLocalDate();
  }
}

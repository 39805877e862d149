package folkmoot.home;

import folkmoot.partnership.Organisation;
import folkmoot.partnership.Scene;
import java.util.List;
import java.util.Optional;

/**
 * What a member sees of herself.
 *
 * @param organisations all there are, by name
 * @param reminders what holds for her now
 */
record OwnSettings(Scene scene, List<Organisation> organisations, Reminders reminders) {
  OwnSettings {
    organisations = List.copyOf(organisations);
  }

  /** Her organisation, if one is known. */
  Optional<Organisation> own() {
    return organisations.stream()
        .filter(organisation -> organisation.id().equals(scene.member().organisation()))
        .findFirst();
  }
}

package folkmoot.home;

import folkmoot.partnership.Organisation;
import folkmoot.partnership.Scene;
import folkmoot.partnership.Wishes;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a member sees of herself.
 *
 * @param organisations all there are, by name
 * @param snooze what holds for her now
 * @param slackZone her zone as Slack names it
 * @param languages those there are words in
 */
record OwnSettings(
    Scene scene,
    List<Organisation> organisations,
    Snooze snooze,
    Wishes wishes,
    ZoneId slackZone,
    List<Locale> languages) {
  OwnSettings {
    organisations = List.copyOf(organisations);
    languages = List.copyOf(languages);
  }

  /** Her organisation, if one is known. */
  Optional<Organisation> own() {
    return organisations.stream()
        .filter(organisation -> organisation.id().equals(scene.member().organisation()))
        .findFirst();
  }

  /** The language of what she alone reads. */
  Locale language() {
    Locale own = wishes.language();
    return own == null ? scene.partnership().language() : own;
  }
}

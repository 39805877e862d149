package folkmoot.home;

import folkmoot.home.HomeFeature.Needs;
import folkmoot.ids.OrganisationId;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Reminding;
import folkmoot.partnership.Scene;
import folkmoot.partnership.Wishes;
import folkmoot.slack.Answer;
import folkmoot.slack.FormValues;
import folkmoot.store.Tx;
import folkmoot.text.Speaking;
import folkmoot.text.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a member says about herself: where she works, and how she wants to be written to. */
final class Mine {
  private final Needs needs;

  Mine(Needs needs) {
    this.needs = needs;
  }

  /** Opens her own settings. */
  Answer form(Scene scene) {
    return needs
        .database()
        .transact(tx -> new Answer.Open(MeViews.form(settings(tx, scene), needs.texts())));
  }

  /** Her settings as they are. */
  OwnSettings settings(Tx tx, Scene scene) {
    return new OwnSettings(
        scene,
        needs.partnerships().organisations(tx, scene.partnership().id()),
        Snooze.of(scene.member().quietUntil(), needs.clock().instant()),
        needs.partnerships().wishes(tx, scene.member().id()),
        needs.partnerships().slackZone(tx, scene.member().id()),
        Texts.languages());
  }

  /** Takes over what she chose; a day that is missing or past is said under its field. */
  Answer save(Scene scene, FormValues values) {
    Optional<Snooze> snooze = values.one(MeViews.SNOOZE).flatMap(Snooze::named);
    Wishes wishes = wishes(values);
    ZoneId zone = wishes.zone() == null ? scene.member().zone() : wishes.zone();
    Instant now = needs.clock().instant();
    Optional<Instant> until = values.one(MeViews.UNTIL).flatMap(day -> end(day, zone));
    if (snooze.filter(Snooze.UNTIL::equals).isPresent() && until.filter(now::isBefore).isEmpty()) {
      return new Answer.Errors(Map.of(MeViews.UNTIL, needs.texts().plain("home.snooze-which")));
    }
    return needs
        .database()
        .transact(
            tx -> {
              state(tx, scene, values.one(MeViews.ORGANISATION));
              needs.members().wish(tx, scene.member().id(), wishes);
              Locale language = wishes.language();
              if (language != null) {
                needs
                    .members()
                    .speaks(
                        tx, scene.partnership().installation(), scene.member().user(), language);
              }
              snooze
                  .filter(choice -> choice != Snooze.AS_CHOSEN)
                  .ifPresent(choice -> quiet(tx, scene, quietUntil(choice, until, now)));
              return saved(tx, scene);
            });
  }

  private static @Nullable Instant quietUntil(Snooze choice, Optional<Instant> until, Instant now) {
    return switch (choice) {
      case TWO_WEEKS -> now.plus(Snooze.USUAL);
      case UNTIL -> until.orElseThrow();
      case OFF, AS_CHOSEN -> null;
    };
  }

  private void quiet(Tx tx, Scene scene, @Nullable Instant until) {
    needs.members().quiet(tx, scene.member().id(), until);
  }

  /** The end of a day as a date picker sends it; empty when it is none. */
  private static Optional<Instant> end(String day, ZoneId zone) {
    try {
      return Optional.of(LocalDate.parse(day).plusDays(1).atStartOfDay(zone).toInstant());
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** What is not among the choices is not hers. */
  private static Wishes wishes(FormValues values) {
    Reminding reminding =
        values
            .one(MeViews.REMINDING)
            .filter(name -> name.equals("OPENING") || name.equals("CHANNEL"))
            .map(Reminding::valueOf)
            .orElse(Reminding.DIRECT);
    ZoneId zone =
        values
            .one(MeViews.ZONE)
            .filter(ZoneId.getAvailableZoneIds()::contains)
            .map(ZoneId::of)
            .orElse(null);
    Locale language =
        values
            .one(MeViews.LANGUAGE)
            .map(Locale::forLanguageTag)
            .filter(Texts.languages()::contains)
            .orElse(null);
    return new Wishes(reminding, zone, language);
  }

  private Answer saved(Tx tx, Scene scene) {
    OwnSettings settings = settings(tx, fresh(tx, scene));
    return Speaking.in(
        settings.language(), () -> new Answer.Whisper(MeViews.saved(settings, needs.texts())));
  }

  /** The same member as she is stored now. */
  Scene fresh(Tx tx, Scene scene) {
    return needs.partnerships().members(tx, scene.partnership().id()).stream()
        .filter(member -> member.id().equals(scene.member().id()))
        .findFirst()
        .map(member -> new Scene(scene.partnership(), member, scene.convenesSince()))
        .orElse(scene);
  }

  /** What she left as it was stays what her workspace says, and is not taken for her own word. */
  private void state(Tx tx, Scene scene, Optional<String> chosen) {
    OrganisationId before = scene.member().organisation();
    OrganisationId after =
        needs.partnerships().organisations(tx, scene.partnership().id()).stream()
            .map(organisation -> organisation.id())
            .filter(id -> chosen.filter(id.value()::equals).isPresent())
            .findFirst()
            .orElse(null);
    if (chosen.isPresent() && !Objects.equals(before, after)) {
      needs.members().state(tx, scene.member().id(), after);
    }
  }

  /** Who belongs to which organisation, as all may know. */
  Answer people(Scene scene) {
    return needs
        .database()
        .transact(
            tx ->
                new Answer.Open(
                    PeopleViews.window(
                        needs.partnerships().organisations(tx, scene.partnership().id()),
                        needs.partnerships().members(tx, scene.partnership().id()),
                        needs.texts())));
  }

  /** Who can see what. */
  Answer privacy(@Nullable Scene scene) {
    return new Answer.Whisper(
        scene == null
            ? PrivacyViews.message(Partnership.SMALLEST_K, needs.texts())
            : PrivacyViews.message(scene.partnership(), needs.texts()));
  }
}

package folkmoot.home;

import folkmoot.Verb;
import folkmoot.command.CommandLine;
import folkmoot.home.HomeFeature.Needs;
import folkmoot.ids.OrganisationId;
import folkmoot.partnership.Members;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.slack.Answer;
import folkmoot.slack.FormValues;
import folkmoot.store.Tx;
import folkmoot.time.ClosingTime;
import folkmoot.time.Timetable;
import folkmoot.time.WhenPhrase;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a member says about herself: where she works, and when she wants quiet. */
final class Mine {
  private static final Set<String> NO_MORE_QUIET = Set.of("off", "stop", "end", "over");

  private final Needs needs;

  Mine(Needs needs) {
    this.needs = needs;
  }

  /** How asking for quiet ended. */
  sealed interface Quiet {
    /** No reminders before. */
    record Until(Instant instant) implements Quiet {}

    /** Reminders as usual. */
    record Over() implements Quiet {}

    /** Not then. */
    record Not(ClosingTime closing) implements Quiet {}

    /** Nobody can tell until when. */
    record Unclear() implements Quiet {}
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
        Reminders.of(scene.member().quietUntil(), needs.clock().instant()));
  }

  /** Takes over what she chose. */
  Answer save(Scene scene, FormValues values) {
    return needs
        .database()
        .transact(
            tx -> {
              state(tx, scene, values.one(MeViews.ORGANISATION));
              values
                  .one(MeViews.REMINDERS)
                  .flatMap(Reminders::named)
                  .ifPresent(choice -> remind(tx, scene, choice));
              return saved(tx, scene);
            });
  }

  private Answer saved(Tx tx, Scene scene) {
    Scene now =
        needs.partnerships().members(tx, scene.partnership().id()).stream()
            .filter(member -> member.id().equals(scene.member().id()))
            .findFirst()
            .map(member -> new Scene(scene.partnership(), member, scene.convenesSince()))
            .orElse(scene);
    return new Answer.Whisper(MeViews.saved(settings(tx, now), needs.texts()));
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

  private void remind(Tx tx, Scene scene, Reminders choice) {
    @Nullable Instant until = scene.member().quietUntil();
    if (choice == Reminders.USUAL) {
      until = null;
    } else if (choice == Reminders.PAUSE) {
      until = needs.clock().instant().plus(Reminders.TWO_WEEKS);
    } else if (choice == Reminders.NEVER) {
      until = Members.FOR_GOOD;
    }
    needs.members().quiet(tx, scene.member().id(), until);
  }

  /** {@code snooze 2w}: no reminders for a while; alone, for two weeks. */
  Answer snooze(Verb.Request request) {
    Scene scene = request.here();
    Quiet quiet = quiet(scene, request.arguments().words().strip());
    needs.database().run(tx -> keep(tx, scene, quiet));
    return new Answer.Whisper(MeViews.quiet(quiet, scene.member().zone(), needs.texts()));
  }

  private void keep(Tx tx, Scene scene, Quiet quiet) {
    if (quiet instanceof Quiet.Until until) {
      needs.members().quiet(tx, scene.member().id(), until.instant());
    }
    if (quiet instanceof Quiet.Over) {
      needs.members().quiet(tx, scene.member().id(), null);
    }
  }

  private Quiet quiet(Scene scene, String words) {
    Instant now = needs.clock().instant();
    if (words.isEmpty()) {
      return new Quiet.Until(now.plus(Reminders.TWO_WEEKS));
    }
    if (NO_MORE_QUIET.contains(words.toLowerCase(needs.texts().locale()))) {
      return new Quiet.Over();
    }
    if (!(spoken(words) instanceof WhenPhrase.Until until)) {
      return new Quiet.Unclear();
    }
    ClosingTime closing = Timetable.closing(until, now.atZone(scene.member().zone()));
    return closing instanceof ClosingTime.At at
        ? new Quiet.Until(at.moment().toInstant())
        : new Quiet.Not(closing);
  }

  /** Who writes {@code 2w} means {@code for 2w}. */
  private static @Nullable WhenPhrase spoken(String words) {
    WhenPhrase said = CommandLine.read("snooze " + words).line().arguments().when();
    return said == null ? CommandLine.read("snooze for " + words).line().arguments().when() : said;
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
        PrivacyViews.message(
            scene == null ? Partnership.SMALLEST_K : scene.partnership().k(), needs.texts()));
  }
}

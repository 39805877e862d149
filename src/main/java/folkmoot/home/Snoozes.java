package folkmoot.home;

import folkmoot.Verb;
import folkmoot.command.CommandLine;
import folkmoot.home.HomeFeature.Needs;
import folkmoot.partnership.Scene;
import folkmoot.slack.Answer;
import folkmoot.store.Tx;
import folkmoot.time.ClosingTime;
import folkmoot.time.Timetable;
import folkmoot.time.WhenPhrase;
import java.time.Instant;
import java.util.Set;

/** How members ask for quiet, and end it. */
final class Snoozes {
  private static final Set<String> NO_MORE_QUIET = Set.of("off", "stop", "end", "over");

  private final Needs needs;

  Snoozes(Needs needs) {
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

  /** {@code snooze 2w}: no reminders for a while; alone, for two weeks. */
  Answer typed(Verb.Request request) {
    return said(request.here(), request.arguments().words().strip());
  }

  /** The same from a button that carries the words. */
  Answer said(Scene scene, String words) {
    Quiet quiet = quiet(scene, words);
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
      return new Quiet.Until(now.plus(Snooze.USUAL));
    }
    if (NO_MORE_QUIET.contains(words.toLowerCase(needs.texts().locale()))) {
      return new Quiet.Over();
    }
    if (!(CommandLine.when(words) instanceof WhenPhrase.Until until)) {
      return new Quiet.Unclear();
    }
    ClosingTime closing = Timetable.closing(until, now.atZone(scene.member().zone()));
    return closing instanceof ClosingTime.At at
        ? new Quiet.Until(at.moment().toInstant())
        : new Quiet.Not(closing);
  }
}

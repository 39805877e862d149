package folkmoot.digest;

import com.slack.api.model.view.View;
import folkmoot.asking.Tools;
import folkmoot.command.Arguments;
import folkmoot.digest.DeskViews.Standing;
import folkmoot.digest.Postings.Correction;
import folkmoot.digest.SilenceRule.Form;
import folkmoot.digest.Summary.Covered;
import folkmoot.digest.Summary.Mark;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.rhythm.Rest;
import folkmoot.schedule.Ledger;
import folkmoot.schedule.Occurrence;
import folkmoot.schedule.Occurrence.Outcome;
import folkmoot.slack.Actor;
import folkmoot.slack.Answer;
import folkmoot.store.Tx;
import folkmoot.text.Speaking;
import folkmoot.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What conveners do about the summary: look at it, post it now, pause it, correct it. */
final class Desk {
  private static final int LOOK_BACK = 12;

  private final Tools tools;
  private final Texts texts;
  private final Ledger ledger;
  private final Digests.Rooms rooms;

  Desk(Tools tools, Ledger ledger, Digests.Rooms rooms) {
    this.tools = tools;
    this.texts = tools.texts();
    this.ledger = ledger;
    this.rooms = rooms;
  }

  /** What a convener typed behind the verb. */
  Answer typed(Scene scene, Arguments said) {
    String word = said.preview() ? "preview" : said.words().strip().toLowerCase(Locale.ROOT);
    BiFunction<Tx, Scene, Answer> act =
        switch (word) {
          case "preview" -> this::whispered;
          case "now" -> this::askNow;
          case "pause", "stop" -> (tx, here) -> paused(tx, here, true);
          case "resume", "start" -> (tx, here) -> paused(tx, here, false);
          case "resend", "correct" -> this::askAgain;
          default -> (tx, here) -> new Answer.Open(window(tx, here));
        };
    return tools.database().transact(tx -> act.apply(tx, scene));
  }

  /** What a convener pressed or sent; the value is the partnership's id. */
  Answer pressed(Actor actor, String value, BiFunction<Tx, Scene, Answer> act) {
    return tools
        .convening(actor, new PartnershipId(value), act)
        .orElseGet(() -> new Answer.Whisper(DeskViews.forConveners(texts)));
  }

  private View window(Tx tx, Scene scene) {
    Partnership partnership = scene.partnership();
    List<Issue> latest = new IssueStore(tx, partnership.id()).latest(LOOK_BACK);
    Progress progress = progress(tx, partnership);
    return DeskViews.window(
        new Standing(
            partnership,
            progress.paused(),
            rooms.timing().upcoming(tx, partnership, now()),
            latest.stream().filter(Desk::isSummary).findFirst().orElse(null),
            Usefulness.told(latest).orElse(null),
            rooms.pictures().look(tx, partnership.id())),
        texts);
  }

  private static boolean isSummary(Issue issue) {
    return issue.form() != Form.IN_THE_WAY;
  }

  private Progress progress(Tx tx, Partnership partnership) {
    return new DigestStore(tx).progress(partnership.id()).orElseGet(() -> Progress.from(now()));
  }

  private Instant now() {
    return tools.clock().instant();
  }

  /** As it would be posted this moment. */
  private Optional<Edition> edition(Tx tx, Partnership partnership) {
    Instant now = now();
    Covered covered = new Covered(progress(tx, partnership).coveredTo(), now);
    Week week = rooms.timing().week(tx, partnership, now);
    Summary summary = rooms.editions().summary(tx, partnership, week, covered);
    int number = Useful.next(new IssueStore(tx, partnership.id()).latest(1));
    return rooms.editions().edition(summary, rooms.editions().parts(tx, summary), number);
  }

  /** After the command: with its picture, which Slack draws in messages alone. */
  private Answer whispered(Tx tx, Scene scene) {
    Partnership partnership = scene.partnership();
    return new Answer.Whisper(
        edition(tx, partnership)
            .map(edition -> DeskViews.preview(edition, texts))
            .orElseGet(() -> nothingYet(tx, partnership)));
  }

  private Message nothingYet(Tx tx, Partnership partnership) {
    return DeskViews.nothingYet(
        rooms.timing().upcoming(tx, partnership, now()), partnership, texts);
  }

  /** After a button: as a window. */
  Answer preview(Tx tx, Scene scene) {
    return edition(tx, scene.partnership())
        .<Answer>map(edition -> new Answer.Open(DeskViews.previewed(edition, texts)))
        .orElseGet(() -> new Answer.Whisper(nothingYet(tx, scene.partnership())));
  }

  /** She would like it now: she sees it first, and what that means for this week. */
  Answer askNow(Tx tx, Scene scene) {
    Partnership partnership = scene.partnership();
    return whyNotNow(tx, partnership)
        .orElseGet(
            () ->
                edition(tx, partnership)
                    .<Answer>map(
                        edition ->
                            new Answer.Open(
                                DeskViews.sureNow(
                                    edition,
                                    rooms.timing().upcoming(tx, partnership, now()),
                                    texts)))
                    .orElseGet(() -> new Answer.Whisper(nothingYet(tx, partnership))));
  }

  private Optional<Answer> whyNotNow(Tx tx, Partnership partnership) {
    Week week = Week.of(now(), partnership.zone());
    if (new IssueStore(tx, partnership.id()).find(week).isPresent()) {
      return Optional.of(new Answer.Whisper(DeskViews.posted(partnership, texts)));
    }
    return rooms
        .timing()
        .resting(tx, partnership, now())
        .map(rest -> new Answer.Whisper(resting(rest, partnership)));
  }

  private Message resting(Rest rest, Partnership partnership) {
    return DeskViews.resting(rest, partnership, texts);
  }

  /** She has seen it and wants it posted. Sent twice, it is posted once. */
  Answer postNow(Tx tx, Scene scene) {
    Partnership partnership = scene.partnership();
    tools.partnerships().hold(tx, partnership.id());
    DigestStore store = new DigestStore(tx);
    Progress progress = store.hold(partnership.id()).orElseGet(() -> Progress.from(now()));
    Optional<Answer> why = whyNotNow(tx, partnership);
    if (why.isPresent()) {
      return why.get();
    }
    Edition edition = edition(tx, partnership).orElse(null);
    if (edition == null) {
      return new Answer.Whisper(nothingYet(tx, partnership));
    }
    Instant now = now();
    rooms.postings().post(tx, edition);
    store.save(
        partnership.id(),
        progress.silent(Progress.Silence.NONE).settled(now, now, edition.summary().week()));
    ledger.enter(
        tx,
        partnership.id(),
        new Occurrence(Digests.WHAT, now, Outcome.SENT, texts.plain("digest.ledger.now")));
    return new Answer.Whisper(DeskViews.postedNow(edition.summary(), texts));
  }

  /** Pauses it, or lets it go on. */
  Answer paused(Tx tx, Scene scene, boolean paused) {
    Partnership partnership = scene.partnership();
    pause(tx, partnership, paused);
    return new Answer.Whisper(
        DeskViews.paused(
            partnership, paused, rooms.timing().upcoming(tx, partnership, now()), texts));
  }

  /** The same in her window, which shows that it is done. */
  Answer pausedHere(Tx tx, Scene scene, boolean paused) {
    pause(tx, scene.partnership(), paused);
    return new Answer.Update(window(tx, scene));
  }

  private void pause(Tx tx, Partnership partnership, boolean paused) {
    held(tx, partnership, progress -> progress.paused(paused));
  }

  private void held(Tx tx, Partnership partnership, UnaryOperator<Progress> change) {
    tools.partnerships().hold(tx, partnership.id());
    DigestStore store = new DigestStore(tx);
    Progress progress = store.hold(partnership.id()).orElseGet(() -> Progress.from(now()));
    store.save(partnership.id(), change.apply(progress));
  }

  /** From the next one on its charts come as pictures, or as Slack draws them. */
  Answer pictured(Tx tx, Scene scene, boolean asPicture) {
    held(tx, scene.partnership(), UnaryOperator.identity());
    new DigestStore(tx).asPicture(scene.partnership().id(), asPicture);
    return new Answer.Update(window(tx, scene));
  }

  /** She would like the latest one corrected: she sees first what it would say. */
  Answer askAgain(Tx tx, Scene scene) {
    Partnership partnership = scene.partnership();
    return latest(tx, partnership)
        .flatMap(issue -> corrected(tx, partnership, issue))
        .<Answer>map(correction -> new Answer.Open(DeskViews.sureAgain(correction.edited(), texts)))
        .orElseGet(() -> new Answer.Whisper(DeskViews.nothingToCorrect(texts)));
  }

  /** She has seen it. */
  Answer correct(Tx tx, Scene scene) {
    Partnership partnership = scene.partnership();
    tools.partnerships().hold(tx, partnership.id());
    return latest(tx, partnership)
        .flatMap(issue -> corrected(tx, partnership, issue))
        .<Answer>map(
            correction -> {
              rooms.postings().correct(tx, correction);
              return new Answer.Whisper(DeskViews.corrected(texts));
            })
        .orElseGet(() -> new Answer.Whisper(DeskViews.nothingToCorrect(texts)));
  }

  private static Optional<Issue> latest(Tx tx, Partnership partnership) {
    return new IssueStore(tx, partnership.id())
        .latest(LOOK_BACK).stream().filter(Desk::isSummary).findFirst();
  }

  /** What happened in its time, told as it is known today. */
  private Optional<Correction> corrected(Tx tx, Partnership partnership, Issue issue) {
    Instant now = now();
    Summary first = rooms.editions().summary(tx, partnership, issue.week(), issue.covered());
    Summary today = first.next(rooms.editions().upcoming(tx, partnership, issue.week(), now));
    var parts = rooms.editions().parts(tx, today);
    return rooms
        .editions()
        .edition(today.marked(Mark.CORRECTED, now), parts, issue.number())
        .flatMap(
            edited ->
                rooms
                    .editions()
                    .edition(today.marked(Mark.CORRECTED_AGAIN, now), parts, issue.number())
                    .map(
                        again ->
                            new Correction(
                                edited,
                                again,
                                Speaking.in(partnership.language(), () -> DigestViews.gone(texts)),
                                issue.corrections() + 1)));
  }
}

package folkmoot.digest;

import folkmoot.Coming;
import folkmoot.Feature;
import folkmoot.Recurring;
import folkmoot.Verb;
import folkmoot.calendar.Calendars;
import folkmoot.command.VerbName;
import folkmoot.outbox.Outbox;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Partnerships;
import folkmoot.partnership.Scene;
import folkmoot.schedule.Due;
import folkmoot.schedule.Ledger;
import folkmoot.slack.Answer;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The weekly summary as a feature of the house. */
public final class DigestFeature implements Feature {
  private final Database database;
  private final InstantSource clock;
  private final Texts texts;
  private final Digests digests;
  private final DigestRhythm rhythm;

  /** What the digest needs of the house. */
  public record Needs(
      Database database,
      Partnerships partnerships,
      Calendars calendars,
      Outbox outbox,
      Ledger ledger,
      Texts texts,
      InstantSource clock) {}

  /**
   * @param contributors the features that may have something to say
   */
  public DigestFeature(Needs needs, List<Feature> contributors) {
    this.database = needs.database();
    this.clock = needs.clock();
    this.texts = needs.texts();
    this.digests =
        new Digests(
            new Digests.Needs(
                needs.database(),
                needs.partnerships(),
                needs.calendars(),
                needs.outbox(),
                needs.ledger(),
                needs.texts()),
            contributors);
    this.rhythm = new DigestRhythm(needs);
  }

  @Override
  public List<Recurring> recurring(Tx tx, Partnership partnership) {
    return List.of(rhythm.of(tx, partnership));
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(
            new VerbName("digest", List.of("summary"), false), Verb.Who.CONVENER, this::preview));
  }

  private Answer preview(Verb.Request request) {
    return database.transact(
        tx ->
            new Answer.Whisper(digests.preview(tx, request.here().partnership(), clock.instant())));
  }

  /** When the next weekly summary of any partnership is due; it may lie in the past. */
  public Optional<Instant> next() {
    return digests.next();
  }

  @Override
  public List<Coming> coming(Tx tx, Scene scene) {
    return List.of(
        new Coming(texts.mrkdwn("digest.coming"), Slot.next(scene.partnership(), clock.instant())));
  }

  @Override
  public List<Due> dueWork() {
    return List.of(new DigestJobs(digests));
  }
}

package folkmoot.opera;

import folkmoot.command.CommandLine;
import folkmoot.opera.Desk.Here;
import folkmoot.opera.Desk.Reply;
import folkmoot.partnership.Scene;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays;
import folkmoot.time.ClosingTime;
import folkmoot.time.Timetable;
import folkmoot.time.WhenPhrase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** A convener gives a step more time, by one press or until a moment she says. */
final class MoreTime {
  static final String UNTIL = "until";

  private static final String WORD = "extend";
  private static final int DAYS_OF_WEEK = 7;

  private final OperaTools needs;
  private final Desk desk;
  private final Sights sights;
  private final Posts posts;

  MoreTime(OperaTools needs, Sights sights, Posts posts) {
    this.needs = needs;
    this.desk = new Desk(needs);
    this.sights = sights;
    this.posts = posts;
  }

  /**
   * What she is asked before the step stays open.
   *
   * @param until what stands in the field
   * @param unclear what she typed and nobody can read as a time; empty where there is none
   */
  record Form(Opera opera, ZoneId zone, Instant closes, Instant until, String unclear) {}

  /** What follows a form that was sent. */
  sealed interface Outcome {
    record Given() implements Outcome {}

    /** It would close no later than it does. */
    record NotLater() implements Outcome {}

    record TooFar() implements Outcome {}

    record Not(Said why) implements Outcome {}
  }

  /** Whether these words after the verb ask for more time, and for nothing else. */
  static boolean isAsked(String words) {
    return words.equals(WORD) || (words.startsWith(WORD + " ") && phrase(words).isPresent());
  }

  /** A time to close as typed: {@code 1d}, {@code for 3 hours}, {@code by fri 17:00}. */
  private static Optional<WhenPhrase.Until> phrase(String words) {
    String amount = words.strip().substring(WORD.length()).strip();
    return until(WORD + " " + amount).or(() -> until(WORD + " for " + amount));
  }

  private static Optional<WhenPhrase.Until> until(String line) {
    return CommandLine.read(line).line().arguments().when() instanceof WhenPhrase.Until until
        ? Optional.of(until)
        : Optional.empty();
  }

  /** The form for what she typed behind the verb; empty where that is about something else. */
  Optional<Form> typed(Scene scene, String typed) {
    String words = typed.strip().toLowerCase(Locale.ROOT);
    if (!scene.convenes() || !(words.equals(WORD) || words.startsWith(WORD + " "))) {
      return Optional.empty();
    }
    return needs
        .tools()
        .database()
        .transact(
            tx ->
                new OperaStore(tx)
                    .open(scene.partnership().id())
                    .flatMap(opera -> form(tx, scene, opera, words)));
  }

  /** She wants to say until when; the value is the OPERA and how she saw it stand. */
  Reply<Form> open(Click click) {
    String[] parts = click.value().split(" ", 2);
    return desk.at(
        click.actor(),
        parts[0],
        (tx, here) ->
            allowed(here, parts[1])
                .<Reply<Form>>map(Reply::not)
                .orElseGet(
                    () ->
                        form(tx, here.scene(), here.opera(), WORD)
                            .map(Reply::of)
                            .orElse(Reply.not(Said.MOVED_BEFORE))));
  }

  private Optional<Form> form(Tx tx, Scene scene, Opera opera, String words) {
    Instant closes = opera.closesAt();
    if (closes == null || !opera.step().isOpen()) {
      return Optional.empty();
    }
    Optional<WhenPhrase.Until> phrase = phrase(words);
    ZoneId zone = scene.partnership().zone();
    ClosedDays closed = needs.tools().calendars().of(tx, opera.partnership());
    Instant until =
        phrase
            .flatMap(said -> later(opera.pace(), said, closes.atZone(zone), closed))
            .orElseGet(() -> opera.pace().later(closes.atZone(zone), closed));
    boolean unclear = !words.equals(WORD) && phrase.isEmpty();
    String typed = unclear ? words.substring(WORD.length()).strip() : "";
    return Optional.of(new Form(opera, zone, closes, until, typed));
  }

  /** A span counts from the close, days of it on which people work; a moment is that moment. */
  private Optional<Instant> later(
      Pace pace, WhenPhrase.Until said, ZonedDateTime closes, ClosedDays closed) {
    if (said instanceof WhenPhrase.For span) {
      boolean counts = span.unit() == ChronoUnit.DAYS && pace != Pace.LIVE;
      return Optional.of(
          counts && span.amount() <= Timetable.LONGEST_DAYS
              ? Pace.days(span.amount(), closes, closed)
              : plus(closes, span));
    }
    ZonedDateTime now = needs.tools().clock().instant().atZone(closes.getZone());
    return Timetable.closing(said, now) instanceof ClosingTime.At at
        ? Optional.of(at.moment().toInstant())
        : Optional.empty();
  }

  private static Instant plus(ZonedDateTime closes, WhenPhrase.For span) {
    return switch (span.unit()) {
      case WEEKS -> closes.plusDays((long) DAYS_OF_WEEK * span.amount()).toInstant();
      default -> closes.plus(span.amount(), span.unit()).toInstant();
    };
  }

  /** She sends the form; the metadata is the OPERA and how she saw it stand. */
  Outcome send(Submission sent) {
    String[] parts = sent.metadata().split(" ", 2);
    Instant until = sent.values().instant(UNTIL).orElse(Instant.EPOCH);
    Reply<Outcome> reply =
        desk.at(
            sent.actor(),
            parts[0],
            (tx, here) ->
                Reply.of(
                    allowed(here, parts[1])
                        .<Outcome>map(Outcome.Not::new)
                        .orElseGet(() -> send(tx, here, until))));
    return reply.what().orElseGet(() -> new Outcome.Not(reply.why()));
  }

  private Outcome send(Tx tx, Here here, Instant until) {
    Instant closes = here.opera().closesAt();
    if (closes == null || !until.isAfter(closes) || !until.isAfter(here.now())) {
      return new Outcome.NotLater();
    }
    if (until.isAfter(here.now().plus(Duration.ofDays(Timetable.LONGEST_DAYS)))) {
      return new Outcome.TooFar();
    }
    give(tx, here, until);
    return new Outcome.Given();
  }

  /** Why she may not; empty where she may. */
  private static Optional<Said> allowed(Here here, String seen) {
    if (!here.scene().convenes()) {
      return Optional.of(Said.NOT_CONVENING);
    }
    boolean stands = here.opera().seen().equals(seen) && here.opera().step().isOpen();
    return stands ? Optional.empty() : Optional.of(Said.MOVED_BEFORE);
  }

  /** By one press: as much more as its pace has. */
  Said give(Tx tx, Here here) {
    Instant closes = here.opera().closesAt();
    if (closes == null) {
      return Said.MOVED_BEFORE;
    }
    ZoneId zone = here.scene().partnership().zone();
    ClosedDays closed = needs.tools().calendars().of(tx, here.opera().partnership());
    give(tx, here, here.opera().pace().later(closes.atZone(zone), closed));
    return Said.EXTENDED;
  }

  private void give(Tx tx, Here here, Instant until) {
    Opera later = here.opera().in(here.opera().step(), until);
    new OperaStore(tx).save(later);
    staysLate(tx, here.opera(), until);
    posts.refresh(tx, later);
    Sight sight = sights.of(tx, later);
    String name = here.scene().member().name();
    posts.note(
        tx,
        later,
        () ->
            needs
                .tools()
                .texts()
                .mrkdwn("opera.note.extended", "name", name, "close", OperaViews.close(sight)));
  }

  /** Whoever need not wait for a partner any more, or was told from when on, waits no longer. */
  private static void staysLate(Tx tx, Opera before, Instant until) {
    Instant closes = before.closesAt();
    OperaStore store = new OperaStore(tx);
    if (before.step() == Step.PAIR && closes != null) {
      store
          .beganAt(before.id())
          .map(began -> Pace.waitsFrom(Pace.lateAt(began, closes), until))
          .ifPresent(from -> store.waitsFrom(before.id(), from));
    }
  }
}

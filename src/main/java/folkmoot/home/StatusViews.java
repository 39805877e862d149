package folkmoot.home;

import folkmoot.Recurring;
import folkmoot.asking.RestViews;
import folkmoot.outbox.Message;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Turn;
import folkmoot.round.Round;
import folkmoot.schedule.Occurrence;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** How a partnership stands, in words. */
final class StatusViews {
  private static final int MOST_ROUNDS = 20;
  private static final int MOST_RESTS = 5;

  private StatusViews() {}

  /**
   * @param standing what the features say of how it goes, a paragraph each
   */
  static Message message(Status status, List<Mrkdwn> standing, Texts texts) {
    List<Mrkdwn> parts = new ArrayList<>();
    parts.add(running(status, texts));
    parts.addAll(resting(status, texts));
    if (!status.coming().isEmpty()) {
      parts.add(coming(status, texts));
    }
    parts.add(done(status, texts));
    parts.addAll(standing);
    parts.add(
        texts.mrkdwn(
            "home.conveners", "names", status.conveners(), "count", status.conveners().size()));
    return PieceViews.message(parts);
  }

  /** The open rounds with their turnout, as everybody may know it. */
  static Mrkdwn running(Status status, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(texts.mrkdwn("home.running", "count", status.open().size()));
    ZoneId zone = status.partnership().zone();
    status.open().stream()
        .limit(MOST_ROUNDS)
        .forEach(running -> lines.add(line(running, zone, texts)));
    return Mrkdwn.joined("\n", lines);
  }

  private static Mrkdwn line(Status.Running running, ZoneId zone, Texts texts) {
    Round round = running.round();
    Mrkdwn turnout =
        round.turnout().isPresent()
            ? texts.mrkdwn(
                "home.turnout",
                "answered",
                round.turnout().getAsInt(),
                "audience",
                round.audience())
            : texts.mrkdwn("home.turnout-few", "k", round.k(), "audience", round.audience());
    Mrkdwn line =
        texts.mrkdwn(
            "home.round",
            "title",
            round.title(),
            "turnout",
            turnout,
            "closes",
            Mrkdwn.date(round.closesAt(), zone, texts.locale()));
    return running.closeWished()
        ? Mrkdwn.joined(" ", List.of(line, texts.mrkdwn("home.close-wished")))
        : line;
  }

  /** What rests or will, and until when. */
  static List<Mrkdwn> resting(Status status, Texts texts) {
    return status.rests().stream()
        .limit(MOST_RESTS)
        .map(rest -> RestViews.line(rest, status.partnership(), texts))
        .toList();
  }

  /** What comes next of each thing that recurs. */
  private static Mrkdwn coming(Status status, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(texts.mrkdwn("home.recurring"));
    status.coming().stream()
        .limit(MOST_ROUNDS)
        .forEach(one -> lines.add(coming(one, status.rests(), texts)));
    return Mrkdwn.joined("\n", lines);
  }

  private static Mrkdwn coming(Recurring one, List<Rest> rests, Texts texts) {
    Turn next =
        one.next().stream()
            .filter(turn -> turn.happens() != null)
            .filter(turn -> !turn.due().toInstant().equals(one.skipped()))
            .filter(turn -> one.rest(turn, rests).isEmpty())
            .findFirst()
            .orElse(null);
    if (one.paused()) {
      return texts.mrkdwn("home.recurring-paused", "what", one.what());
    }
    return next == null
        ? texts.mrkdwn("home.recurring-later", "what", one.what())
        : texts.mrkdwn(
            "home.recurring-next",
            "what",
            one.what(),
            "when",
            Mrkdwn.date(next.at(), next.due().getZone(), texts.locale()));
  }

  /** What was sent, and what was not, and why. */
  static Mrkdwn done(Status status, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(texts.mrkdwn(status.done().isEmpty() ? "home.nothing-done" : "home.done"));
    status.done().forEach(one -> lines.add(line(one, status.partnership().zone(), texts)));
    return Mrkdwn.joined("\n", lines);
  }

  private static Mrkdwn line(Occurrence one, ZoneId zone, Texts texts) {
    Mrkdwn line =
        texts.mrkdwn(
            "home.occurrence",
            "what",
            what(one.what(), texts),
            "when",
            Mrkdwn.date(one.dueAt(), zone, texts.locale()),
            "outcome",
            outcome(one.outcome(), texts));
    return one.reason().isEmpty()
        ? line
        : texts.mrkdwn("home.because", "line", line, "reason", one.reason());
  }

  /**
   * The name of what recurs, without the id that tells two alike apart; one we have no words for is
   * called as it is stored.
   */
  private static String what(String what, Texts texts) {
    String key = "home.what." + what.split(" ", 2)[0];
    return texts.keys().contains(key) ? texts.plain(key) : what;
  }

  private static String outcome(Occurrence.Outcome outcome, Texts texts) {
    return switch (outcome) {
      case SENT -> texts.plain("home.sent");
      case LATE -> texts.plain("home.late");
      case SKIPPED -> texts.plain("home.skipped");
    };
  }
}

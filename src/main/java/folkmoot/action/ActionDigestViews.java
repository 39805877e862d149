package folkmoot.action;

import folkmoot.DigestPart;
import folkmoot.DigestPart.Fact;
import folkmoot.DigestPart.Section;
import folkmoot.asking.PieceViews;
import folkmoot.sequel.Sequel;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.util.List;
import java.util.Set;

/** Actions as the weekly summary tells of them, a line each. */
final class ActionDigestViews {
  /** Visible characters of a pair in the post (methods.md E1). */
  static final int MOST_PAIR = 160;

  private ActionDigestViews() {}

  /** What was done, or honestly was not, and what people had said. */
  static DigestPart ended(Sight sight, Texts texts) {
    return part(
        Section.SAID_AND_DONE,
        sight.action().state() == State.DONE ? did(sight, texts) : notDone(sight, texts),
        Set.of(Fact.ACTION));
  }

  private static Mrkdwn did(Sight sight, Texts texts) {
    Action action = sight.action();
    Cause cause = action.cause();
    if (cause == null) {
      return texts.mrkdwn(
          "action.digest.agreed-did",
          "what",
          action.words(),
          "named",
          sight.owner().isPresent(),
          "owner",
          sight.owner().orElse(""),
          "outcome",
          action.outcome());
    }
    return texts.mrkdwn(
        "action.digest.did",
        "said",
        cause.said().isEmpty() ? "other" : "own",
        "words",
        cause.said(),
        "about",
        cause.about(),
        "named",
        sight.owner().isPresent(),
        "owner",
        sight.owner().orElse(""),
        "outcome",
        action.outcome());
  }

  private static Mrkdwn notDone(Sight sight, Texts texts) {
    return texts.mrkdwn(
        "action.digest.not-done",
        "what",
        sight.action().words(),
        "outcome",
        sight.action().outcome());
  }

  /** A result on which the group chose not to act. */
  static DigestPart left(Sequel sequel, Texts texts) {
    return part(
        Section.SAID_AND_DONE,
        RaisedViews.left(sequel.result(), sequel.reason(), texts),
        Set.of(Fact.DECISION));
  }

  /** Whether a pair is longer than three of them may be together. */
  static boolean isLong(DigestPart part) {
    return part.text().length() > MOST_PAIR;
  }

  /** It alone makes no summary: it was told before. */
  static DigestPart stillOpen(Sight sight, Texts texts) {
    return part(Section.COMING_UP, line("action.digest.open", sight, texts), Set.of());
  }

  /**
   * What is due soon.
   *
   * @param fresh whether it was agreed since the last summary
   */
  static DigestPart due(Sight sight, boolean fresh, Texts texts) {
    return part(
        Section.COMING_UP,
        line("action.digest.due", sight, texts),
        fresh ? Set.of(Fact.UPCOMING, Fact.ACTION) : Set.of(Fact.UPCOMING));
  }

  static DigestPart agreed(Sight sight, Texts texts) {
    return part(Section.COMING_UP, line("action.digest.agreed", sight, texts), Set.of(Fact.ACTION));
  }

  static DigestPart looking(Sight sight, Texts texts) {
    return part(
        Section.COMING_UP, line("action.digest.looking", sight, texts), Set.of(Fact.ACTION));
  }

  private static Mrkdwn line(String key, Sight sight, Texts texts) {
    return texts.mrkdwn(
        key,
        "what",
        sight.action().words(),
        "owner",
        sight.owner().orElse(""),
        "day",
        Spoken.day(sight.action().due(), sight.today(), texts.locale()));
  }

  private static DigestPart part(Section section, Mrkdwn words, Set<Fact> facts) {
    return new DigestPart(section, words.value(), List.of(PieceViews.paragraph(words)), facts);
  }
}

package folkmoot.action;

import com.ibm.icu.lang.UCharacter;
import com.slack.api.model.block.LayoutBlock;
import folkmoot.DigestPart;
import folkmoot.DigestPart.Fact;
import folkmoot.DigestPart.Section;
import folkmoot.asking.PieceViews;
import folkmoot.sequel.Sequel;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Actions as the weekly summary tells of them, a line each. */
final class ActionDigestViews {
  /** Visible characters of a pair in the post (methods.md E1). */
  static final int MOST_PAIR = 160;

  private ActionDigestViews() {}

  /** What was done, or honestly was not, and what people had said. */
  static DigestPart ended(Sight sight, Texts texts) {
    Mrkdwn inside = ended(sight, sight.owner(), texts);
    Mrkdwn outside = ended(sight, sight.ownerFromOutside(), texts);
    return pair(inside, Set.of(Fact.ACTION)).outside(outside.value(), drawn(outside));
  }

  private static Mrkdwn ended(Sight sight, Optional<String> owner, Texts texts) {
    return sight.action().state() == State.DONE
        ? did(sight.action(), owner, texts)
        : notDone(sight.action(), texts);
  }

  private static Mrkdwn did(Action action, Optional<String> owner, Texts texts) {
    Cause cause = action.cause();
    if (cause == null) {
      return texts.mrkdwn(
          "action.digest.agreed-did",
          "what",
          action.words(),
          "named",
          owner.isPresent(),
          "owner",
          owner.orElse(""),
          "outcome",
          action.outcome());
    }
    return texts.mrkdwn(
        "action.digest.did",
        "said",
        cause.said().isEmpty() ? "other" : "own",
        "words",
        capital(cause.said(), texts),
        "about",
        cause.about(),
        "named",
        owner.isPresent(),
        "owner",
        owner.orElse(""),
        "outcome",
        action.outcome());
  }

  /** As a line begins, however it was typed. */
  private static String capital(String words, Texts texts) {
    return words.isEmpty()
        ? words
        : UCharacter.toTitleCase(
                texts.locale(), words.substring(0, words.offsetByCodePoints(0, 1)), null)
            + words.substring(words.offsetByCodePoints(0, 1));
  }

  private static Mrkdwn notDone(Action action, Texts texts) {
    return texts.mrkdwn(
        "action.digest.not-done", "what", action.words(), "outcome", action.outcome());
  }

  /**
   * A result on which the group chose not to act. Without a reason nobody decided anything: it was
   * noted since time had passed, which moves nothing, must not hide that nothing moves, and makes
   * no summary by itself.
   */
  static DigestPart left(Sequel sequel, ZoneId zone, Texts texts) {
    LocalDate day = sequel.result().closed().atZone(zone).toLocalDate();
    LocalDate noted =
        (sequel.left() == null ? sequel.result().closed() : sequel.left())
            .atZone(zone)
            .toLocalDate();
    Mrkdwn words =
        texts.mrkdwn(
            "action.digest.left",
            "title",
            sequel.result().title(),
            "day",
            Spoken.day(day, noted, texts.locale()),
            "given",
            !sequel.reason().isEmpty(),
            "reason",
            sequel.reason());
    return pair(words, sequel.reason().isEmpty() ? Set.of() : Set.of(Fact.DECISION));
  }

  /** A pair that is longer than a line of the post stands whole in the thread. */
  private static DigestPart pair(Mrkdwn words, Set<Fact> facts) {
    return new DigestPart(Section.SAID_AND_DONE, words.value(), drawn(words), facts)
        .inThread(words.characters() > MOST_PAIR);
  }

  /** What was taken on since the last summary, and its day has passed already. */
  static DigestPart takenOnLate(Joint joint, Texts texts) {
    return coming("action.digest.taken-late", joint, Set.of(Fact.ACTION), texts);
  }

  /** Its day has passed. It alone makes no summary: nothing has changed about it. */
  static DigestPart stillOpen(Joint joint, Texts texts) {
    return coming("action.digest.open", joint, Set.of(), texts);
  }

  /**
   * What is due soon.
   *
   * @param fresh whether it was agreed since the last summary
   */
  static DigestPart due(Joint joint, boolean fresh, Texts texts) {
    Set<Fact> facts = fresh ? Set.of(Fact.UPCOMING, Fact.ACTION) : Set.of(Fact.UPCOMING);
    return coming("action.digest.due", joint, facts, texts);
  }

  /** What was agreed since the last summary for a later day. */
  static DigestPart agreed(Joint joint, Texts texts) {
    return coming("action.digest.due", joint, Set.of(Fact.ACTION), texts);
  }

  static DigestPart looking(Sight sight, Texts texts) {
    return coming("action.digest.looking", Joint.alone(sight), Set.of(Fact.ACTION), texts);
  }

  private static DigestPart coming(String key, Joint joint, Set<Fact> facts, Texts texts) {
    Mrkdwn inside = line(key, joint.first(), joint.owners(), texts);
    Mrkdwn outside = line(key, joint.first(), joint.ownersFromOutside(), texts);
    return new DigestPart(Section.COMING_UP, inside.value(), drawn(inside), facts)
        .outside(outside.value(), drawn(outside));
  }

  private static Mrkdwn line(String key, Sight sight, List<String> owners, Texts texts) {
    return texts.mrkdwn(
        key,
        "what",
        sight.action().words(),
        "owners",
        owners.size(),
        "owner",
        texts.list(owners),
        "day",
        Spoken.day(sight.action().due(), sight.today(), texts.locale()));
  }

  private static List<LayoutBlock> drawn(Mrkdwn words) {
    return List.of(PieceViews.paragraph(words));
  }
}

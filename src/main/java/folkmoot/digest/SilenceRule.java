package folkmoot.digest;

import folkmoot.DigestPart;
import folkmoot.DigestPart.Fact;
import folkmoot.DigestPart.Section;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides whether a week is worth a post, and how much of one (methods.md E2). */
final class SilenceRule {
  /** Fewer kinds of fact than this make a short post. */
  static final int ENOUGH_FACTS = 3;

  /** After so many weeks with nothing to say conveners are asked. */
  static final int SILENT_WEEKS = 3;

  /** After so many summaries that told results, something should have come of them. */
  static final int TOLD = 3;

  /** How much is said. */
  enum Form {
    FULL,
    SHORT,
    SILENT,
    /** Nothing but the question what is in the way. */
    IN_THE_WAY
  }

  private SilenceRule() {}

  static Form form(List<DigestPart> parts) {
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    parts.forEach(part -> facts.addAll(part.facts()));
    if (facts.isEmpty()) {
      return Form.SILENT;
    }
    return facts.size() < ENOUGH_FACTS ? Form.SHORT : Form.FULL;
  }

  /**
   * What of the parts is said in this form. The short one has no picture, and asks no question of
   * its own where something is open to answer; what members said is never left out.
   */
  static List<DigestPart> kept(List<DigestPart> parts, Form form) {
    if (form == Form.FULL) {
      return parts;
    }
    boolean open = parts.stream().anyMatch(part -> part.section() == Section.OPEN_NOW);
    return parts.stream()
        .filter(part -> part.section() != Section.PICTURE)
        .filter(part -> part.section() != Section.QUESTION || !open)
        .toList();
  }

  /**
   * Whether something in it asks its readers for an answer. Where nobody we serve has been heard,
   * that piece has no fact and asks who could listen.
   */
  static boolean asks(List<DigestPart> parts) {
    return parts.stream()
        .anyMatch(
            part ->
                part.section() == Section.QUESTION
                    || part.section() == Section.OPEN_NOW
                    || part.section() == Section.FROM_PEOPLE_WE_SERVE && part.facts().isEmpty());
  }

  /** Whether conveners are asked now what they want; once until there was something to say. */
  static boolean asksConveners(int silentWeeks, boolean asked) {
    return silentWeeks >= SILENT_WEEKS && !asked;
  }

  /**
   * Whether people were told three times what they had said and nothing came of it: then nothing is
   * asked but what is in the way, once until three more have passed.
   *
   * @param latest what was posted, newest first
   * @param parts what there is to say now
   */
  static boolean isStuck(List<Issue> latest, List<DigestPart> parts) {
    List<Issue> told =
        latest.stream()
            .takeWhile(issue -> issue.form() != Form.IN_THE_WAY)
            .filter(Issue::told)
            .limit(TOLD)
            .toList();
    return told.size() == TOLD && told.stream().noneMatch(Issue::moved) && !moves(parts);
  }

  /** Whether there is an action or a decision in it. */
  static boolean moves(List<DigestPart> parts) {
    return parts.stream()
        .anyMatch(
            part -> part.facts().contains(Fact.ACTION) || part.facts().contains(Fact.DECISION));
  }
}

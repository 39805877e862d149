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

  /** How much is said. */
  enum Form {
    FULL,
    SHORT,
    SILENT
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
}

package folkmoot;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Set;

/**
 * One piece of the weekly digest, made by the feature it is about.
 *
 * @param text the same in words, for notifications and screen readers
 * @param facts what makes the digest worth posting
 */
public record DigestPart(Section section, String text, List<LayoutBlock> blocks, Set<Fact> facts) {
  public DigestPart {
    blocks = List.copyOf(blocks);
    facts = Set.copyOf(facts);
  }

  /** Where in the digest a piece stands, in reading order. */
  public enum Section {
    SAID_AND_DONE,
    HEARD,
    PICTURE,
    WORDS,
    FROM_PEOPLE_WE_SERVE,
    COMING_UP,
    THANKS_AND_LEARNING,
    OPEN_NOW,
    QUESTION
  }

  /** What a digest may report; with too few of them it keeps short or stays silent. */
  public enum Fact {
    ANSWERS,
    ACTION,
    QUOTE,
    DECISION,
    UPCOMING
  }
}

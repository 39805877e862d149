package folkmoot;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One piece of the weekly digest, made by the feature it is about.
 *
 * @param text the same in words, for notifications and screen readers
 * @param facts what makes the digest worth posting
 * @param posted what is to be noted once a digest carries it; a preview notes nothing
 */
public record DigestPart(
    Section section, String text, List<LayoutBlock> blocks, Set<Fact> facts, Consumer<Tx> posted) {
  private static final Consumer<Tx> NOTHING = tx -> {};

  public DigestPart {
    blocks = List.copyOf(blocks);
    facts = Set.copyOf(facts);
  }

  /** A piece that is the same whether it was carried before or not. */
  public DigestPart(Section section, String text, List<LayoutBlock> blocks, Set<Fact> facts) {
    this(section, text, blocks, facts, NOTHING);
  }

  /** The same piece, of which it is noted that a digest carried it. */
  public DigestPart noting(Consumer<Tx> carried) {
    return new DigestPart(section, text, blocks, facts, carried);
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

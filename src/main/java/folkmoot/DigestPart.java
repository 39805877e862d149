package folkmoot;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One piece of the weekly digest, made by the feature it is about: one result, one quote, one line
 * of what comes. The digest writes the heading over all pieces of a section, so none has its own.
 *
 * @param text the same in words, for notifications and screen readers
 * @param blocks a first block that is the same as that of the piece before is drawn once
 * @param facts what makes the digest worth posting
 * @param posted what is to be noted once a digest carries it; a preview notes nothing
 * @param membersOnly whether it is nothing for readers who are no members
 * @param threadOnly whether it is too long for the post, where words are never cut
 * @param outside what readers who are no members read in its place; null for the same
 */
public record DigestPart(
    Section section,
    String text,
    List<LayoutBlock> blocks,
    Set<Fact> facts,
    Consumer<Tx> posted,
    boolean membersOnly,
    boolean threadOnly,
    @Nullable Drawn outside) {
  private static final Consumer<Tx> NOTHING = tx -> {};

  public DigestPart {
    blocks = List.copyOf(blocks);
    facts = Set.copyOf(facts);
  }

  /** A piece for all who may read its section. */
  public DigestPart(
      Section section,
      String text,
      List<LayoutBlock> blocks,
      Set<Fact> facts,
      Consumer<Tx> posted) {
    this(section, text, blocks, facts, posted, false, false, null);
  }

  /** A piece that is the same whether it was carried before or not. */
  public DigestPart(Section section, String text, List<LayoutBlock> blocks, Set<Fact> facts) {
    this(section, text, blocks, facts, NOTHING);
  }

  /** The same piece, of which it is noted that a digest carried it. */
  public DigestPart noting(Consumer<Tx> carried) {
    return new DigestPart(section, text, blocks, facts, carried, membersOnly, threadOnly, outside);
  }

  /** The same piece, which only members are to read. */
  public DigestPart forMembers() {
    return new DigestPart(section, text, blocks, facts, posted, true, threadOnly, outside);
  }

  /** The same piece; where it is long, it is read whole in the thread and never in the post. */
  public DigestPart inThread(boolean isLong) {
    return new DigestPart(section, text, blocks, facts, posted, membersOnly, isLong, outside);
  }

  /** The same piece, of which readers who are no members read this instead. */
  public DigestPart outside(String words, List<LayoutBlock> drawn) {
    Drawn instead = new Drawn(words, drawn);
    return new DigestPart(section, text, blocks, facts, posted, membersOnly, threadOnly, instead);
  }

  /** As readers who are no members read it. */
  public DigestPart seenFromOutside() {
    return outside == null ? this : drawn(outside);
  }

  /** The same piece, told in other words and blocks. */
  public DigestPart drawn(Drawn other) {
    return new DigestPart(
        section, other.text(), other.blocks(), facts, posted, membersOnly, threadOnly, null);
  }

  /** What is read of a piece. */
  public record Drawn(String text, List<LayoutBlock> blocks) {
    public Drawn {
      blocks = List.copyOf(blocks);
    }
  }

  /** Where in the digest a piece stands, in reading order. */
  public enum Section {
    SAID_AND_DONE,
    HEARD,
    PICTURE,
    WORDS,
    FROM_PEOPLE_WE_SERVE,
    COMING_UP,
    OPEN_NOW,
    THANKS_AND_LEARNING,
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

package folkmoot.asking;

import folkmoot.DigestPart;
import folkmoot.partnership.Partnership;
import folkmoot.round.Round;
import folkmoot.store.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the digest says of rounds that are still open. */
public final class DigestLines {
  private final Tools tools;
  private final Function<Round, Manner> manners;

  public DigestLines(Tools tools, Function<Round, Manner> manners) {
    this.tools = tools;
    this.manners = manners;
  }

  /** Each open round with its button and when it closes. */
  public List<DigestPart> of(Tx tx, Partnership partnership, Predicate<Round> mine) {
    List<DigestPart> parts = new ArrayList<>();
    for (Round round : tools.rounds().open(tx, partnership.id())) {
      if (mine.test(round)) {
        RoundPost post = RoundPost.of(manners.apply(round), partnership, round);
        parts.add(RoundPostViews.openNow(post, tools.texts()));
      }
    }
    return parts;
  }
}

package folkmoot.asking;

import folkmoot.OpenPost;
import folkmoot.partnership.Partnership;
import folkmoot.round.Round;
import folkmoot.store.Tx;
import java.util.Collection;
import java.util.List;

/** The posts by which rounds that are open now ask everybody. */
public final class OpenPosts {
  private final Tools tools;
  private final Collection<Manner> manners;

  /** Of rounds that are asked in these manners. */
  public OpenPosts(Tools tools, Collection<Manner> manners) {
    this.tools = tools;
    this.manners = List.copyOf(manners);
  }

  /** Those of this partnership. */
  public List<OpenPost> of(Tx tx, Partnership partnership) {
    return tools.rounds().open(tx, partnership.id()).stream()
        .flatMap(
            round ->
                manners.stream()
                    .filter(manner -> manner.kind().equals(round.kind()))
                    .map(manner -> post(manner, partnership, round)))
        .toList();
  }

  private OpenPost post(Manner manner, Partnership partnership, Round round) {
    RoundPost post = RoundPost.of(manner, partnership, round);
    return new OpenPost(post.key(), () -> RoundPostViews.post(post, tools.texts()));
  }
}

package folkmoot.asking;

import folkmoot.OpenItem;
import folkmoot.partnership.Scene;
import folkmoot.round.Round;
import folkmoot.store.Tx;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What of a feature's rounds a member could answer now. */
public final class Openings {
  private final Tools tools;
  private final Answering answering;
  private final Function<Round, Manner> manners;

  public Openings(Tools tools, Answering answering, Function<Round, Manner> manners) {
    this.tools = tools;
    this.answering = answering;
    this.manners = manners;
  }

  /** The open rounds that ask this member, the one closing first first. */
  public List<OpenItem> of(Tx tx, Scene scene, Predicate<Round> mine) {
    return tools.rounds().open(tx, scene.partnership().id()).stream()
        .filter(mine)
        .filter(round -> tools.rounds().asks(tx, round.id(), scene.member().id()))
        .map(round -> item(tx, scene, round))
        .toList();
  }

  private OpenItem item(Tx tx, Scene scene, Round round) {
    Manner manner = manners.apply(round);
    RoundPost post = RoundPost.of(manner, scene.partnership(), round);
    return new OpenItem(
        RoundPostViews.item(post, scene.member().zone(), tools.texts()),
        round.closesAt(),
        manner.seconds(),
        tools.answers().hasAnswered(tx, round.id(), Answering.person(scene.member())),
        new OpenItem.Button(
            manner.feature() + ".answer",
            round.id().value(),
            tools.texts().plain("asking.post.answer")),
        () -> AnswerViews.window(answering.open(round.id(), scene, ""), tools.texts()));
  }
}

package folkmoot.opera;

import folkmoot.opera.Desk.Here;
import folkmoot.opera.Desk.Reply;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import java.util.Optional;

/** What came out, to be looked at; what was set aside can be brought back. */
final class Results {
  private final Desk desk;
  private final Posts posts;

  Results(OperaTools needs, Posts posts) {
    this.desk = new Desk(needs);
    this.posts = posts;
  }

  /** She presses for all ideas; the value is the OPERA. */
  Reply<Result> open(Click click) {
    return desk.at(
        click.actor(),
        click.value(),
        (tx, here) ->
            here.opera().step() == Step.DONE || here.opera().step() == Step.ARRANGE
                ? Reply.of(posts.at(tx, here.opera()))
                : Reply.not(Said.NOT_YET));
  }

  /** She brings an idea back that was set aside; the value is the OPERA and the idea. */
  Said revive(Click click) {
    String[] parts = click.value().split(" ");
    Reply<Said> reply =
        desk.at(click.actor(), parts[0], (tx, here) -> Reply.of(revive(tx, here, parts[1])));
    return reply.what().orElse(reply.why());
  }

  private Said revive(Tx tx, Here here, String id) {
    Optional<Idea> idea =
        new IdeaStore(tx)
            .of(here.opera().id()).stream().filter(one -> one.id().equals(id)).findFirst();
    if (idea.isEmpty()) {
      return Said.PARKED_NO_MORE;
    }
    if (new IdeaStore(tx).revive(id, here.now())) {
      posts.revived(tx, here.opera(), idea.get());
      return Said.REVIVED;
    }
    return idea.get().revived() ? Said.REVIVED : Said.PARKED_NO_MORE;
  }
}

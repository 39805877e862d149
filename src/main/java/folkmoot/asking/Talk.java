package folkmoot.asking;

import folkmoot.ids.RoundId;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Scene;
import folkmoot.privacy.PublishedRound;
import folkmoot.sequel.Sequels;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import java.util.Optional;

/** Somebody would like to talk about a result: the thread under it is opened, once. */
public final class Talk {
  private final Tools tools;

  public Talk(Tools tools) {
    this.tools = tools;
  }

  /** Whether she may ask for it: the result is one of her partnership's. */
  public boolean wish(Click click) {
    return tools.database().transact(tx -> wish(tx, click));
  }

  private boolean wish(Tx tx, Click click) {
    Optional<PublishedRound> round =
        tools.record().find(tx, new RoundId(click.value())).map(found -> found.value());
    Optional<Scene> scene =
        round.flatMap(r -> tools.partnerships().scene(tx, click.actor(), r.facts().partnership()));
    if (round.isEmpty() || scene.isEmpty()) {
      return false;
    }
    RoundId id = round.get().facts().id();
    tools
        .outbox()
        .reply(
            tx,
            new Outgoing(
                "talk:" + id,
                scene.get().partnership().installation(),
                new Recipient.Channel(scene.get().partnership().home()),
                () -> ResultButtonViews.thread(tools.texts()),
                tools.clock().instant()),
            VoicePosts.resultKey(id));
    new Sequels(tools.record()).talked(tx, round.get().facts(), tools.clock().instant());
    return true;
  }
}

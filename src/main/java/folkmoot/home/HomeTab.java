package folkmoot.home;

import com.slack.api.model.view.View;
import folkmoot.home.HomeFeature.Needs;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Homes;
import folkmoot.slack.Actor;
import folkmoot.slack.Seen;
import folkmoot.store.Tx;
import java.util.List;

/** The App Home: the hub and one's settings, for each partnership one is in. */
final class HomeTab implements Homes {
  private final Needs needs;
  private final Sources sources;

  /** Where its parts come from. */
  record Sources(Hub hub, Mine mine, Reports reports) {}

  HomeTab(Needs needs, Sources sources) {
    this.needs = needs;
    this.sources = sources;
  }

  /** Somebody looks: what she sees is made anew. */
  void opened(Seen seen) {
    needs
        .database()
        .run(tx -> needs.outbox().home(tx, seen.actor().installation(), seen.actor().user()));
  }

  @Override
  public View of(TeamId installation, UserId reader) {
    Actor actor = new Actor(installation, installation, reader);
    return needs.database().transact(tx -> HomeTabViews.view(parts(tx, actor), needs.texts()));
  }

  private List<HomeTabViews.Part> parts(Tx tx, Actor actor) {
    return needs.partnerships().scenes(tx, actor).stream()
        .map(
            scene ->
                new HomeTabViews.Part(
                    sources.hub().board(tx, scene),
                    sources.mine().settings(tx, scene),
                    sources.reports().status(tx, scene.partnership())))
        .toList();
  }
}

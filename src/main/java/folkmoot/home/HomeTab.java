package folkmoot.home;

import folkmoot.home.HomeFeature.Needs;
import folkmoot.slack.Seen;
import java.util.List;

/** The App Home: the hub and one's settings, for each partnership one is in. */
final class HomeTab {
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
        .run(
            tx -> {
              List<HomeTabViews.Part> parts =
                  needs.partnerships().scenes(tx, seen.actor()).stream()
                      .map(
                          scene ->
                              new HomeTabViews.Part(
                                  sources.hub().board(tx, scene),
                                  sources.mine().settings(tx, scene),
                                  sources.reports().status(tx, scene.partnership())))
                      .toList();
              needs
                  .outbox()
                  .home(
                      tx,
                      seen.actor().installation(),
                      seen.actor().user(),
                      HomeTabViews.view(parts, needs.texts()));
            });
  }
}

package folkmoot.home;

import com.slack.api.model.view.View;
import folkmoot.home.HomeFeature.Needs;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Homes;
import folkmoot.slack.Actor;
import folkmoot.slack.Seen;
import folkmoot.store.Tx;
import folkmoot.text.Speaking;

/** The App Home: all there is, for each partnership one is in. */
final class HomeTab implements Homes {
  private final Needs needs;
  private final Days days;

  HomeTab(Needs needs, Days days) {
    this.needs = needs;
    this.days = days;
  }

  /** Somebody looks: what she sees is made anew. */
  void opened(Seen seen) {
    needs
        .database()
        .run(tx -> needs.outbox().home(tx, seen.actor().installation(), seen.actor().user()));
  }

  /** Somebody did something: what she sees of it in her App Home follows, if she ever looked. */
  void acted(Actor actor) {
    needs.database().run(tx -> needs.outbox().homeAgain(tx, actor.installation(), actor.user()));
  }

  @Override
  public View of(TeamId installation, UserId reader) {
    Actor actor = new Actor(installation, installation, reader);
    return needs
        .database()
        .transact(
            tx -> Speaking.in(needs.tongues().of(tx, installation, reader), () -> view(tx, actor)));
  }

  private View view(Tx tx, Actor actor) {
    return HomeTabViews.view(
        days.all(tx, actor), needs.partnerships().goneFrom(tx, actor), needs.texts());
  }
}

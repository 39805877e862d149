package folkmoot.home;

import folkmoot.Verb;
import folkmoot.ids.RoundId;
import folkmoot.partnership.HubViews;
import folkmoot.partnership.Scene;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.slack.Interactions;
import java.util.function.BiFunction;

/** What comes in from Slack for the hub, the command and one's settings. */
final class HomeListeners {
  private final Moot moot;
  private final Rooms rooms;

  /** What people can get to from here. */
  record Rooms(Hub hub, Mine mine, Reports reports, HomeTab tab, UndecidedPosts undecided) {}

  HomeListeners(Moot moot, Rooms rooms) {
    this.moot = moot;
    this.rooms = rooms;
  }

  void listen(Interactions on) {
    on.command(moot::typed);
    on.click(AccessViews.IN, moot::chosen);
    moot.verbs().forEach(verb -> on.click(action(verb), click -> moot.pressed(verb, click)));
    inside(on, HubViews.ANSWER, (scene, rest) -> rooms.hub().answer(scene));
    inside(on, HubViews.ME, (scene, rest) -> rooms.mine().form(scene));
    inside(on, HubViews.CONVENE, (scene, rest) -> rooms.hub().convene(scene, moot.verbs()));
    lookUp(on);
    settle(on);
    on.homeOpened(rooms.tab()::opened);
  }

  private static String action(Verb verb) {
    return PieceViews.VERB + verb.name().word();
  }

  private void lookUp(Interactions on) {
    inside(on, MeViews.PEOPLE, (scene, rest) -> rooms.mine().people(scene));
    inside(on, ResultViews.SHOW, (scene, id) -> rooms.reports().result(scene, new RoundId(id)));
    on.submit(
        MeViews.CALLBACK,
        form ->
            moot.inside(
                form.actor(),
                form.metadata(),
                (scene, rest) -> rooms.mine().save(scene, form.values())));
  }

  private void settle(Interactions on) {
    UndecidedPosts undecided = rooms.undecided();
    inside(on, UndecidedViews.IS_THERE, (scene, id) -> undecided.settle(scene, id, true));
    inside(on, UndecidedViews.POST_IT, (scene, id) -> undecided.settle(scene, id, false));
  }

  private void inside(Interactions on, String action, BiFunction<Scene, String, Answer> act) {
    on.click(action, (Click click) -> moot.inside(click.actor(), click.value(), act));
  }
}

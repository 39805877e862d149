package folkmoot.home;

import folkmoot.Verb;
import folkmoot.ids.PartnershipId;
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
  private final Desks desks;

  /** What people can look at from here. */
  record Rooms(Hub hub, Mine mine, Reports reports, Days days, HomeTab tab) {}

  /** Where people get something settled. */
  record Desks(Removals removals, Snoozes snoozes, UndecidedPosts undecided) {}

  HomeListeners(Moot moot, Rooms rooms, Desks desks) {
    this.moot = moot;
    this.rooms = rooms;
    this.desks = desks;
  }

  void listen(Interactions on) {
    on.command(moot::typed);
    on.click(AccessViews.IN, moot::chosen);
    on.shortcut(BoardViews.ANSWER, taken -> moot.anywhere(taken.actor(), "answer"));
    moot.verbs().forEach(verb -> on.click(action(verb), click -> moot.pressed(verb, click)));
    inside(on, HubViews.ANSWER, (scene, rest) -> rooms.hub().answer(scene));
    inside(on, HubViews.ME, (scene, rest) -> rooms.days().open(scene));
    inside(on, HubViews.SETTINGS, (scene, rest) -> rooms.mine().form(scene));
    inside(on, HubViews.CONVENE, (scene, rest) -> rooms.days().convene(scene, moot.verbs()));
    lookUp(on);
    settle(on);
    depart(on);
    on.click(TodayViews.QUIET, this::quiet);
    on.homeOpened(rooms.tab()::opened);
    on.acted(rooms.tab()::acted);
  }

  private static String action(Verb verb) {
    return Verb.BUTTON + verb.name().word();
  }

  private void lookUp(Interactions on) {
    inside(on, MeViews.PEOPLE, (scene, rest) -> rooms.mine().people(scene));
    inside(on, ResultViews.OVER_TIME, (scene, rest) -> rooms.reports().overTime(scene));
    inside(on, ResultViews.SHOW, (scene, id) -> rooms.reports().result(scene, new RoundId(id)));
    on.submit(
        MeViews.CALLBACK,
        form ->
            moot.inside(
                form.actor(),
                form.metadata(),
                (scene, rest) -> rooms.mine().save(scene, form.values())));
  }

  /** In her window the window itself shows that it is done. */
  private Answer quiet(Click click) {
    Answer said = moot.inside(click.actor(), click.value(), desks.snoozes()::said);
    return click.viewId() == null
        ? said
        : moot.inside(click.actor(), click.value(), (scene, rest) -> rooms.days().again(scene));
  }

  private void depart(Interactions on) {
    on.click(
        HeldViews.HELD,
        click ->
            moot.inside(
                click.actor(),
                click.value(),
                (scene, rest) -> desks.removals().held(scene, click.viewId() != null)));
    on.submit(
        HeldViews.CALLBACK,
        form ->
            moot.inside(
                form.actor(),
                form.metadata(),
                (scene, rest) -> desks.removals().remove(scene, form.values())));
    on.click(
        HeldViews.BACK,
        click -> desks.removals().comeBack(click.actor(), new PartnershipId(click.value())));
  }

  private void settle(Interactions on) {
    UndecidedPosts undecided = desks.undecided();
    inside(on, UndecidedViews.IS_THERE, (scene, id) -> undecided.settle(scene, id, true));
    inside(on, UndecidedViews.TRY_AGAIN, undecided::tryAgain);
    inside(on, UndecidedViews.POST_IT, (scene, id) -> undecided.settle(scene, id, false));
  }

  private void inside(Interactions on, String action, BiFunction<Scene, String, Answer> act) {
    on.click(action, (Click click) -> moot.inside(click.actor(), click.value(), act));
  }
}

package folkmoot.home;

import folkmoot.Feature;
import folkmoot.home.HomeFeature.Needs;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Scene;
import folkmoot.round.Person;
import folkmoot.round.Round;
import folkmoot.slack.Actor;
import folkmoot.slack.Answer;
import folkmoot.slack.FormValues;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import java.util.ArrayList;
import java.util.List;

/** What is held about a member, how she has it removed, and how she comes back. */
final class Removals {
  private final Needs needs;
  private final List<Feature> features;

  Removals(Needs needs, List<Feature> features) {
    this.needs = needs;
    this.features = List.copyOf(features);
  }

  /**
   * Shows all that is held about her.
   *
   * @param inWindow whether she asked in a window, which then shows it itself
   */
  Answer held(Scene scene, boolean inWindow) {
    return needs
        .database()
        .transact(
            tx -> {
              var view =
                  HeldViews.window(scene.partnership().id(), lines(tx, scene), needs.texts());
              return inWindow ? new Answer.Update(view) : new Answer.Open(view);
            });
  }

  private List<Mrkdwn> lines(Tx tx, Scene scene) {
    List<Mrkdwn> lines = new ArrayList<>();
    features.forEach(feature -> lines.addAll(feature.held(tx, scene)));
    int asked = asking(tx, scene).size();
    lines.add(needs.texts().mrkdwn("home.held-open", "count", asked));
    return lines;
  }

  private List<Round> asking(Tx tx, Scene scene) {
    return needs.rounds().open(tx, scene.partnership().id()).stream()
        .filter(round -> needs.rounds().asks(tx, round.id(), scene.member().id()))
        .toList();
  }

  /** Asks whether she means it, and what is to become of her answers to what is open. */
  Answer ask(Scene scene) {
    return needs
        .database()
        .transact(
            tx ->
                new Answer.Open(HeldViews.sure(scene, answered(tx, scene).size(), needs.texts())));
  }

  private List<Round> answered(Tx tx, Scene scene) {
    return asking(tx, scene).stream()
        .filter(round -> needs.answers().hasAnswered(tx, round.id(), person(scene.member())))
        .toList();
  }

  /** She means it. An answer is taken back first, since afterwards she cannot reach it any more. */
  Answer remove(Scene scene, FormValues values) {
    if (!values.all(HeldViews.WITHDRAW).isEmpty()) {
      needs.database().transact(tx -> answered(tx, scene)).stream()
          .map(Round::id)
          .forEach(round -> needs.answers().withdraw(round, person(scene.member())));
    }
    needs.database().run(tx -> features.forEach(feature -> feature.forget(tx, scene)));
    return new Answer.Whisper(HeldViews.removed(scene.partnership(), needs.texts()));
  }

  /** She wants to take part again. */
  Answer comeBack(Actor actor, PartnershipId partnership) {
    boolean back =
        needs.database().transact(tx -> needs.departures().comeBack(tx, actor, partnership));
    return new Answer.Whisper(HeldViews.back(back, needs.texts()));
  }

  private static Person person(Member member) {
    return new Person(
        member.id(), member.team(), member.user(), member.organisation(), member.zone(), false);
  }
}

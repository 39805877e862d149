package folkmoot.asking;

import folkmoot.asking.AnswerForm.Asked;
import folkmoot.ids.RoundId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.round.AnswerOutcome;
import folkmoot.round.Round;
import folkmoot.slack.Actor;
import folkmoot.store.Tx;
import folkmoot.time.Spoken;
import java.util.Optional;
import java.util.function.Function;

/** Finds who stands in front of which round, and whether she may answer it. */
final class Places {
  private final Tools tools;
  private final Function<Round, Manner> manners;

  Places(Tools tools, Function<Round, Manner> manners) {
    this.tools = tools;
    this.manners = manners;
  }

  /** Empty for somebody who is no member of the round's partnership. */
  Optional<Place> of(Actor actor, RoundId id) {
    return tools
        .database()
        .transact(
            tx ->
                tools
                    .rounds()
                    .find(tx, id)
                    .flatMap(
                        round ->
                            tools
                                .partnerships()
                                .scene(tx, actor, round.partnership())
                                .map(scene -> of(tx, round, scene.member()))));
  }

  Place of(Tx tx, Round round, Member member) {
    Manner manner = manners.apply(round);
    Partnership partnership = tools.partnerships().get(tx, round.partnership());
    return new Place(
        Asked.of(manner, round, partnership, tools.prompts()),
        member,
        tools.partnerships().members(tx, round.partnership()),
        tools.rounds().asks(tx, round.id(), member.id()));
  }

  /** Why she cannot answer now, if so. */
  Optional<Fault> fault(Place place) {
    if (place.round().state() == Round.State.CANCELLED) {
      return Optional.of(new Fault.CalledOff());
    }
    if (!place.round().isOpenAt(tools.clock().instant())) {
      return Optional.of(closed(place));
    }
    return place.invited() ? Optional.empty() : Optional.of(new Fault.CameLater());
  }

  /** Why her answer was not taken. */
  static Fault fault(Place place, AnswerOutcome outcome) {
    if (outcome instanceof AnswerOutcome.NotOpen) {
      return closed(place);
    }
    if (outcome instanceof AnswerOutcome.NotInvited) {
      return new Fault.CameLater();
    }
    if (outcome instanceof AnswerOutcome.RoundCancelled) {
      return new Fault.CalledOff();
    }
    if (outcome instanceof AnswerOutcome.NothingAnswered) {
      return new Fault.Nothing();
    }
    throw new AssertionError(outcome);
  }

  private static Fault closed(Place place) {
    Partnership partnership = place.asked().partnership();
    return new Fault.Closed(
        Spoken.moment(place.round().closesAt().atZone(partnership.zone()), partnership.language()));
  }
}

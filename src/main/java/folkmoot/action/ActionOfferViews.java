package folkmoot.action;

import folkmoot.Offer;
import folkmoot.OpenItem;
import folkmoot.asking.PieceViews;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.util.List;
import java.util.stream.Stream;

/** Actions as they stand in one's own windows. */
final class ActionOfferViews {
  private ActionOfferViews() {}

  /** One she took on or is asked to. */
  static Offer mine(Sight sight, Texts texts) {
    State state = sight.action().state();
    String key =
        switch (state) {
          case DOING -> "action.mine.doing";
          case ACCEPTED -> "action.mine.taken";
          case PROPOSED, DONE, DROPPED -> "action.mine.asks";
        };
    return new Offer(
        texts.mrkdwn(
            key,
            "words",
            sight.action().words(),
            "overdue",
            sight.isOverdue(),
            "day",
            Spoken.day(sight.action().due(), sight.today(), texts.locale())),
        Stream.concat(
                steps(state).map(step -> ActionViews.button(step, sight, texts)),
                Stream.of(open(sight, "action.more", texts)))
            .map(ActionOfferViews::plain)
            .toList());
  }

  private static Stream<Step> steps(State state) {
    return switch (state) {
      case PROPOSED -> Stream.of(Step.ACCEPT, Step.DECLINE);
      case ACCEPTED -> Stream.of(Step.BEGIN, Step.FINISH);
      case DOING -> Stream.of(Step.FINISH);
      case DONE, DROPPED -> Stream.of();
    };
  }

  /** One nobody owns, for a convener. */
  static Offer looking(Sight sight, Texts texts) {
    return new Offer(
        texts.mrkdwn("action.decide.looking", "words", sight.action().words()),
        List.of(plain(open(sight, "action.open", texts))));
  }

  private static PieceViews.Button open(Sight sight, String label, Texts texts) {
    return new PieceViews.Button(ActionViews.OPEN, sight.action().id(), texts.plain(label));
  }

  private static OpenItem.Button plain(PieceViews.Button button) {
    return new OpenItem.Button(button.action(), button.value(), button.label());
  }
}

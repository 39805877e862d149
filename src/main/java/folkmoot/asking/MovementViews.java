package folkmoot.asking;

import folkmoot.privacy.Movement;
import folkmoot.statistics.ChangeWord;
import folkmoot.statistics.Direction;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;

/** What is said of a question beside its own earlier reading, alike wherever it is said. */
public final class MovementViews {
  private MovementViews() {}

  /**
   * Whether it changed.
   *
   * @param since the day of the earlier reading, as it is told beside this
   */
  public static Mrkdwn change(Movement movement, String since, Texts texts) {
    boolean up = movement.change().direction() == Direction.UP;
    return texts.mrkdwn(key(movement.change().word(), up), "since", since);
  }

  private static String key(ChangeWord word, boolean up) {
    return switch (word) {
      case NONE -> "asking.change.none";
      case POSSIBLE -> up ? "asking.change.possible-up" : "asking.change.possible-down";
      case CLEAR -> up ? "asking.change.clear-up" : "asking.change.clear-down";
    };
  }
}

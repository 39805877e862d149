package folkmoot.instrument;

import folkmoot.instrument.Instrument.Turns;
import java.util.List;
import java.util.Objects;

/**
 * Which items the next pulse of a partnership asks.
 *
 * @param stage where the partnership is
 * @param closed pulses that closed with a result so far
 * @param closedHere how many of them since the stage began
 * @param openingUsed how many of them belonged to the opening of an earlier time of forming
 */
public record PulseTurn(Stage stage, int closed, int closedHere, int openingUsed) {

  /** The items of this turn, as this stage words them: three, anchors before the deeper one. */
  public List<Instrument.Item> items(Instrument instrument) {
    return ids(Objects.requireNonNull(instrument.rotation())).stream()
        .map(id -> instrument.at(stage, id))
        .toList();
  }

  private List<String> ids(Turns turns) {
    int opening = turns.opening().size();
    if (stage == Stage.FORMING && closedHere < opening) {
      return turns.opening().get(closedHere);
    }
    int used = openingUsed + (stage == Stage.FORMING ? opening : 0);
    int turn = Math.max(0, closed - used);
    return stage == Stage.HANDING_ON
        ? Rotation.handingOn(turn, turns.handingOn())
        : Rotation.items(turn);
  }
}

package folkmoot.home;

import folkmoot.Offer;
import java.util.List;

/**
 * All that one member sees of one partnership, in the App Home and in a window alike.
 *
 * @param toDecide what waits for her as a convener; empty for anybody else
 */
record Today(Board board, OwnSettings settings, Status status, List<Offer> toDecide) {
  Today {
    toDecide = List.copyOf(toDecide);
  }
}

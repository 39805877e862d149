package folkmoot.home;

import folkmoot.Agreed;
import folkmoot.Offer;
import java.time.LocalDate;
import java.util.List;

/**
 * All that one member sees of one partnership, in the App Home and in a window alike.
 *
 * @param toDecide what waits for her as a convener; empty for anybody else
 */
record Today(Board board, OwnSettings settings, Status status, Steps steps, List<Offer> toDecide) {
  Today {
    toDecide = List.copyOf(toDecide);
  }

  /**
   * What is to be done.
   *
   * @param day it is where the partnership is
   * @param hers what she has in hand or is asked to take in hand
   * @param agreed what the partnership has in hand, the one due first first
   */
  record Steps(LocalDate day, List<Offer> hers, List<Agreed> agreed) {
    Steps {
      hers = List.copyOf(hers);
      agreed = agreed.stream().filter(step -> step.standing().isInHand()).toList();
    }
  }
}

package folkmoot.opera;

import folkmoot.box.Boxes.Slot;
import folkmoot.ids.MemberId;
import folkmoot.ids.RoundId;
import folkmoot.secret.KeyLost;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody takes part no more: what is hers goes at once, as far as nobody else has made it her
 * own, and nobody waits for her.
 */
final class Leaving {
  private final OperaTools needs;

  Leaving(OperaTools needs) {
    this.needs = needs;
  }

  /**
   * Whoever calls holds the OPERA. Where all others are done the step does not end at this moment,
   * which would tell that she was not, but when it is next asked whether all are.
   */
  void out(Tx tx, Opera opera, MemberId member, Instant now) {
    Optional<Seat> seat = new SeatStore(tx).find(opera.id(), member);
    new SeatStore(tx).remove(opera.id(), member);
    try {
      remove(tx, opera, member);
      seat.map(Seat::pair).ifPresent(pair -> offPage(tx, opera, pair));
    } catch (KeyLost lost) {
      // Nobody can read it any more.
    }
    if (opera.step().isOpen() && opera.step().compareTo(Step.JOINING) > 0) {
      Desk.turnoutChanged(tx, opera, now);
    }
  }

  /** Her own words lie there until it is counted, and for a day where it ends without a result. */
  private void remove(Tx tx, Opera opera, MemberId member) {
    remove(tx, opera.box(), new Slot(Sights.OWN, member.value()));
    if (opera.step() == Step.RANK) {
      remove(tx, opera.ballots(), new Slot(Sights.BALLOT, member.value()));
    }
  }

  private void remove(Tx tx, RoundId box, Slot slot) {
    needs.boxes().remove(tx, box, slot);
  }

  /** The page of her pair says no more that she was there or agreed. */
  private void offPage(Tx tx, Opera opera, int pair) {
    List<String> left =
        Sights.pairs(new SeatStore(tx).of(opera.id())).getOrDefault(pair, List.of());
    Slot slot = new Slot(Sights.PAIR, "" + pair);
    needs
        .boxes()
        .read(tx, opera.box(), slot)
        .map(json -> PairPage.read(json).among(left))
        .ifPresent(page -> needs.boxes().put(tx, opera.box(), slot, page.json()));
  }
}

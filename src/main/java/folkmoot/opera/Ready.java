package folkmoot.opera;

import folkmoot.box.Boxes.Slot;
import folkmoot.ids.MemberId;
import folkmoot.partnership.Member;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether all who take part have done what a step is for, so that it need not wait any longer. */
final class Ready {
  private final OperaTools needs;
  private final Sights sights;

  Ready(OperaTools needs, Sights sights) {
    this.needs = needs;
    this.sights = sights;
  }

  boolean isReady(Tx tx, Opera opera, Instant now) {
    return (opera.takes(Step.OWN, now) && haveWritten(tx, opera))
        || (opera.takes(Step.PAIR, now) && haveAgreed(tx, opera));
  }

  private boolean haveWritten(Tx tx, Opera opera) {
    int written = needs.boxes().count(tx, opera.box(), Sights.OWN);
    return written >= Opera.LEAST_WRITERS
        && present(tx, opera).stream()
            .map(seat -> new Slot(Sights.OWN, seat.member().value()))
            .allMatch(slot -> needs.boxes().read(tx, opera.box(), slot).isPresent());
  }

  private boolean haveAgreed(Tx tx, Opera opera) {
    Map<Integer, List<String>> pairs = Sights.pairs(present(tx, opera));
    return !pairs.isEmpty()
        && pairs.entrySet().stream()
            .allMatch(
                pair -> sights.page(tx, opera, pair.getKey()).isAgreed(pair.getValue(), false));
  }

  /** Nobody waits for who is not in the channel any more, though she may come back. */
  private List<Seat> present(Tx tx, Opera opera) {
    Set<MemberId> here =
        needs.tools().partnerships().members(tx, opera.partnership()).stream()
            .map(Member::id)
            .collect(Collectors.toSet());
    return new SeatStore(tx)
        .of(opera.id()).stream().filter(seat -> here.contains(seat.member())).toList();
  }
}

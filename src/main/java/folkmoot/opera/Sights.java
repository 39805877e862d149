package folkmoot.opera;

import folkmoot.box.Boxes;
import folkmoot.ids.RoundId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts together what everybody sees of an OPERA. */
final class Sights {
  static final String OWN = "own";
  static final String PAIR = "pair";
  static final String IDEA = "idea";
  static final String BALLOT = "ballot";
  static final String SAME = "same";

  private final OperaTools needs;

  Sights(OperaTools needs) {
    this.needs = needs;
  }

  Sight of(Tx tx, Opera opera) {
    Partnership partnership = needs.tools().partnerships().get(tx, opera.partnership());
    List<Seat> seats = new SeatStore(tx).of(opera.id());
    int in = in(tx, opera, seats);
    return new Sight(
        opera,
        partnership,
        opera.step(),
        asker(tx, opera),
        seats.size(),
        organisations(seats),
        in < partnership.k() ? OptionalInt.empty() : OptionalInt.of(in));
  }

  static int organisations(List<Seat> seats) {
    return (int) seats.stream().map(Seat::organisation).filter(o -> o != null).distinct().count();
  }

  private String asker(Tx tx, Opera opera) {
    return needs.tools().partnerships().members(tx, opera.partnership()).stream()
        .filter(member -> member.id().equals(opera.askedBy()))
        .map(Member::name)
        .findFirst()
        .orElse("");
  }

  /** How many did what this step is for. */
  int in(Tx tx, Opera opera, List<Seat> seats) {
    return switch (opera.step()) {
      case OWN -> count(tx, opera.box(), OWN);
      case RANK -> count(tx, opera.ballots(), BALLOT);
      case PAIR -> (int) agreed(tx, opera, seats);
      default -> 0;
    };
  }

  private int count(Tx tx, RoundId box, String shelf) {
    return needs.boxes().count(tx, box, shelf);
  }

  private long agreed(Tx tx, Opera opera, List<Seat> seats) {
    Map<Integer, List<String>> pairs = pairs(seats);
    return pairs.entrySet().stream()
        .filter(pair -> page(tx, opera, pair.getKey()).isAgreed(pair.getValue(), false))
        .mapToLong(pair -> pair.getValue().size())
        .sum();
  }

  /** The members of each pair, by its number. */
  static Map<Integer, List<String>> pairs(List<Seat> seats) {
    return seats.stream()
        .filter(seat -> seat.pair() != null)
        .collect(
            Collectors.groupingBy(
                seat -> seat.pair() == null ? 0 : seat.pair(),
                TreeMap::new,
                Collectors.mapping(seat -> seat.member().value(), Collectors.toList())));
  }

  /** What a pair puts forward so far. */
  PairPage page(Tx tx, Opera opera, int pair) {
    return needs
        .boxes()
        .read(tx, opera.box(), new Boxes.Slot(PAIR, "" + pair))
        .map(PairPage::read)
        .orElse(PairPage.EMPTY);
  }
}

package folkmoot.opera;

import folkmoot.pairing.Bounds;
import folkmoot.pairing.Guest;
import folkmoot.pairing.Pairing;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.store.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts people of different organisations in pairs, and tells each with whom she is. */
final class Meeting {
  private final OperaTools needs;
  private final Sights sights;
  private final Posts posts;

  Meeting(OperaTools needs, Sights sights, Posts posts) {
    this.needs = needs;
    this.sights = sights;
    this.posts = posts;
  }

  void pair(Tx tx, Opera opera) {
    Map<String, Member> members = new HashMap<>();
    needs
        .tools()
        .partnerships()
        .members(tx, opera.partnership())
        .forEach(member -> members.put(member.id().value(), member));
    SeatStore store = new SeatStore(tx);
    List<Seat> here =
        store.of(opera.id()).stream()
            .filter(seat -> members.containsKey(seat.member().value()))
            .toList();
    List<Guest> guests =
        here.stream().map(seat -> new Guest(seat.member().value(), seat.group())).toList();
    Sight sight = sights.of(tx, opera);
    int number = 0;
    for (List<Guest> pair : Pairing.of(guests, met(tx, opera), opera.seed())) {
      number++;
      List<Member> together = new ArrayList<>();
      for (Guest guest : pair) {
        for (Seat seat : here) {
          if (seat.member().value().equals(guest.id())) {
            store.save(opera.id(), new Seat(seat.member(), seat.organisation(), number, null));
          }
        }
        together.add(Objects.requireNonNull(members.get(guest.id())));
      }
      tell(tx, sight, together);
      if (needs.greets() && together.size() > 1) {
        posts.greet(tx, sight, number, together);
      }
    }
  }

  private void tell(Tx tx, Sight sight, List<Member> pair) {
    Partnership partnership = sight.partnership();
    for (Member member : pair) {
      List<String> others =
          pair.stream().filter(other -> !other.equals(member)).map(Member::name).sorted().toList();
      posts.tell(
          tx, partnership, member, () -> OperaViews.paired(sight, others, needs.tools().texts()));
    }
  }

  private static Bounds met(Tx tx, Opera opera) {
    return new Bounds(
        Set.copyOf(new ApartStore(tx).of(opera.partnership())),
        new MetStore(tx).met(opera.partnership()));
  }
}

package folkmoot.opera;

import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The SQL of who was together with whom before. */
final class MetStore {
  private final Handle handle;

  MetStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** How often each two members were in one pair, in what came to a result here. */
  Map<Set<String>, Integer> met(PartnershipId partnership) {
    List<Set<String>> twos =
        handle
            .createQuery(
                """
                select a.member_id as one, b.member_id as other
                from opera o
                  join opera_seat a on a.opera_id = o.id
                  join opera_seat b on b.opera_id = o.id and b.pair = a.pair
                    and b.member_id > a.member_id
                where o.partnership_id = :p and o.step = 'DONE'
                """)
            .bind("p", partnership.value())
            .map((rows, context) -> Set.of(rows.getString("one"), rows.getString("other")))
            .list();
    Map<Set<String>, Integer> met = new HashMap<>();
    twos.forEach(two -> met.merge(two, 1, Integer::sum));
    return met;
  }
}

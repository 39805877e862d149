package folkmoot.opera;

import folkmoot.ids.PartnershipId;
import folkmoot.privacy.Audited;
import folkmoot.privacy.Auditor;
import folkmoot.store.Tx;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The SQL of who was together with whom before. */
final class MetStore {
  private final Handle handle;

  MetStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** How many pairs of different organisations met, where they were at least k people. */
  Optional<Audited<Integer>> across(String opera, int k) {
    Map<Integer, Set<String>> pairs = new HashMap<>();
    Map<Integer, Integer> people = new HashMap<>();
    handle
        .createQuery(
            """
            select pair, organisation_id from opera_seat
            where opera_id = :opera and pair is not null and organisation_id is not null
            """)
        .bind("opera", opera)
        .map(
            (rows, context) -> {
              people.merge(rows.getInt("pair"), 1, Integer::sum);
              return pairs
                  .computeIfAbsent(rows.getInt("pair"), none -> new HashSet<>())
                  .add(rows.getString("organisation_id"));
            })
        .list();
    pairs.values().removeIf(organisations -> organisations.size() < 2);
    int behind = pairs.keySet().stream().mapToInt(pair -> people.getOrDefault(pair, 0)).sum();
    return Auditor.behind(behind, k, pairs.size());
  }

  /**
   * Two organisations whose people were in pairs together.
   *
   * @param organisations their two ids
   * @param pairs in how many pairs
   */
  record Between(Set<String> organisations, int pairs) {}

  /** The organisations that met, where at least k people were in those pairs. */
  List<Audited<Between>> between(PartnershipId partnership, int k) {
    Map<Set<String>, Set<String>> people = new HashMap<>();
    Map<Set<String>, Set<String>> pairs = new HashMap<>();
    handle
        .createQuery(
            """
            select a.opera_id as opera, a.pair as pair, a.member_id as one, b.member_id as other,
              a.organisation_id as hers, b.organisation_id as theirs
            from opera o
              join opera_seat a on a.opera_id = o.id
              join opera_seat b on b.opera_id = o.id and b.pair = a.pair
                and b.organisation_id > a.organisation_id
            where o.partnership_id = :p and o.step = 'DONE'
            """)
        .bind("p", partnership.value())
        .map(
            (rows, context) -> {
              Set<String> two = Set.of(rows.getString("hers"), rows.getString("theirs"));
              people
                  .computeIfAbsent(two, none -> new HashSet<>())
                  .addAll(Set.of(rows.getString("one"), rows.getString("other")));
              return pairs
                  .computeIfAbsent(two, none -> new HashSet<>())
                  .add(rows.getString("opera") + rows.getInt("pair"));
            })
        .list();
    return pairs.entrySet().stream()
        .flatMap(two -> told(two.getKey(), two.getValue(), people, k).stream())
        .toList();
  }

  private static Optional<Audited<Between>> told(
      Set<String> two, Set<String> pairs, Map<Set<String>, Set<String>> people, int k) {
    int behind = people.getOrDefault(two, Set.of()).size();
    return Auditor.behind(behind, k, new Between(two, pairs.size()));
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

package folkmoot.opera;

import com.google.gson.Gson;
import folkmoot.partnership.Partnership;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Tx;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** From ballots to an order. */
final class Counting {
  private static final Gson GSON = new Gson();

  private final OperaTools needs;

  Counting(OperaTools needs) {
    this.needs = needs;
  }

  /** What the ballots are worth, and how many there were. */
  record Counted(Quorum quorum, Opera.Voters voters) {}

  private record Written(
      String group,
      List<String> seen,
      List<String> backed,
      @Nullable Map<String, Integer> places) {}

  /** A ballot as it lies in its place. */
  static String json(Ballot ballot) {
    return GSON.toJson(
        new Written(
            ballot.organisation(), List.copyOf(ballot.seen()), List.copyOf(ballot.backed()), null));
  }

  /** A ballot on which ideas are put in order: the place of each that has one, from 1. */
  static String json(Ballot ballot, Map<String, Integer> places) {
    return GSON.toJson(
        new Written(
            ballot.organisation(),
            List.copyOf(ballot.seen()),
            List.copyOf(ballot.backed()),
            places));
  }

  /** The places on such a ballot. */
  static Map<String, Integer> places(String json) {
    Map<String, Integer> places = GSON.fromJson(json, Written.class).places();
    return places == null ? Map.of() : places;
  }

  /** The same, read back. */
  static Ballot read(String json) {
    Written written = GSON.fromJson(json, Written.class);
    return new Ballot(written.group(), Set.copyOf(written.seen()), Set.copyOf(written.backed()));
  }

  /** Counts, and keeps the order where it counts. */
  Counted count(Tx tx, Opera opera) {
    Partnership partnership = needs.tools().partnerships().get(tx, opera.partnership());
    List<String> pages = needs.boxes().all(tx, opera.ballots(), Sights.BALLOT);
    List<Ballot> ballots = pages.stream().map(Counting::read).toList();
    int organisations = Ballot.organisations(ballots);
    Quorum quorum = Quorum.of(opera.voters().dealt(), ballots, partnership.k(), opera.extended());
    boolean ordered = opera.isOrdered(new IdeaStore(tx).of(opera.id()).size());
    if (quorum == Quorum.ENOUGH && ordered) {
      duel(tx, opera, pages.stream().map(Counting::places).toList());
    } else if (quorum == Quorum.ENOUGH) {
      keep(tx, opera, ballots, partnership.k());
    }
    return new Counted(
        quorum,
        new Opera.Voters(
            opera.voters().dealt(), quorum == Quorum.ENOUGH ? ballots.size() : 0, organisations));
  }

  /** Every idea against every other; those that stand level follow each other by lot. */
  private static void duel(Tx tx, Opera opera, List<Map<String, Integer>> ballots) {
    List<String> ideas = new IdeaStore(tx).of(opera.id()).stream().map(Idea::id).toList();
    List<List<Set<String>>> orders = ballots.stream().map(Counting::order).toList();
    int place = 1;
    for (Place level : new Duels(ideas, orders).places()) {
      List<String> drawn = new ArrayList<>(level.ideas());
      Collections.shuffle(drawn, new Random(opera.lot()));
      for (String idea : drawn) {
        new IdeaStore(tx)
            .stands(idea, new Idea.Standing(place++, level.isTied(), Backed.BY_DUELS, false));
      }
    }
  }

  /** The best first; ideas in one place together. */
  static List<Set<String>> order(Map<String, Integer> places) {
    Map<Integer, Set<String>> by = new TreeMap<>();
    places.forEach((idea, place) -> by.computeIfAbsent(place, none -> new TreeSet<>()).add(idea));
    return List.copyOf(by.values());
  }

  private static void keep(Tx tx, Opera opera, List<Ballot> ballots, int k) {
    List<String> ideas = new IdeaStore(tx).of(opera.id()).stream().map(Idea::id).toList();
    List<Backing> backings = Support.of(ideas, ballots, k);
    boolean whole = ideas.size() <= Deal.WHOLE;
    List<Place> places =
        whole
            ? Ranking.bySupport(backings, opera.lot())
            : Ranking.byLeastLikely(backings, CutPoints.usual(), opera.lot());
    Told told =
        whole
            ? new Told(Reading.of(ballots, Support.camps(ballots, k)), opera.lot())
            : new Told(k, opera.lot());
    told.of(places, backings).forEach(new IdeaStore(tx)::stands);
  }
}

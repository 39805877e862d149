package folkmoot.opera;

import com.google.gson.Gson;
import folkmoot.partnership.Partnership;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Set;

/** From ballots to an order. */
final class Counting {
  private static final Gson GSON = new Gson();

  private final OperaTools needs;

  Counting(OperaTools needs) {
    this.needs = needs;
  }

  /** What the ballots are worth, and how many there were. */
  record Counted(Quorum quorum, Opera.Voters voters) {}

  private record Written(String group, List<String> seen, List<String> backed) {}

  /** A ballot as it lies in its place. */
  static String json(Ballot ballot) {
    return GSON.toJson(
        new Written(
            ballot.organisation(), List.copyOf(ballot.seen()), List.copyOf(ballot.backed())));
  }

  /** The same, read back. */
  static Ballot read(String json) {
    Written written = GSON.fromJson(json, Written.class);
    return new Ballot(written.group(), Set.copyOf(written.seen()), Set.copyOf(written.backed()));
  }

  /** Counts, and keeps the order where it counts. */
  Counted count(Tx tx, Opera opera) {
    Partnership partnership = needs.tools().partnerships().get(tx, opera.partnership());
    List<Ballot> ballots =
        needs.boxes().all(tx, opera.ballots(), Sights.BALLOT).stream().map(Counting::read).toList();
    int organisations = (int) ballots.stream().map(Ballot::organisation).distinct().count();
    Quorum quorum = Quorum.of(opera.voters().dealt(), ballots, partnership.k(), opera.extended());
    if (quorum == Quorum.ENOUGH) {
      keep(tx, opera, ballots, partnership.k());
    }
    return new Counted(
        quorum,
        new Opera.Voters(
            opera.voters().dealt(), quorum == Quorum.ENOUGH ? ballots.size() : 0, organisations));
  }

  private static void keep(Tx tx, Opera opera, List<Ballot> ballots, int k) {
    List<String> ideas = new IdeaStore(tx).of(opera.id()).stream().map(Idea::id).toList();
    List<Backing> backings = Support.of(ideas, ballots, k);
    List<Place> places =
        ideas.size() > Deal.WHOLE
            ? Ranking.byLeastLikely(backings, CutPoints.usual(), opera.seed())
            : Ranking.bySupport(backings, opera.seed());
    IdeaStore store = new IdeaStore(tx);
    List<Set<String>> camps = ideas.size() > Deal.WHOLE ? List.of() : Support.camps(ballots, k);
    new Told(new Reading(ballots, camps), opera.seed()).of(places, backings).forEach(store::stands);
  }
}

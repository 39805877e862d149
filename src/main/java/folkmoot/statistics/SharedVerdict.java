package folkmoot.statistics;

import java.util.Collection;

/**
 * Whether a view is shared: most are favourable, they agree, and no shown group stands aside. A
 * high level alone never earns the word. Source: methods.md C1, rule 4.
 *
 * @param favoured enough people are favourable
 * @param agreed agreement A is high enough
 * @param everywhere no shown group has too few favourable people
 */
public record SharedVerdict(boolean favoured, boolean agreed, boolean everywhere) {

  /**
   * The verdict on the total and the groups shown beside it. Of nobody nothing is said to be
   * shared; a group of nobody is passed over.
   */
  public static SharedVerdict of(Tally total, Collection<Tally> shown, CutPoints cuts) {
    return of(
        total,
        shown.stream()
            .filter(group -> group.n() > 0)
            .allMatch(group -> group.favourableShare() >= cuts.sharedInGroup()),
        cuts);
  }

  /**
   * The verdict where the groups are known in words alone.
   *
   * @param everywhere whether no group is below half
   */
  public static SharedVerdict of(Tally total, boolean everywhere, CutPoints cuts) {
    return total.n() == 0
        ? new SharedVerdict(false, false, false)
        : new SharedVerdict(
            total.favourableShare() >= cuts.sharedFavourable(),
            Agreement.of(total.counts()) >= cuts.sharedAgreement(),
            everywhere);
  }

  /** Whether the word "shared" may be said. */
  public boolean isShared() {
    return favoured && agreed && everywhere;
  }
}

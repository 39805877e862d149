package folkmoot.privacy;

import folkmoot.ids.MemberId;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides how much of a round may be shown. Reduces, never adds; what passed once passes unchanged
 * again.
 */
public final class Auditor {
  /** No figure is ever about fewer people, whatever a partnership set. */
  public static final int LEAST_K = 5;

  /** From so many people on, five parts may be shown. */
  static final int FIVE_PARTS_FROM = 10;

  /**
   * So many may differ from the rest and the rest still count as unanimous. It is two, not one: if
   * only "all" and "all but one" were hidden, the one who differs would know all others' answer.
   */
  private static final int FEW_APART = 2;

  private final CutPoints cuts;

  public Auditor(CutPoints cuts) {
    this.cuts = cuts;
  }

  /**
   * The round as far as it may be shown.
   *
   * @param before askings of the same wordings whose figures could be held against these
   */
  public Audited<PublishedRound> audit(Candidate candidate, List<Asking> before) {
    PublishedRound round = candidate.round();
    int k = Math.max(LEAST_K, round.facts().k());
    if (round.tooFew() || round.turnout().answered() < k) {
      return new Audited<>(PublishedRound.withoutResult(round.facts(), round.turnout().audience()));
    }
    List<ItemFigure> items =
        round.items().stream()
            .map(item -> reduced(item, k, changedByFew(item, candidate.audience(), before, k)))
            .toList();
    List<Voices> voices =
        round.voices().stream()
            .map(each -> enough(candidate, each, k) ? each : signedOnly(each))
            .toList();
    return new Audited<>(new PublishedRound(round.facts(), round.turnout(), false, items, voices));
  }

  /** A round read back from the record, where only what had passed was ever written. */
  public Audited<PublishedRound> again(
      PublishedRound round, Set<MemberId> audience, List<Asking> before) {
    Map<String, Integer> passed =
        round.voices().stream().collect(Collectors.toMap(Voices::item, each -> Integer.MAX_VALUE));
    return audit(new Candidate(round, audience, passed), before);
  }

  private ItemFigure reduced(ItemFigure item, int k, boolean changedByFew) {
    if (item.n() < k) {
      return item.withheld();
    }
    Tally counted = item.shown().orElse(null);
    if (counted == null) {
      return item;
    }
    Tally fit = item.n() < FIVE_PARTS_FROM ? counted.inThree() : counted;
    if (fit.apart() <= FEW_APART) {
      return item.nearlyAll(fit);
    }
    // "Mostly or completely" is a count of three parts, and five may be drawn as three.
    if (fit.inThree().apart() <= FEW_APART) {
      return item.nearlyAll(fit.inThree());
    }
    return changedByFew ? item.coarsely(fit, cuts) : item.exactly(fit);
  }

  /** Two figures of nearly the same people would tell what the one or two others said. */
  private static boolean changedByFew(
      ItemFigure item, Set<MemberId> audience, List<Asking> before, int k) {
    return before.stream()
        .filter(asking -> asking.wording().equals(item.question().wording()))
        .mapToInt(asking -> asking.changedBy(audience))
        .anyMatch(change -> change > 0 && change < k);
  }

  /** Words without a name stand among those of at least k authors, or not at all. */
  private static boolean enough(Candidate candidate, Voices voices, int k) {
    return candidate.notSigning().getOrDefault(voices.item(), 0) >= k;
  }

  private static Voices signedOnly(Voices voices) {
    return voices.with(
        voices.quotes().stream().filter(quote -> !quote.isUnsigned()).toList(), false);
  }
}

package folkmoot.privacy;

import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private final Set<Rule> rules;

  public Auditor(CutPoints cuts) {
    this(cuts, Rule.all());
  }

  /** For tests, which leave out a rule to show what it is for. */
  Auditor(CutPoints cuts, Set<Rule> rules) {
    this.cuts = cuts;
    this.rules = Set.copyOf(rules);
  }

  /** A figure as it is; empty where too few people stand behind it. */
  public static <T> Optional<Audited<T>> behind(int people, int k, T figure) {
    return people < Math.max(k, LEAST_K) ? Optional.empty() : Optional.of(new Audited<>(figure));
  }

  /**
   * The round as far as it may be shown.
   *
   * @param before askings of the same wordings whose figures could be held against these, the
   *     latest first
   */
  public Audited<PublishedRound> audit(Candidate candidate, List<Asking> before) {
    PublishedRound shown = reduced(candidate, before);
    // Last of all, so that only what is shown is compared.
    Movements movements = new Movements(shown.turnout(), before, cuts);
    return new Audited<>(shown.with(movements.of(shown.items())));
  }

  private PublishedRound reduced(Candidate candidate, List<Asking> before) {
    PublishedRound round = candidate.round();
    Terms terms = new Terms(Math.max(LEAST_K, round.facts().k()), cuts, rules);
    if (round.tooFew() || round.turnout().answered() < terms.k()) {
      return PublishedRound.withoutResult(round.facts(), round.turnout().audience());
    }
    List<Past> pasts =
        round.items().stream()
            .map(item -> past(item, candidate.audience(), before, terms))
            .toList();
    List<ItemFigure> totals = new ArrayList<>();
    for (int i = 0; i < round.items().size(); i++) {
      totals.add(total(round.items().get(i), terms.k(), pasts.get(i)));
    }
    List<ItemFigure> items =
        candidate.groups().isEmpty() ? asTold(totals) : abreast(candidate, totals, pasts, terms);
    List<Voices> voices =
        round.voices().stream()
            .map(each -> enough(candidate, each, terms.k()) ? each : signedOnly(each))
            .map(each -> each.with(folded(each, candidate.leastAuthors(terms.k()))))
            .toList();
    return new PublishedRound(
        round.facts(), round.turnout(), false, items, voices, consistency(candidate, items));
  }

  /** Of enough people, and of questions all of which are shown in numbers. */
  private List<Consistency> consistency(Candidate candidate, List<ItemFigure> items) {
    Set<String> shown =
        items.stream()
            .filter(item -> item.shown().isPresent())
            .map(item -> item.question().id())
            .collect(Collectors.toSet());
    return Stream.concat(
            candidate.round().consistency().stream(),
            candidate.measured().stream()
                .filter(measured -> measured.reliability().isShown(cuts))
                .map(Consistency.Measured::rounded))
        .filter(each -> shown.containsAll(each.items()))
        .toList();
  }

  /** A round read back from the record, where only what had passed was ever written. */
  public Audited<PublishedRound> again(
      PublishedRound round, Audience audience, List<Asking> before) {
    Map<String, Integer> passed =
        round.voices().stream().collect(Collectors.toMap(Voices::item, each -> Integer.MAX_VALUE));
    return new Audited<>(reduced(new Candidate(round, audience, passed), before));
  }

  /**
   * The same for a convener who looks through words before others read them: a theme that became
   * too small under her hands stays in front of her, so that she can mend it.
   */
  public Audited<PublishedRound> underReview(PublishedRound round, Audience audience) {
    Map<String, Integer> passed =
        round.voices().stream().collect(Collectors.toMap(Voices::item, each -> Integer.MAX_VALUE));
    return new Audited<>(reduced(new Candidate(round, audience, passed).underReview(), List.of()));
  }

  private static Past past(ItemFigure item, Audience audience, List<Asking> before, Terms terms) {
    return new Past(
        before.stream()
            .filter(asking -> asking.wording().equals(item.question().wording()))
            .toList(),
        audience,
        terms);
  }

  private ItemFigure total(ItemFigure item, int k, Past past) {
    if (item.n() < k) {
      return item.withheld();
    }
    Tally counted = item.shown().orElse(null);
    if (counted == null) {
      return item;
    }
    Tally fit = item.n() < FIVE_PARTS_FROM ? counted.inThree() : counted;
    // First of all: that words stand for a unanimous total would itself tell what changed.
    if (past.isTooNear(fit)) {
      return item.inWords(coarse(fit, past));
    }
    if (!rules.contains(Rule.UNANIMITY)) {
      return item.exactly(fit);
    }
    if (fit.apart() <= FEW_APART) {
      return item.inWords(nearlyAll(fit));
    }
    // "Mostly or completely" is a count of three parts, and five may be drawn as three.
    if (fit.inThree().apart() <= FEW_APART) {
      return item.inWords(nearlyAll(fit.inThree()));
    }
    return item.exactly(fit);
  }

  private static Gist nearlyAll(Tally tally) {
    return new Gist.NearlyAll(tally.parts(), tally.commonest());
  }

  private Gist coarse(Tally tally, Past past) {
    List<Span> spans =
        rules.contains(Rule.ANCHORED)
            ? Span.anchored(past.expected(), tally.n(), cuts)
            : Span.words(tally.n(), cuts);
    Span said = spans.get(Span.indexOf(spans, tally.favourable()));
    return new Gist.Coarse(said.from(), said.to());
  }

  /** What was told of groups before stands as long as it stands beside counts. */
  private static List<ItemFigure> asTold(List<ItemFigure> totals) {
    return totals.stream()
        .map(
            item ->
                item.sides().why() == Sides.Told.SAID && item.shown().isEmpty()
                    ? item.with(Sides.HELD_BACK)
                    : item)
        .toList();
  }

  private static List<ItemFigure> abreast(
      Candidate candidate, List<ItemFigure> totals, List<Past> pasts, Terms terms) {
    List<Map<Group, Integer>> answered =
        candidate.groups().stream()
            .map(
                item ->
                    item.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().n())))
            .toList();
    Grouping grouping = Suppression.of(answered, terms);
    if (grouping.shown().isEmpty()) {
      return totals.stream().map(item -> item.with(Sides.TOO_SMALL)).toList();
    }
    Abreast abreast = new Abreast(grouping, candidate.audience(), terms);
    List<List<Abreast.Told>> told = new ArrayList<>();
    for (int i = 0; i < totals.size(); i++) {
      Map<Group, Tally> tallies = candidate.groups().get(i);
      Past past = pasts.get(i);
      told.add(
          totals.get(i).shown().map(total -> abreast.of(tallies, total, past)).orElse(List.of()));
    }
    return new Gaps(terms).between(totals, told);
  }

  /** Words without a name stand among those of at least k authors, or not at all. */
  private static boolean enough(Candidate candidate, Voices voices, int k) {
    return candidate.notSigning().getOrDefault(voices.item(), 0) >= k;
  }

  /** A theme of fewer than k authors is none; its words stand among the others. */
  private static Themed folded(Voices voices, int least) {
    Set<String> shown = voices.quotes().stream().map(Quote::id).collect(Collectors.toSet());
    return new Themed(
        voices.themed().standing(),
        voices.themed().themes().stream()
            .filter(theme -> theme.authors() >= least)
            .map(theme -> theme.with(theme.quotes().stream().filter(shown::contains).toList()))
            .toList());
  }

  private static Voices signedOnly(Voices voices) {
    return voices.with(
        voices.quotes().stream().filter(quote -> !quote.isUnsigned()).toList(), false);
  }
}

package folkmoot.evaluation;

import folkmoot.Evidence;
import folkmoot.statistics.Turnout;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether Folkmoot helped in the thirteen weeks before a moment (methods.md E3).
 *
 * @param talked results that led to a conversation within seven days, of those at least so old
 * @param agreed results that led to an agreed action within fourteen days, of those at least so old
 * @param settled actions that are done or were dropped with a reason, of those that fell due
 * @param days from a result to what was done about it, in whole days, in the middle; null for fewer
 *     than three
 * @param still for each number of weeks: actions that still made a difference, of those asked about
 * @param turnout of the pulse in the middle; null where there was none
 * @param before the same in the thirteen weeks before these; null where there was none
 */
record Evaluation(
    Share talked,
    Share agreed,
    Share settled,
    @Nullable Integer days,
    SortedMap<Integer, Share> still,
    @Nullable Turnout turnout,
    @Nullable Turnout before) {
  /** How far back it looks: a quarter. */
  static final Duration SPAN = Duration.ofDays(91);

  /** A conversation counts for a result up to this long after it. */
  static final Duration TO_TALK = Duration.ofDays(7);

  /** An agreed action counts for a result up to this long after it. */
  static final Duration TO_AGREE = Duration.ofDays(14);

  /** Two or one give no middle worth telling. */
  static final int ENOUGH_FOR_A_MIDDLE = 3;

  /** How many of how many; {@code of} may be 0, and then there is nothing to tell. */
  record Share(int count, int of) {
    static <T> Share of(List<T> all, Predicate<T> counted) {
      return new Share((int) all.stream().filter(counted).count(), all.size());
    }
  }

  static Evaluation of(List<Evidence> evidence, Instant now) {
    Instant from = now.minus(SPAN);
    return new Evaluation(
        talked(evidence, from, now),
        Share.of(
            shown(evidence, from, now.minus(TO_AGREE)),
            one -> isWithin(one.at(), one.agreed(), TO_AGREE)),
        Share.of(
            within(evidence, Evidence.FellDue.class, from, now).toList(),
            Evidence.FellDue::settled),
        days(within(evidence, Evidence.Done.class, from, now).toList()),
        still(within(evidence, Evidence.AskedAgain.class, from, now).toList()),
        usual(within(evidence, Evidence.TookPart.class, from, now).toList()),
        usual(within(evidence, Evidence.TookPart.class, from.minus(SPAN), from).toList()));
  }

  /** Of the results shown after {@code from} and at least seven days ago: those talked about. */
  static Share talked(List<Evidence> evidence, Instant from, Instant now) {
    return Share.of(
        shown(evidence, from, now.minus(TO_TALK)),
        one -> isWithin(one.at(), one.talked(), TO_TALK));
  }

  /** Whether there is anything to tell. */
  boolean isEmpty() {
    return Stream.of(talked, agreed, settled).allMatch(share -> share.of() == 0)
        && days == null
        && still.isEmpty()
        && turnout == null;
  }

  private static List<Evidence.Shown> shown(List<Evidence> evidence, Instant from, Instant to) {
    return within(evidence, Evidence.Shown.class, from, to).toList();
  }

  private static boolean isWithin(Instant from, @Nullable Instant then, Duration span) {
    return then != null && !then.isAfter(from.plus(span));
  }

  private static <T extends Evidence> Stream<T> within(
      List<Evidence> evidence, Class<T> kind, Instant after, Instant upTo) {
    return evidence.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(one -> one.at().isAfter(after) && !one.at().isAfter(upTo));
  }

  private static @Nullable Integer days(List<Evidence.Done> done) {
    if (done.size() < ENOUGH_FOR_A_MIDDLE) {
      return null;
    }
    List<Long> days =
        done.stream().map(one -> Duration.between(one.said(), one.at()).toDays()).sorted().toList();
    return Math.toIntExact(days.get((days.size() - 1) / 2));
  }

  private static SortedMap<Integer, Share> still(List<Evidence.AskedAgain> asked) {
    Map<Integer, List<Evidence.AskedAgain>> byWeeks =
        asked.stream().collect(Collectors.groupingBy(Evidence.AskedAgain::weeks));
    SortedMap<Integer, Share> still = new TreeMap<>();
    byWeeks.forEach((weeks, ones) -> still.put(weeks, Share.of(ones, Evidence.AskedAgain::still)));
    return still;
  }

  /** The turnout in the middle by its part of those asked, the lower one of two. */
  private static @Nullable Turnout usual(List<Evidence.TookPart> pulses) {
    List<Turnout> sorted =
        pulses.stream()
            .map(Evidence.TookPart::turnout)
            .filter(turnout -> turnout.audience() > 0)
            .sorted(Comparator.comparingDouble(t -> (double) t.answered() / t.audience()))
            .toList();
    return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
  }
}

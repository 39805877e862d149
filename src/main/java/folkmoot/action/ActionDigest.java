package folkmoot.action;

import folkmoot.DigestPart;
import folkmoot.Feature.Period;
import folkmoot.action.LateStore.Told;
import folkmoot.asking.Tools;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.round.Round;
import folkmoot.sequel.Sequels;
import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What actions have to say in the weekly summary. */
final class ActionDigest {
  /** What is due within so many days comes up. */
  static final int COMING_DAYS = 10;

  private static final Duration LEFT_WITHIN = Duration.ofDays(120);

  private final Tools tools;
  private final Sights sights;
  private final Sequels sequels;

  ActionDigest(Tools tools, Sights sights) {
    this.tools = tools;
    this.sights = sights;
    this.sequels = new Sequels(tools.record());
  }

  List<DigestPart> parts(Tx tx, Period period) {
    Partnership partnership = period.partnership();
    List<Sight> all = sights.all(tx, partnership);
    Outsiders outsiders = new Outsiders(tools.partnerships().members(tx, partnership.id()));
    List<DigestPart> parts = new ArrayList<>(ended(all, period, outsiders));
    parts.addAll(left(tx, period, outsiders));
    parts.addAll(coming(tx, all, period).stream().map(each -> each.told(outsiders)).toList());
    parts.addAll(rechecks(tx, period, outsiders));
    return parts;
  }

  /** A piece about an action. */
  private record About(Sight sight, DigestPart part) {
    DigestPart told(Outsiders outsiders) {
      Action action = sight.action();
      Cause cause = action.cause();
      String said = cause == null ? "" : cause.said();
      return outsiders.of(part, action.words(), action.outcome(), said);
    }
  }

  /** What is for the post stands before what is long, and what was done before what was not. */
  private List<DigestPart> ended(List<Sight> all, Period period, Outsiders outsiders) {
    return all.stream()
        .filter(sight -> isIn(period, sight.action().times().ended()))
        .sorted(
            Comparator.comparing((Sight sight) -> sight.action().state())
                .thenComparing(ActionDigest::rank)
                .thenComparing(sight -> sight.action().due()))
        .map(sight -> new About(sight, ActionDigestViews.ended(sight, tools.texts())))
        .map(each -> each.told(outsiders))
        .sorted(Comparator.comparing(DigestPart::threadOnly))
        .toList();
  }

  /** What people said comes first, then what they spoke of, then what nobody had asked for. */
  private static int rank(Sight sight) {
    Cause cause = sight.action().cause();
    if (cause == null) {
      return 2;
    }
    return cause.said().isEmpty() ? 1 : 0;
  }

  private List<DigestPart> left(Tx tx, Period period, Outsiders outsiders) {
    Partnership partnership = period.partnership();
    return sequels
        .between(tx, partnership.id(), period.to().minus(LEFT_WITHIN), period.to().plusNanos(1_000))
        .stream()
        .filter(sequel -> isIn(period, sequel.left()))
        .map(
            sequel ->
                outsiders.of(
                    ActionDigestViews.left(sequel, partnership.zone(), tools.texts()),
                    sequel.reason()))
        .toList();
  }

  private List<About> coming(Tx tx, List<Sight> all, Period period) {
    LocalDate day = period.to().atZone(period.partnership().zone()).toLocalDate();
    List<Sight> inHand = all.stream().filter(sight -> sight.action().state().isTakenOn()).toList();
    Predicate<Sight> late = sight -> sight.action().isOverdue(day);
    Predicate<Sight> soon = sight -> isSoon(sight, day);
    Predicate<Sight> fresh = sight -> isIn(period, sight.action().times().agreed());
    List<About> parts = new ArrayList<>(late(tx, inHand.stream().filter(late), period));
    for (Joint joint : Joint.of(inHand.stream().filter(soon).toList())) {
      boolean isFresh = joint.sights().stream().anyMatch(fresh);
      parts.add(new About(joint.first(), ActionDigestViews.due(joint, isFresh, tools.texts())));
    }
    for (Joint joint :
        Joint.of(inHand.stream().filter(soon.or(late).negate().and(fresh)).toList())) {
      parts.add(new About(joint.first(), ActionDigestViews.agreed(joint, tools.texts())));
    }
    all.stream()
        .filter(sight -> sight.action().looksForOwner())
        .filter(sight -> isIn(period, sight.action().times().proposed()))
        .forEach(
            sight -> parts.add(new About(sight, ActionDigestViews.looking(sight, tools.texts()))));
    return parts;
  }

  /** That a day has passed is told once, in the first summary after it. */
  private List<About> late(Tx tx, Stream<Sight> late, Period period) {
    Map<String, Told> told = new LateStore(tx).told(period.partnership().id());
    Map<Boolean, List<Sight>> byFresh =
        late.filter(sight -> isNews(sight, told.get(sight.action().id()), period))
            .collect(
                Collectors.partitioningBy(sight -> isIn(period, sight.action().times().agreed())));
    return Stream.of(false, true)
        .flatMap(
            fresh ->
                Joint.of(byFresh.getOrDefault(fresh, List.of())).stream()
                    .map(joint -> new About(joint.first(), late(joint, fresh, period))))
        .toList();
  }

  private static boolean isNews(Sight sight, @Nullable Told told, Period period) {
    return told == null || !told.isOld(sight.action().due(), period.edition());
  }

  /** What was taken on since the last summary is told as that, though its day has passed. */
  private DigestPart late(Joint joint, boolean fresh, Period period) {
    DigestPart part =
        fresh
            ? ActionDigestViews.takenOnLate(joint, tools.texts())
            : ActionDigestViews.stillOpen(joint, tools.texts());
    Told told = new Told(joint.first().action().due(), period.edition());
    return part.noting(
        carried ->
            joint
                .sights()
                .forEach(sight -> new LateStore(carried).note(sight.action().id(), told)));
  }

  private static boolean isSoon(Sight sight, LocalDate day) {
    long days = ChronoUnit.DAYS.between(day, sight.action().due());
    return days >= 0 && days <= COMING_DAYS;
  }

  private List<DigestPart> rechecks(Tx tx, Period period, Outsiders outsiders) {
    Partnership partnership = period.partnership();
    List<DigestPart> parts = new ArrayList<>();
    tools
        .record()
        .closedBetween(
            tx, partnership.id(), period.from().plusNanos(1_000), period.to().plusNanos(1_000))
        .stream()
        .filter(ActionDigest::isRecheck)
        .filter(round -> !round.value().tooFew())
        .forEach(
            round ->
                parts.add(
                    outsiders.of(
                        RecheckViews.heard(round, tools.texts()), round.value().facts().title())));
    tools.rounds().open(tx, partnership.id()).stream()
        .filter(ActionDigest::isRecheck)
        .sorted(Comparator.comparing(Round::title))
        .forEach(round -> parts.add(RecheckViews.open(round, tools.texts())));
    return parts;
  }

  static boolean isRecheck(Audited<PublishedRound> round) {
    return round.value().facts().kind().equals(RecheckKind.NAME);
  }

  private static boolean isRecheck(Round round) {
    return round.kind().equals(RecheckKind.NAME);
  }

  private static boolean isIn(Period period, @Nullable Instant at) {
    return at != null && at.isAfter(period.from()) && !at.isAfter(period.to());
  }
}

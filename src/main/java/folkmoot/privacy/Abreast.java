package folkmoot.privacy;

import folkmoot.ids.MemberId;
import folkmoot.statistics.Tally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts the groups of a round side by side, as far as that may be. */
final class Abreast {
  private static final Tally NOBODY = new Tally(List.of(0, 0, 0));

  private final Grouping grouping;
  private final Audience audience;
  private final Terms terms;

  Abreast(Grouping grouping, Audience audience, Terms terms) {
    this.grouping = grouping;
    this.audience = audience;
    this.terms = terms;
  }

  /** A group told of, how many of it answered, and what is said of them. */
  record Told(Group group, Tally tally, Span span) {
    Side side() {
      return new Side(group, span.from(), span.to());
    }
  }

  /**
   * What is said of each group on an item; empty when nothing may be.
   *
   * @param total the counts shown of everybody
   */
  List<Told> of(Map<Group, Tally> tallies, Tally total, Past past) {
    if (!past.leavesGroups(total)) {
      return List.of();
    }
    List<Group> groups = groups();
    List<Tally> counted = groups.stream().map(group -> tally(group, tallies)).toList();
    List<List<Span>> fine = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      fine.add(spans(groups.get(i), counted.get(i).n(), past.byGroup()));
    }
    if (terms.has(Rule.SMALLER_TOGETHER)) {
      fine.add(Span.unsaid(total.n() - counted.stream().mapToInt(Tally::n).sum()));
    }
    List<List<Span>> spans = fine;
    if (terms.has(Rule.ROOM)) {
      Room room = new Room(total.favourable(), fine);
      if (!room.isAny()) {
        return List.of();
      }
      spans = room.spans();
    }
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Tally tally = counted.get(i);
      told.add(new Told(groups.get(i), tally, said(spans.get(i), tally)));
    }
    return told;
  }

  private static Span said(List<Span> spans, Tally tally) {
    return spans.get(Span.indexOf(spans, tally.favourable()));
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>(grouping.shown());
    if (grouping.smallerShown()) {
      groups.add(Group.SMALLER);
    }
    return groups;
  }

  private Tally tally(Group group, Map<Group, Tally> tallies) {
    return group.kind() != Group.Kind.SMALLER
        ? inThree(group, tallies)
        : grouping.smaller().stream()
            .map(small -> inThree(small, tallies))
            .reduce(NOBODY, Abreast::plus);
  }

  private static Tally inThree(Group group, Map<Group, Tally> tallies) {
    return tallies.getOrDefault(group, NOBODY).inThree();
  }

  private static Tally plus(Tally one, Tally other) {
    return new Tally(
        IntStream.range(0, one.parts())
            .mapToObj(i -> one.counts().get(i) + other.counts().get(i))
            .toList());
  }

  private List<Span> spans(Group group, int n, Optional<Asking> before) {
    if (before.isEmpty() || !terms.has(Rule.GROUPS_AS_BEFORE)) {
      return Span.words(n, terms.cuts());
    }
    Asking last = before.get();
    List<Side> sides = last.figure().sides().sides();
    List<Group> then = sides.stream().map(Side::group).toList();
    Set<MemberId> people = audience.of(group, grouping.shown());
    return sides.stream()
        .filter(side -> side.group().isSameAs(group))
        .findFirst()
        .map(
            side ->
                Span.anchored(
                    expected(
                        side, n, Change.between(last.audience().of(side.group(), then), people)),
                    n,
                    terms.cuts()))
        .orElseGet(() -> isNew(people, last) ? Span.words(n, terms.cuts()) : Span.unsaid(n));
  }

  /** People told of under another name before could be told apart from the others of that name. */
  private static boolean isNew(Set<MemberId> people, Asking last) {
    Set<MemberId> both = new HashSet<>(people);
    both.retainAll(last.audience().people());
    return both.isEmpty();
  }

  /** How many answered then is not kept; all numbers that fit who came and left are possible. */
  private Expected expected(Side side, int n, Change change) {
    int low = n;
    int high = 0;
    for (int then = Math.max(0, n - change.joined()); then <= n + change.left(); then++) {
      low = Math.min(low, side.from().counts(then, terms.cuts()).min().orElse(low));
      high = Math.max(high, side.to().counts(then, terms.cuts()).max().orElse(high));
    }
    return Expected.after(low, high, change);
  }
}

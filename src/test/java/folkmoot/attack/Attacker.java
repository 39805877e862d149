package folkmoot.attack;

import folkmoot.attack.Bounds.Sum;
import folkmoot.privacy.Weakened;
import folkmoot.pulse.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Somebody with all that was ever rendered about one question, in the channel and in an export. She
 * knows every member, of which organisation each is, who answered and who did not, and her own
 * answer. She wins when something is certain that section 2 of the privacy rules forbids. With
 * several rounds she takes it that nobody changed her answer.
 */
final class Attacker {
  private static final String ME = "me";

  private final List<Seen> rounds;
  private final int item;
  private final String me;
  private final Map<String, List<String>> kinds = new TreeMap<>();
  private final List<List<String>> people = new ArrayList<>();

  /**
   * A round as she sees it.
   *
   * @param groups the names of all groups the machine told of, which follow from who answered
   */
  record Seen(Played played, Told told, List<String> groups) {}

  Attacker(List<Seen> rounds, int item, String me) {
    this.rounds = rounds;
    this.item = item;
    this.me = me;
    Set<String> all = new HashSet<>();
    rounds.forEach(round -> all.addAll(round.played().answering(item)));
    all.forEach(who -> kinds.computeIfAbsent(kind(who), key -> new ArrayList<>()).add(who));
    people.addAll(kinds.values());
  }

  /** People she cannot tell apart: of the same organisation, or absent, in every round. */
  private String kind(String who) {
    StringBuilder kind = new StringBuilder(who.equals(me) ? ME : "");
    for (Seen round : rounds) {
      kind.append('|').append(round.played().members().getOrDefault(who, "-"));
    }
    return kind.toString();
  }

  /** What she finds out that she must not, if anything. */
  Optional<String> wins() {
    Bounds bounds = new Bounds(people.stream().mapToInt(List::size).toArray());
    know(bounds);
    if (!bounds.narrow()) {
      return Optional.empty();
    }
    check(bounds);
    return oneMind(bounds).or(() -> few(bounds));
  }

  private void know(Bounds bounds) {
    List<Sum> totals = new ArrayList<>();
    for (Seen round : rounds) {
      List<Sum> here = totals(round);
      totals.addAll(here);
      here.forEach(bounds::add);
      List<Sum> groups = groups(round);
      groups.forEach(bounds::add);
      gaps(round).forEach(bounds::add);
      rests(here, groups).forEach(bounds::add);
    }
    combine(totals).forEach(bounds::add);
    int own = rounds.get(0).played().answer(me, item);
    for (Seen round : rounds) {
      own = Math.max(own, round.played().answer(me, item));
    }
    int part = part(own);
    bounds.add(new Sum(part, sign(Set.of(me)), 1, 1));
  }

  private static int part(int answer) {
    return answer <= 2 ? 0 : answer == 3 ? 1 : 2;
  }

  private int[] sign(Set<String> who) {
    int[] sign = new int[people.size()];
    for (int i = 0; i < sign.length; i++) {
      sign[i] = who.contains(people.get(i).get(0)) ? 1 : 0;
    }
    return sign;
  }

  private List<Sum> totals(Seen round) {
    Set<String> who = Set.copyOf(round.played().answering(item));
    int[] all = sign(who);
    int n = who.size();
    List<Sum> sums = new ArrayList<>();
    Told told = round.told();
    for (int part = 0; part < Bounds.PARTS; part++) {
      int[] three = told.three;
      if (three != null) {
        sums.add(new Sum(part, all, three[part], three[part]));
      } else if (part == Bounds.UPPER && told.favourable >= 0) {
        sums.add(new Sum(part, all, told.favourable, told.favourable));
      } else if (told.alike >= 0) {
        boolean there = told.alike == part;
        sums.add(new Sum(part, all, there ? n - 2 : 0, there ? n : 2));
      }
    }
    Told.Words words = told.coarse;
    if (words != null) {
      int[] range = Weakened.counts(words.from(), words.to(), n);
      sums.add(new Sum(Bounds.UPPER, all, range[0], range[1]));
    }
    return sums;
  }

  private List<Sum> groups(Seen round) {
    List<Sum> sums = new ArrayList<>();
    round
        .told()
        .groups
        .forEach(
            (name, words) -> {
              Set<String> who = members(round, name);
              int[] range = Weakened.counts(words.from(), words.to(), who.size());
              sums.add(new Sum(Bounds.UPPER, sign(who), range[0], range[1]));
            });
    round
        .told()
        .counted
        .forEach(
            (name, three) -> {
              for (int part = 0; part < Bounds.PARTS; part++) {
                sums.add(new Sum(part, sign(members(round, name)), three[part], three[part]));
              }
            });
    return sums;
  }

  private Set<String> members(Seen round, String name) {
    Set<String> who = new HashSet<>();
    for (String one : round.played().answering(item)) {
      String organisation = round.played().members().getOrDefault(one, "");
      String called = organisation.equals(Played.NOBODYS) ? Told.WITHOUT : organisation;
      boolean small = !round.groups().contains(called);
      if (name.equals(Told.SMALLER) ? small : called.equals(name)) {
        who.add(one);
      }
    }
    return who;
  }

  /** What "very differently" tells of two groups. */
  private List<Sum> gaps(Seen round) {
    List<Sum> sums = new ArrayList<>();
    for (List<String> pair : round.told().gaps) {
      Set<String> one = members(round, pair.get(0));
      Set<String> other = members(round, pair.get(1));
      int[] ranges =
          VeryDifferent.ranges(
              one.size(),
              range(round, pair.get(0), one.size()),
              other.size(),
              range(round, pair.get(1), other.size()));
      sums.add(new Sum(Bounds.UPPER, sign(one), ranges[0], ranges[1]));
      sums.add(new Sum(Bounds.UPPER, sign(other), ranges[2], ranges[3]));
    }
    return sums;
  }

  private static int[] range(Seen round, String name, int n) {
    Told.Words words = round.told().groups.get(name);
    return words == null ? new int[] {0, n} : Weakened.counts(words.from(), words.to(), n);
  }

  /** What the total leaves when all groups but one are taken away, or all of them. */
  private static List<Sum> rests(List<Sum> totals, List<Sum> groups) {
    List<Sum> rests = new ArrayList<>();
    for (Sum total : totals) {
      List<Sum> same = groups.stream().filter(g -> g.part() == total.part()).toList();
      for (int kept = -1; kept < same.size(); kept++) {
        Sum rest = total;
        for (int i = 0; i < same.size(); i++) {
          rest = i == kept ? rest : rest.minus(same.get(i));
        }
        if (rest.isSimple()) {
          rests.add(rest);
        }
      }
    }
    return rests;
  }

  /** Sums and differences of up to three totals. */
  private static List<Sum> combine(List<Sum> totals) {
    List<Sum> all = new ArrayList<>();
    for (Sum one : totals) {
      for (Sum other : totals) {
        if (one != other && one.part() == other.part()) {
          Sum two = one.minus(other);
          if (two.isSimple()) {
            all.add(two);
          }
        }
      }
    }
    return all;
  }

  /** The truth is among the worlds she still thinks possible, or she is wrong to be certain. */
  private void check(Bounds bounds) {
    for (int kind = 0; kind < people.size(); kind++) {
      int[] true3 = new int[Bounds.PARTS];
      for (String who : people.get(kind)) {
        true3[part(answerOf(who))]++;
      }
      for (int part = 0; part < Bounds.PARTS; part++) {
        if (true3[part] < bounds.low(part, kind) || true3[part] > bounds.high(part, kind)) {
          throw new AssertionError("she is certain of what is not so");
        }
      }
    }
  }

  private int answerOf(String who) {
    return rounds.stream().mapToInt(r -> r.played().answer(who, item)).max().orElse(0);
  }

  /** All others of one kind gave the same part: so she knows what each of them said. */
  private Optional<String> oneMind(Bounds bounds) {
    for (int kind = 0; kind < people.size(); kind++) {
      for (int part = 0; part < Bounds.PARTS; part++) {
        if (!people.get(kind).contains(me) && bounds.low(part, kind) == bounds.size(kind)) {
          return Optional.of("each of " + people.get(kind).size() + " others gave part " + part);
        }
      }
    }
    return Optional.empty();
  }

  /** How many of fewer than k people are favourable, where the total alone does not tell it. */
  private Optional<String> few(Bounds bounds) {
    int k = rounds.stream().mapToInt(r -> r.played().k()).min().orElseThrow();
    boolean[] chosen = new boolean[people.size()];
    return few(bounds, chosen, 0, k);
  }

  private Optional<String> few(Bounds bounds, boolean[] chosen, int from, int k) {
    int n = 0;
    boolean mine = false;
    for (int i = 0; i < chosen.length; i++) {
      n += chosen[i] ? people.get(i).size() : 0;
      mine |= chosen[i] && people.get(i).contains(me);
    }
    if (n >= k) {
      return Optional.empty();
    }
    if (n > 0 && !mine) {
      int[] range = bounds.together(Bounds.UPPER, chosen);
      if (range[0] == range[1] && !isTrivial(bounds, chosen, n, k)) {
        return Optional.of(range[0] + " of " + n + " others are favourable");
      }
    }
    for (int next = from; next < chosen.length; next++) {
      if (!people.get(next).contains(me)) {
        chosen[next] = true;
        Optional<String> won = few(bounds, chosen, next + 1, k);
        chosen[next] = false;
        if (won.isPresent()) {
          return won;
        }
      }
    }
    return Optional.empty();
  }

  /** With herself they are k whose figure was published; or nobody at all is favourable. */
  private boolean isTrivial(Bounds bounds, boolean[] chosen, int n, int k) {
    int[] withMe = new int[chosen.length];
    boolean[] all = new boolean[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      boolean mine = people.get(i).contains(me);
      withMe[i] = chosen[i] || mine ? 1 : 0;
      all[i] = !mine;
    }
    boolean published =
        n + 1 >= k && bounds.sums().stream().anyMatch(sum -> Arrays.equals(sum.sign(), withMe));
    return published || bounds.together(Bounds.UPPER, all)[1] == 0 || isZero(bounds, chosen, k);
  }

  /** Of each of them a figure about k people or more says already that nobody is favourable. */
  private boolean isZero(Bounds bounds, boolean[] chosen, int k) {
    for (int kind = 0; kind < chosen.length; kind++) {
      int one = kind;
      if (chosen[kind]
          && bounds.sums().stream().noneMatch(sum -> saysNobody(bounds, sum, one, k))) {
        return false;
      }
    }
    return true;
  }

  private boolean saysNobody(Bounds bounds, Sum sum, int kind, int k) {
    int n = 0;
    int mine = 0;
    for (int i = 0; i < people.size(); i++) {
      if (sum.sign()[i] < 0) {
        return false;
      }
      n += sum.sign()[i] * people.get(i).size();
      mine += people.get(i).contains(me) ? sum.sign()[i] * bounds.low(sum.part(), i) : 0;
    }
    return sum.part() == Bounds.UPPER && sum.sign()[kind] == 1 && n >= k && sum.high() == mine;
  }
}

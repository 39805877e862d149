package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.opera.Idea.Standing;
import folkmoot.statistics.CutPoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be told of an order, and whether it tells what somebody chose. */
class ToldTest {
  private static final int K = 5;
  private static final int PARTNERSHIPS = 400;
  private static final int LARGE = 12;

  @ParameterizedTest
  @CsvSource({
    "0,16,FEW",
    "2,16,FEW",
    "3,16,SOME",
    "6,16,SOME",
    "7,16,ABOUT_HALF",
    "9,16,ABOUT_HALF",
    "10,16,MOST",
    "13,16,MOST",
    "14,16,NEARLY_ALL",
    "16,16,NEARLY_ALL",
    "2,5,FEW",
    "3,5,NEARLY_ALL",
    "3,6,ABOUT_HALF",
    "0,0,FEW"
  })
  void the_words_at_the_ends_cover_three_counts(int ticks, int seen, Backed word) {
    assertThat(Backed.of(ticks, seen)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,FEW",
    "1,3,FEW",
    "1,2,SOME",
    "2,4,SOME",
    "4,4,SOME",
    "2,5,FEW",
    "3,5,ABOUT_HALF",
    "5,5,MOST",
    "9,9,MOST",
    "7,10,MOST",
    "8,10,NEARLY_ALL",
    "9,12,MOST",
    "20,30,MOST"
  })
  void where_not_everybody_saw_it_few_make_no_strong_word(int ticks, int seen, Backed word) {
    assertThat(Backed.ofSome(ticks, seen, K)).isEqualTo(word);
  }

  @Test
  void where_not_everybody_saw_every_idea_the_order_is_told_as_counted() {
    List<Backing> backings =
        List.of(
            new Backing("2 of 4", 2, 4, Ratio.ONE, false),
            new Backing("1 of 9", 1, 9, Ratio.ONE, false),
            new Backing("3 of 3", 3, 3, Ratio.ONE, false),
            new Backing("0 of 8", 0, 8, Ratio.ONE, false),
            new Backing("9 of 12", 9, 12, Ratio.ONE, false),
            new Backing("20 of 30", 20, 30, Ratio.ONE, false));
    Map<String, Standing> told =
        new Told(K, 7).of(Ranking.byLeastLikely(backings, CutPoints.usual(), 7), backings);
    List<String> order = List.copyOf(told.keySet());
    assertThat(order.subList(0, 4)).containsExactly("20 of 30", "9 of 12", "3 of 3", "2 of 4");
    assertThat(told.values().stream().map(Standing::tied))
        .as("those that a few back stand level")
        .containsExactly(false, false, false, false, true, true);
  }

  @Test
  void those_at_an_end_stand_level_and_the_others_as_counted() {
    List<Backing> backings = new ArrayList<>();
    int[] ticks = {0, 15, 5, 1, 16, 9, 2};
    for (int i = 0; i < ticks.length; i++) {
      backings.add(new Backing("i" + i, ticks[i], 16, Ratio.of(ticks[i] + 1L, 18), false));
    }
    Map<String, Standing> told =
        new Told(new Reading(List.of()), 7).of(Ranking.bySupport(backings, 7), backings);
    List<String> order = List.copyOf(told.keySet());
    assertThat(order.subList(0, 2)).containsExactlyInAnyOrder("i1", "i4");
    assertThat(order.subList(2, 4)).containsExactly("i5", "i2");
    assertThat(order.subList(4, 7)).containsExactlyInAnyOrder("i0", "i3", "i6");
    assertThat(told.values().stream().map(Standing::place)).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(told.values().stream().map(Standing::tied))
        .containsExactly(true, true, false, false, true, true, true);
  }

  @Test
  void a_member_never_reads_from_an_order_what_another_chose() {
    assertThat(won(true)).as("seeds where she does").isEmpty();
  }

  /** Five and seven people; most back the third idea, and not in each group. */
  @Test
  void where_two_words_tell_what_a_group_chose_nothing_is_said_of_groups() {
    Map<String, Standing> told = new Case(new Random(183)).told();
    assertThat(told.values()).extracting(Standing::backed).contains(Backed.MOST);
    assertThat(told.values()).noneMatch(Standing::acrossAll);
  }

  @Test
  void from_all_places_and_numbers_she_does() {
    assertThat(won(false)).isNotEmpty();
  }

  @Test
  void of_large_groups_she_reads_nothing_either_and_there_is_an_order() {
    int levels = 0;
    for (int seed = 0; seed < LARGE; seed++) {
      Case large = Case.large(new Random(seed));
      assertThat(large.ways().size()).isGreaterThan(20_000);
      assertThat(large.isRead(true)).as("seed %s", seed).isFalse();
      levels = Math.max(levels, large.levels(true).size());
    }
    assertThat(levels).isGreaterThan(3);
  }

  private static List<Integer> won(boolean careful) {
    List<Integer> won = new ArrayList<>();
    for (int seed = 0; seed < PARTNERSHIPS; seed++) {
      if (new Case(new Random(seed)).isRead(careful)) {
        won.add(seed);
      }
    }
    return won;
  }

  /** One vote, and a member who knows who voted, all that is told, and her own ballot. */
  private static final class Case {
    private final List<String> ideas;
    private final List<Ballot> ballots = new ArrayList<>();
    private final List<Set<String>> camps;
    private final Ballot hers;
    private final List<Backing> backings;
    private final List<Place> order;
    private final Reading reading;

    /** What would be told beside an idea that was ticked so, by the ways. */
    private final Map<List<Integer>, Standing> beside = new HashMap<>();

    private final Map<String, List<Integer>> happened = new HashMap<>();

    Case(Random random) {
      this(random, 2 + random.nextInt(3), 2, 6);
    }

    /** Four organisations, each of more than ten. */
    static Case large(Random random) {
      return new Case(random, 4, 12, 2);
    }

    private Case(Random random, int organisations, int least, int more) {
      ideas = IntStream.range(0, 3 + random.nextInt(9)).mapToObj(i -> "i" + i).toList();
      double mind = random.nextDouble();
      for (int o = 0; o < organisations; o++) {
        List<String> liked = shuffled(ideas, random);
        for (int i = least + random.nextInt(more); i > 0; i--) {
          List<String> own = random.nextDouble() < mind ? liked : shuffled(ideas, random);
          int ticked = 1 + random.nextInt(Ballot.limit(ideas.size()));
          ballots.add(
              new Ballot(
                  "o" + o,
                  Set.copyOf(ideas),
                  Set.copyOf(own.subList(0, Math.min(ticked, own.size())))));
        }
      }
      hers = ballots.get(random.nextInt(ballots.size()));
      backings = Support.of(ideas, ballots, K);
      order = Ranking.bySupport(backings, 1);
      Map<String, Integer> voters = new TreeMap<>();
      ballots.forEach(ballot -> voters.merge(ballot.organisation(), 1, Integer::sum));
      List<Set<String>> groups = Camps.of(voters, K);
      camps = groups.isEmpty() ? List.of(new TreeSet<>(voters.keySet())) : groups;
      reading = Reading.of(ballots, groups);
    }

    private static List<String> shuffled(List<String> all, Random random) {
      List<String> mixed = new ArrayList<>(all);
      java.util.Collections.shuffle(mixed, random);
      return mixed;
    }

    private int size(Set<String> camp) {
      return (int) ballots.stream().filter(b -> camp.contains(b.organisation())).count();
    }

    /** How an idea may have been ticked in each camp, and where it would stand by that. */
    private record Way(List<Integer> ticks, long rank) {
      int total() {
        return ticks.stream().mapToInt(Integer::intValue).sum();
      }
    }

    private List<Way> ways() {
      List<List<Integer>> all = List.of(List.of());
      for (Set<String> camp : camps) {
        List<List<Integer>> longer = new ArrayList<>();
        for (List<Integer> way : all) {
          for (int ticks = 0; ticks <= size(camp); ticks++) {
            List<Integer> one = new ArrayList<>(way);
            one.add(ticks);
            longer.add(one);
          }
        }
        all = longer;
      }
      return all.stream().map(ticks -> new Way(ticks, rank(ticks))).toList();
    }

    private static long rank(List<Integer> ticks) {
      long product = ticks.stream().mapToLong(t -> t + 1L).reduce(1, (a, b) -> a * b);
      return product * 1_000 + ticks.stream().mapToInt(Integer::intValue).sum();
    }

    private boolean isHers(String idea, Way way) {
      for (int c = 0; c < camps.size(); c++) {
        if (camps.get(c).contains(hers.organisation())) {
          boolean backed = hers.backed().contains(idea);
          return backed ? way.ticks().get(c) > 0 : way.ticks().get(c) < size(camps.get(c));
        }
      }
      throw new AssertionError("she is in none");
    }

    private boolean isAcross(Way way) {
      return camps.size() > 1
          && IntStream.range(0, camps.size())
              .allMatch(c -> 3 * way.ticks().get(c) >= size(camps.get(c)));
    }

    private boolean fits(Backing backing, Way way, boolean careful) {
      boolean said =
          careful
              ? Backed.of(way.total(), ballots.size()) == Backed.of(backing.ticks(), ballots.size())
              : way.total() == backing.ticks();
      if (!said || !isHers(backing.idea(), way)) {
        return false;
      }
      return careful
          ? beside(way.ticks()).acrossAll() == beside(happened(backing.idea())).acrossAll()
          : isAcross(way) == backing.acrossAll();
    }

    private List<Integer> happened(String idea) {
      return happened.computeIfAbsent(idea, this::ticks);
    }

    private List<Integer> ticks(String idea) {
      return camps.stream()
          .map(
              camp ->
                  (int)
                      ballots.stream()
                          .filter(b -> camp.contains(b.organisation()) && b.backed().contains(idea))
                          .count())
          .toList();
    }

    /** That nothing is said of groups tells as much as that something is. */
    private Standing beside(List<Integer> ticks) {
      return beside.computeIfAbsent(
          ticks,
          one -> {
            List<Integer> sizes = camps.stream().map(this::size).toList();
            return ToldAlikeTest.told(reading, sizes, List.of(one)).values().iterator().next();
          });
    }

    /** As the result says it, in words alone. */
    Map<String, Standing> told() {
      Map<String, Standing> told = new Told(reading, 1).of(order, backings);
      return Published.read(told, ballots.size(), OperaViewsTest.HOMES);
    }

    /** Those that stand level, as she sees them; each alone where all is told. */
    private List<List<Backing>> levels(boolean careful) {
      Map<String, Backing> by =
          backings.stream().collect(Collectors.toMap(Backing::idea, Function.identity()));
      List<List<Backing>> levels = new ArrayList<>();
      if (!careful) {
        order.forEach(
            place -> levels.add(place.ideas().stream().flatMap(id -> of(by, id)).toList()));
        return levels;
      }
      boolean before = false;
      Map<String, Standing> standings = told();
      for (Map.Entry<String, Standing> told : standings.entrySet()) {
        Standing standing = told.getValue();
        boolean edge = standing.backed().isEdge();
        if (edge || !standing.tied() || !before) {
          levels.add(new ArrayList<>());
        }
        before = standing.tied() && !edge;
        levels.get(levels.size() - 1).addAll(of(by, told.getKey()).toList());
      }
      return levels;
    }

    private static Stream<Backing> of(Map<String, Backing> by, String id) {
      return Stream.ofNullable(by.get(id));
    }

    private boolean isEdge(List<Backing> level) {
      return Backed.of(level.get(0).ticks(), ballots.size()).isEdge();
    }

    boolean isRead(boolean careful) {
      List<Way> ways = ways();
      List<List<Backing>> levels = levels(careful);
      List<List<Backing>> chain =
          levels.stream().filter(level -> !careful || !isEdge(level)).toList();
      boolean read =
          levels.stream()
              .filter(level -> careful && isEdge(level))
              .flatMap(List::stream)
              .anyMatch(b -> isCertain(b, ways.stream().filter(w -> fits(b, w, true)).toList()));
      return read | chained(chain, ways, careful);
    }

    private boolean chained(List<List<Backing>> levels, List<Way> ways, boolean careful) {
      Map<Backing, TreeSet<Long>> ranks = new HashMap<>();
      for (Backing backing : levels.stream().flatMap(List::stream).toList()) {
        TreeSet<Long> its = new TreeSet<>();
        ways.stream().filter(w -> fits(backing, w, careful)).forEach(w -> its.add(w.rank()));
        ranks.put(backing, its);
      }
      for (int i = levels.size() - 2; i >= 0; i--) {
        long least =
            levels.get(i + 1).stream().mapToLong(b -> of(ranks, b).first()).max().orElse(0);
        levels.get(i).forEach(b -> of(ranks, b).headSet(least, true).clear());
      }
      for (int i = 1; i < levels.size(); i++) {
        long most = levels.get(i - 1).stream().mapToLong(b -> of(ranks, b).last()).min().orElse(0);
        levels.get(i).forEach(b -> of(ranks, b).tailSet(most, true).clear());
      }
      return levels.stream()
          .flatMap(List::stream)
          .anyMatch(
              b ->
                  isCertain(
                      b,
                      ways.stream()
                          .filter(w -> fits(b, w, careful) && of(ranks, b).contains(w.rank()))
                          .toList()));
    }

    private static TreeSet<Long> of(Map<Backing, TreeSet<Long>> ranks, Backing backing) {
      return java.util.Objects.requireNonNull(ranks.get(backing));
    }

    /** Whether in every way it may have been, all others of a camp chose alike. */
    private boolean isCertain(Backing backing, List<Way> ways) {
      assertThat(ways).as("what happened is among what may have").isNotEmpty();
      for (int c = 0; c < camps.size(); c++) {
        int camp = c;
        boolean here = camps.get(c).contains(hers.organisation());
        int own = here && hers.backed().contains(backing.idea()) ? 1 : 0;
        int others = size(camps.get(c)) - (here ? 1 : 0);
        if (ways.stream().allMatch(w -> w.ticks().get(camp) - own == 0)
            || ways.stream().allMatch(w -> w.ticks().get(camp) - own == others)) {
          return true;
        }
      }
      return false;
    }
  }
}

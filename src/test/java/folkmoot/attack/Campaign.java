package folkmoot.attack;

import folkmoot.attack.Attacker.Seen;
import folkmoot.export.Taken;
import folkmoot.privacy.Asking;
import folkmoot.privacy.Audience;
import folkmoot.privacy.Auditor;
import folkmoot.privacy.Candidate;
import folkmoot.privacy.Group;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Question;
import folkmoot.privacy.Side;
import folkmoot.privacy.Weakened;
import folkmoot.pulse.Told;
import folkmoot.statistics.CutPoints;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Plays partnerships past an auditor and lets every kind of member attack what was rendered. */
final class Campaign {
  /** Not a rule of the auditor but of its types: the counts of organisations are never printed. */
  static final String COUNTS = "WORDS_FOR_GROUPS";

  private final Auditor auditor;
  private final boolean countsByGroup;
  private final boolean stable;

  /**
   * A campaign against the auditor that leaves out a rule, or none.
   *
   * @param off a rule of the auditor, {@link #COUNTS}, or empty
   * @param stable whether nobody changes her answer from round to round, and the attacker knows it
   */
  Campaign(String off, boolean stable) {
    boolean known = Weakened.rules().contains(off);
    this.auditor = known ? Weakened.without(off) : new Auditor(CutPoints.usual());
    this.countsByGroup = off.equals(COUNTS);
    this.stable = stable;
  }

  /**
   * What came of it.
   *
   * @param won partnerships in which somebody found out what she must not
   * @param first how she won first, empty when nobody won
   */
  record Result(int partnerships, int won, String first, int toldOfGroups, int items) {}

  Result attack(long seed, int partnerships) {
    int won = 0;
    String first = "";
    int told = 0;
    int items = 0;
    for (int i = 0; i < partnerships; i++) {
      List<Played> rounds = Partnership.rounds(seed + i, stable);
      List<List<Seen>> seen = seen(rounds);
      for (List<Seen> item : seen) {
        items += item.size();
        told += (int) item.stream().filter(round -> !round.told().groups.isEmpty()).count();
      }
      Optional<String> win = wins(seen);
      if (win.isPresent()) {
        won++;
        first = first.isEmpty() ? "seed " + (seed + i) + ": " + win.get() : first;
      }
    }
    return new Result(partnerships, won, first, told, items);
  }

  /** The first partnership in which somebody wins, and how; empty when there is none. */
  Optional<String> firstWin(long seed, int most) {
    return LongStream.range(seed, seed + most)
        .boxed()
        .flatMap(
            one ->
                wins(seen(Partnership.rounds(one, stable))).stream()
                    .map(win -> "seed " + one + ": " + win))
        .findFirst();
  }

  /** For each item what was seen of it in each round. */
  private List<List<Seen>> seen(List<Played> rounds) {
    int items = rounds.get(0).asked().size();
    List<List<Seen>> seen = new ArrayList<>();
    for (int item = 0; item < items; item++) {
      seen.add(new ArrayList<>());
    }
    List<Asking> before = List.of();
    for (Played round : rounds) {
      Played.Outcome outcome = round.publish(auditor, before);
      before = outcome.kept();
      String text = Told.rendered(outcome.published());
      List<ItemFigure> figures = outcome.published().value().items();
      for (int item = 0; item < figures.size(); item++) {
        Question question = round.asked().get(item);
        Told told = Told.of(text, question.wording(), question.shortForm());
        Taken.add(told, outcome.published(), question.id());
        List<Side> sides = figures.get(item).sides().sides();
        if (countsByGroup) {
          sides.forEach(side -> printed(round, question, side.group(), told));
        }
        seen.get(item)
            .add(new Seen(round, told, sides.stream().map(s -> name(s.group())).toList()));
      }
    }
    return seen;
  }

  private static String name(Group group) {
    return switch (group.kind()) {
      case ORGANISATION -> group.name();
      case WITHOUT -> Told.WITHOUT;
      case SMALLER -> Told.SMALLER;
    };
  }

  /** The counts of one group, rendered as if they were those of a round. */
  private void printed(Played round, Question question, Group group, Told told) {
    int item = round.asked().indexOf(question);
    Optional.ofNullable(round.groups(item).get(group))
        .ifPresent(
            tally -> {
              PublishedRound alone =
                  round.round(List.of(ItemFigure.counted(question, tally, false)));
              String text =
                  Told.rendered(
                      new Auditor(CutPoints.usual())
                          .audit(new Candidate(alone, Audience.NOBODY, Map.of()), List.of()));
              int[] three = Told.of(text, question.wording(), question.shortForm()).three;
              if (three != null) {
                told.counted.put(name(group), three);
              }
            });
  }

  private Optional<String> wins(List<List<Seen>> items) {
    for (int item = 0; item < items.size(); item++) {
      for (List<Seen> rounds : together(items.get(item))) {
        for (String me : representatives(rounds, item)) {
          Optional<String> win = new Attacker(rounds, item, me).wins();
          if (win.isPresent()) {
            return win;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Where answers may change, each round stands alone; else all that followed one another. */
  private List<List<Seen>> together(List<Seen> rounds) {
    List<List<Seen>> runs = new ArrayList<>();
    for (int from = 0; from < rounds.size(); from++) {
      for (int to = from + 1; to <= (stable ? rounds.size() : from + 1); to++) {
        runs.add(rounds.subList(from, to));
      }
    }
    return runs;
  }

  /** One member of each kind that matters: her organisations, and what she answered. */
  private static List<String> representatives(List<Seen> rounds, int item) {
    Set<String> kinds = new HashSet<>();
    List<String> chosen = new ArrayList<>();
    for (Seen round : rounds) {
      for (String who : round.played().answering(item)) {
        StringBuilder kind = new StringBuilder();
        rounds.forEach(
            r ->
                kind.append(r.played().members().getOrDefault(who, "-"))
                    .append(r.played().answer(who, item))
                    .append('|'));
        if (kinds.add(kind.toString())) {
          chosen.add(who);
        }
      }
    }
    return chosen;
  }
}

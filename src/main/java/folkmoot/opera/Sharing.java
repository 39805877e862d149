package folkmoot.opera;

import com.google.gson.Gson;
import folkmoot.box.Boxes.Slot;
import folkmoot.opera.PairPage.Forward;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From what pairs put forward to the ideas that all read. */
final class Sharing {
  private static final Gson GSON = new Gson();

  private final OperaTools needs;
  private final Sights sights;

  Sharing(OperaTools needs, Sights sights) {
    this.needs = needs;
    this.sights = sights;
  }

  /** What one person wrote, as it lies in her place. */
  static String json(List<String> ideas) {
    return GSON.toJson(ideas);
  }

  /** The same, read back. */
  static List<String> read(String json) {
    return List.of(GSON.fromJson(json, String[].class));
  }

  private record From(Forward forward, int pair) {}

  /**
   * The ideas of all pairs in random order, kept without a name. Where a pair put nothing forward,
   * the first idea of each goes on as she wrote it. Whose pair an idea comes from lies under the
   * key, for the ballots.
   */
  List<Idea> collect(Tx tx, Opera opera, Instant now) {
    List<From> all = new ArrayList<>();
    List<Seat> seats = new SeatStore(tx).of(opera.id());
    for (Map.Entry<Integer, List<String>> pair : Sights.pairs(seats).entrySet()) {
      forwards(tx, opera, pair.getKey(), pair.getValue())
          .forEach(forward -> all.add(new From(forward, pair.getKey())));
    }
    // Pairs come in the order of their numbers, which a lot hides.
    all.sort(Comparator.comparing(from -> from.forward().words()));
    Collections.shuffle(all, new Random(opera.seed() ^ now.getEpochSecond()));
    List<Idea> ideas = new ArrayList<>();
    for (From from : all) {
      Idea idea =
          new Idea(
              needs.tools().ids().random("idea"),
              from.forward().words(),
              from.forward().why(),
              ideas.size() + 1,
              null);
      new IdeaStore(tx).add(opera.id(), idea);
      needs.boxes().put(tx, opera.box(), new Slot(Sights.IDEA, idea.id()), "" + from.pair());
      ideas.add(idea);
    }
    return ideas;
  }

  private List<Forward> forwards(Tx tx, Opera opera, int pair, List<String> members) {
    PairPage page = sights.page(tx, opera, pair);
    if (!page.forward().isEmpty()) {
      return page.forward();
    }
    List<Forward> unmerged = new ArrayList<>();
    for (String member : members) {
      own(tx, opera, member).stream()
          .findFirst()
          .ifPresent(first -> unmerged.add(new Forward(first, "")));
    }
    return unmerged;
  }

  /** What this member wrote. */
  List<String> own(Tx tx, Opera opera, String member) {
    return needs
        .boxes()
        .read(tx, opera.box(), new Slot(Sights.OWN, member))
        .map(Sharing::read)
        .orElse(List.of());
  }

  /** From which pair an idea comes; from several where ideas became one. */
  Set<Integer> pairsOf(Tx tx, Opera opera, String idea) {
    return needs
        .boxes()
        .read(tx, opera.box(), new Slot(Sights.IDEA, idea))
        .map(pairs -> Stream.of(pairs.split(",")).map(Integer::parseInt))
        .orElse(Stream.empty())
        .collect(Collectors.toSet());
  }

  /** The one that stays comes from the pairs of both. */
  void join(Tx tx, Opera opera, Same same) {
    Set<Integer> pairs = new TreeSet<>(pairsOf(tx, opera, same.into()));
    pairs.addAll(pairsOf(tx, opera, same.other()));
    needs
        .boxes()
        .put(
            tx,
            opera.box(),
            new Slot(Sights.IDEA, same.into()),
            pairs.stream().map(pair -> "" + pair).collect(Collectors.joining(",")));
  }
}

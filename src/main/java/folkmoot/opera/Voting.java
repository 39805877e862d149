package folkmoot.opera;

import folkmoot.box.Boxes.Slot;
import folkmoot.opera.Desk.Here;
import folkmoot.opera.Desk.Reply;
import folkmoot.partnership.Scene;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rank: each backs a few ideas, at most one of them from her own pair. */
final class Voting {
  static final String IDEA = "idea.";

  private final OperaTools needs;
  private final Desk desk;
  private final Sharing sharing;

  Voting(OperaTools needs, Sights sights) {
    this.needs = needs;
    this.desk = new Desk(needs);
    this.sharing = new Sharing(needs, sights);
  }

  /**
   * A ballot.
   *
   * @param ideas in an order of her own
   * @param backed those she ticked so far
   * @param limit how many she may tick
   * @param all how many ideas there are
   * @param places where she put each so far, from 1; null where people back a few
   */
  record View(
      Opera opera,
      Scene scene,
      List<Idea> ideas,
      Set<String> backed,
      int limit,
      int all,
      @Nullable Map<String, Integer> places) {
    /** A ballot on which she backs a few. */
    View(Opera opera, Scene scene, List<Idea> ideas, Set<String> backed, int limit, int all) {
      this(opera, scene, ideas, backed, limit, all, null);
    }
  }

  /** What follows a ballot that was sent. */
  sealed interface Outcome {
    record Kept(Scene scene, int backed, boolean ordered) implements Outcome {}

    /** Too many; the blocks are those ticked last. */
    record TooMany(List<String> blocks, int limit) implements Outcome {}

    /** More than one from her own pair. */
    record TwoOwn(List<String> blocks) implements Outcome {}

    record Not(Said why) implements Outcome {}
  }

  /** She opens her ballot. */
  Reply<View> open(Click click) {
    return desk.at(click.actor(), click.value(), this::view);
  }

  Reply<View> view(Tx tx, Here here) {
    if (!here.opera().takes(Step.RANK, here.now())) {
      return Reply.not(here.opera().isPaused() ? Said.NOT_YET : Said.TOO_LATE);
    }
    Integer number = here.seat().map(Seat::number).orElse(null);
    if (number == null) {
      return Reply.not(Said.NOT_IN);
    }
    List<Idea> all = new IdeaStore(tx).of(here.opera().id());
    List<Idea> hers = ballot(here.opera(), number, all);
    Optional<String> page = needs.boxes().read(tx, here.opera().ballots(), slot(here));
    Set<String> backed = page.map(json -> Counting.read(json).backed()).orElse(Set.of());
    if (here.opera().isOrdered(all.size())) {
      Map<String, Integer> places = page.map(Counting::places).orElse(Map.of());
      return Reply.of(
          new View(here.opera(), here.scene(), hers, backed, all.size(), all.size(), places));
    }
    return Reply.of(
        new View(here.opera(), here.scene(), hers, backed, Ballot.limit(hers.size()), all.size()));
  }

  private static Slot slot(Here here) {
    return new Slot(Sights.BALLOT, here.member());
  }

  private static List<Idea> ballot(Opera opera, int number, List<Idea> all) {
    Map<String, Idea> by = all.stream().collect(Collectors.toMap(Idea::id, Function.identity()));
    List<String> people =
        IntStream.rangeClosed(1, opera.voters().dealt()).mapToObj(i -> "" + i).toList();
    return Deal.of(people, all.stream().map(Idea::id).toList(), opera.seed())
        .getOrDefault("" + number, List.of())
        .stream()
        .flatMap(id -> Optional.ofNullable(by.get(id)).stream())
        .toList();
  }

  /** She sends it; the metadata is the OPERA. */
  Outcome send(Submission sent) {
    Reply<Outcome> reply =
        desk.at(sent.actor(), sent.metadata(), (tx, here) -> keep(tx, here, sent));
    return reply.what().orElseGet(() -> new Outcome.Not(reply.why()));
  }

  private Reply<Outcome> keep(Tx tx, Here here, Submission sent) {
    Reply<View> ballot = view(tx, here);
    if (ballot.what().isEmpty()) {
      return Reply.not(ballot.why());
    }
    View view = ballot.what().get();
    if (view.places() != null) {
      return order(tx, here, view, sent);
    }
    List<Idea> backed =
        view.ideas().stream()
            .filter(idea -> !sent.values().all(IDEA + idea.number()).isEmpty())
            .toList();
    if (backed.size() > view.limit()) {
      return Reply.of(
          new Outcome.TooMany(blocks(backed.subList(view.limit(), backed.size())), view.limit()));
    }
    List<Idea> own = own(tx, here, backed);
    if (own.size() > 1) {
      return Reply.of(new Outcome.TwoOwn(blocks(own)));
    }
    put(tx, here, view, backed);
    return Reply.of(new Outcome.Kept(here.scene(), backed.size(), false));
  }

  /** Ideas in one place are equal to her; those without one come last. */
  private Reply<Outcome> order(Tx tx, Here here, View view, Submission sent) {
    Map<String, Integer> places = new TreeMap<>();
    for (Idea idea : view.ideas()) {
      sent.values()
          .one(IDEA + idea.number())
          .ifPresent(place -> places.put(idea.id(), Integer.parseInt(place)));
    }
    if (places.isEmpty()) {
      needs.boxes().remove(tx, here.opera().ballots(), slot(here));
    } else {
      Set<String> seen = new TreeSet<>(view.ideas().stream().map(Idea::id).toList());
      Ballot ballot =
          new Ballot(here.seat().map(Seat::group).orElse(""), seen, new TreeSet<>(places.keySet()));
      needs.boxes().put(tx, here.opera().ballots(), slot(here), Counting.json(ballot, places));
      Desk.turnoutChanged(tx, here.opera(), here.now());
    }
    return Reply.of(new Outcome.Kept(here.scene(), places.size(), true));
  }

  private static List<String> blocks(List<Idea> ideas) {
    return ideas.stream().map(idea -> IDEA + idea.number()).toList();
  }

  private List<Idea> own(Tx tx, Here here, List<Idea> backed) {
    int pair = here.seat().map(Seat::pair).orElse(0);
    List<Idea> own = new ArrayList<>();
    for (Idea idea : backed) {
      if (pair != 0 && sharing.pairsOf(tx, here.opera(), idea.id()).contains(pair)) {
        own.add(idea);
      }
    }
    return own;
  }

  /** A ballot with nothing ticked is no vote, and takes back the one before. */
  private void put(Tx tx, Here here, View view, List<Idea> backed) {
    if (backed.isEmpty()) {
      needs.boxes().remove(tx, here.opera().ballots(), slot(here));
      return;
    }
    Set<String> seen = new TreeSet<>(view.ideas().stream().map(Idea::id).toList());
    Set<String> ticked = new TreeSet<>(backed.stream().map(Idea::id).toList());
    String group = here.seat().map(Seat::group).orElse("");
    needs
        .boxes()
        .put(
            tx, here.opera().ballots(), slot(here), Counting.json(new Ballot(group, seen, ticked)));
    Desk.turnoutChanged(tx, here.opera(), here.now());
  }
}

package folkmoot.opera;

import com.google.gson.Gson;
import folkmoot.box.Boxes.Slot;
import folkmoot.opera.Desk.Here;
import folkmoot.opera.Desk.Reply;
import folkmoot.opera.Same.Settled;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Explain: somebody thinks that two ideas are the same. All read that; the pairs who put them
 * forward decide, each in a window that nobody else is shown. Who of them agreed lies under the
 * key.
 */
final class Merging {
  static final String OTHER = "other";

  private static final Gson GSON = new Gson();

  private final OperaTools needs;
  private final Desk desk;
  private final Sharing sharing;
  private final Posts posts;

  Merging(OperaTools needs, Sights sights, Posts posts) {
    this.needs = needs;
    this.desk = new Desk(needs);
    this.sharing = new Sharing(needs, sights);
    this.posts = posts;
  }

  /** One idea, and those it may be the same as. */
  record Choice(Opera opera, Idea idea, List<Idea> others) {
    Choice {
      others = List.copyOf(others);
    }
  }

  /** What somebody whose idea it is decides. */
  record Question(Opera opera, Same same, Idea into, Idea other) {}

  /** She presses under an idea; the value is the OPERA and the idea. */
  Reply<Choice> choose(Click click) {
    String[] parts = click.value().split(" ");
    return desk.at(
        click.actor(),
        parts[0],
        (tx, here) -> {
          if (!here.opera().takes(Step.EXPLAIN, here.now())) {
            return Reply.not(here.opera().isPaused() ? Said.NOT_YET : Said.TOO_LATE);
          }
          List<Idea> all = new IdeaStore(tx).of(here.opera().id());
          List<Idea> others = all.stream().filter(idea -> !idea.id().equals(parts[1])).toList();
          return find(all, parts[1])
              .filter(idea -> !others.isEmpty())
              .map(idea -> Reply.of(new Choice(here.opera(), idea, others)))
              .orElse(Reply.not(Said.ONE_ALREADY));
        });
  }

  private static Optional<Idea> find(List<Idea> all, String id) {
    return all.stream().filter(idea -> idea.id().equals(id)).findFirst();
  }

  /** She sends which; the metadata is the OPERA and the idea. */
  Said suggest(Submission sent) {
    String[] parts = sent.metadata().split(" ");
    String other = sent.values().one(OTHER).orElse("");
    Reply<Said> reply =
        desk.at(sent.actor(), parts[0], (tx, here) -> Reply.of(suggest(tx, here, parts[1], other)));
    return reply.what().orElse(reply.why());
  }

  private Said suggest(Tx tx, Here here, String one, String other) {
    if (!here.opera().takes(Step.EXPLAIN, here.now())) {
      return Said.TOO_LATE;
    }
    List<Idea> all = new IdeaStore(tx).of(here.opera().id());
    Optional<Idea> first = find(all, one);
    Optional<Idea> second = find(all, other);
    if (first.isEmpty() || second.isEmpty() || one.equals(other)) {
      return Said.ONE_ALREADY;
    }
    List<Same> before = new SameStore(tx).of(here.opera().id());
    if (before.stream().anyMatch(same -> same.isOf(one) && same.isOf(other))) {
      return Said.SUGGESTED_BEFORE;
    }
    boolean inOrder = first.get().number() < second.get().number();
    Same same =
        new Same(
            needs.tools().ids().random("same"),
            inOrder ? one : other,
            inOrder ? other : one,
            before.size() + 1,
            null);
    new SameStore(tx).add(here.opera().id(), same);
    posts.same(
        tx,
        here.opera(),
        same,
        inOrder ? first.get() : second.get(),
        inOrder ? second.get() : first.get());
    return Said.SUGGESTED;
  }

  /** She wants to decide; the value is the OPERA and the suggestion. */
  Reply<Question> ask(Click click) {
    String[] parts = click.value().split(" ");
    return desk.at(click.actor(), parts[0], (tx, here) -> ask(tx, here, parts[1]));
  }

  private Reply<Question> ask(Tx tx, Here here, String id) {
    if (!here.opera().takes(Step.EXPLAIN, here.now())) {
      return Reply.not(Said.TOO_LATE);
    }
    Optional<Same> same =
        new SameStore(tx)
            .of(here.opera().id()).stream()
                .filter(one -> one.id().equals(id) && one.isOpen())
                .findFirst();
    if (same.isEmpty()) {
      return Reply.not(Said.DECIDED);
    }
    int pair = here.seat().map(Seat::pair).orElse(0);
    if (pair == 0 || !pairs(tx, here, same.get()).contains(pair)) {
      return Reply.not(Said.NOT_YOURS);
    }
    return question(here.opera(), same.get(), new IdeaStore(tx).of(here.opera().id()))
        .map(Reply::of)
        .orElse(Reply.not(Said.DECIDED));
  }

  static Optional<Question> question(Opera opera, Same same, List<Idea> all) {
    return find(all, same.into())
        .flatMap(
            into -> find(all, same.other()).map(other -> new Question(opera, same, into, other)));
  }

  private Set<Integer> pairs(Tx tx, Here here, Same same) {
    Set<Integer> pairs = new TreeSet<>(sharing.pairsOf(tx, here.opera(), same.into()));
    pairs.addAll(sharing.pairsOf(tx, here.opera(), same.other()));
    return pairs;
  }

  /** She decides; the value is the OPERA and the suggestion. */
  Said decide(Click click, boolean one) {
    String[] parts = click.value().split(" ");
    Reply<Said> reply =
        desk.at(
            click.actor(),
            parts[0],
            (tx, here) -> {
              Reply<Question> question = ask(tx, here, parts[1]);
              return question
                  .what()
                  .map(asked -> Reply.of(decide(tx, here, asked, one)))
                  .orElseGet(() -> Reply.not(question.why()));
            });
    return reply.what().orElse(reply.why());
  }

  private Said decide(Tx tx, Here here, Question asked, boolean one) {
    if (!one) {
      settle(tx, here, asked, Settled.APART);
      return Said.STAY_APART;
    }
    Slot slot = new Slot(Sights.SAME, asked.same().id());
    Set<Integer> agreed =
        new TreeSet<>(
            needs
                .boxes()
                .read(tx, here.opera().box(), slot)
                .map(json -> Set.of(GSON.fromJson(json, Integer[].class)))
                .orElse(Set.of()));
    agreed.add(here.seat().map(Seat::pair).orElse(0));
    if (!agreed.containsAll(pairs(tx, here, asked.same()))) {
      needs.boxes().put(tx, here.opera().box(), slot, GSON.toJson(agreed));
      return Said.OTHERS_DECIDE;
    }
    sharing.join(tx, here.opera(), asked.same());
    SameStore store = new SameStore(tx);
    List<Idea> parts = new ArrayList<>(store.parts(asked.other().id()));
    parts.add(asked.other());
    store.merge(asked.same());
    parts.forEach(part -> posts.became(tx, here.opera(), part, asked.into()));
    settle(tx, here, asked, Settled.ONE);
    return Said.ARE_ONE;
  }

  /** What else was suggested of an idea that is none of its own any more is settled with it. */
  private void settle(Tx tx, Here here, Question asked, Settled as) {
    SameStore store = new SameStore(tx);
    store.settle(asked.same(), as);
    posts.decided(tx, here.opera(), asked, as);
    if (as == Settled.APART) {
      return;
    }
    List<Idea> all = new ArrayList<>(new IdeaStore(tx).of(here.opera().id()));
    all.add(asked.other());
    for (Same same : store.of(here.opera().id())) {
      if (same.isOpen() && same.isOf(asked.other().id())) {
        store.settle(same, Settled.PART);
        question(here.opera(), same, all)
            .ifPresent(told -> posts.decided(tx, here.opera(), told, Settled.PART));
      }
    }
  }
}

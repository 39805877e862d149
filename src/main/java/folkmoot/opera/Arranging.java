package folkmoot.opera;

import folkmoot.asking.Cleaned;
import folkmoot.opera.Desk.Here;
import folkmoot.opera.Desk.Reply;
import folkmoot.opera.HeadingStore.Move;
import folkmoot.partnership.Scene;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Arrange: any member moves an idea under a heading; a second one of another organisation settles
 * it.
 */
final class Arranging {
  static final String IDEA = "idea";
  static final String HEADING = "heading";
  static final String NEW = "new";

  /** The choice to let an idea stand alone. */
  static final String ALONE = "alone";

  private final OperaTools needs;
  private final Desk desk;
  private final Posts posts;

  Arranging(OperaTools needs, Posts posts) {
    this.needs = needs;
    this.desk = new Desk(needs);
    this.posts = posts;
  }

  /**
   * What somebody who arranges sees.
   *
   * @param ideas all, the first first
   * @param headings those she may see
   * @param waiting the moves that wait for a second
   * @param said what became of her last act; null at first
   */
  record Page(
      Opera opera,
      Scene scene,
      List<Idea> ideas,
      List<Heading> headings,
      List<Waiting> waiting,
      @Nullable Said said) {
    Page {
      ideas = List.copyOf(ideas);
      headings = List.copyOf(headings);
      waiting = List.copyOf(waiting);
    }
  }

  /**
   * A move that waits.
   *
   * @param heading null where the idea is to stand alone
   */
  record Waiting(Idea idea, @Nullable Heading heading) {}

  /** What follows a form that was sent. */
  sealed interface Outcome {
    record Shown(Page page) implements Outcome {}

    record Faulty(String block, Fault fault) implements Outcome {}

    record Not(Said why) implements Outcome {}
  }

  /** What cannot be kept. */
  enum Fault {
    WHERE_TO,
    LONG,
    POINTS_AT_SOMEBODY,
    ENOUGH_HEADINGS
  }

  /** She wants to arrange; the value is the OPERA. */
  Reply<Page> open(Click click) {
    return desk.at(click.actor(), click.value(), (tx, here) -> page(tx, here, null));
  }

  private Reply<Page> page(Tx tx, Here here, @Nullable Said said) {
    if (!here.opera().takes(Step.ARRANGE, here.now())) {
      return Reply.not(here.opera().isPaused() ? Said.NOT_YET : Said.TOO_LATE);
    }
    String id = here.opera().id();
    List<Idea> ideas = Group.ordered(new IdeaStore(tx).of(id));
    List<Heading> headings = new HeadingStore(tx).of(id);
    Map<String, Move> moves = new HeadingStore(tx).moves(id);
    List<Waiting> waiting = new ArrayList<>();
    for (Idea idea : ideas) {
      Move move = moves.get(idea.id());
      // In a small organisation a wish of its own would tell her whose it is.
      if (move != null && !move.organisation().equals(group(here))) {
        waiting.add(new Waiting(idea, find(headings, move.heading())));
      }
    }
    return Reply.of(new Page(here.opera(), here.scene(), ideas, seen(tx, here), waiting, said));
  }

  /**
   * The headings she may see: those over an idea, and those that somebody of another organisation
   * wants. Of any other she could read that a colleague wants it, or wanted it.
   */
  static List<Heading> seen(Tx tx, Here here) {
    String id = here.opera().id();
    Set<String> seen = new HashSet<>();
    for (Idea idea : new IdeaStore(tx).of(id)) {
      if (idea.heading() != null) {
        seen.add(idea.heading());
      }
    }
    new HeadingStore(tx)
        .moves(id).values().stream()
            .filter(move -> !move.organisation().equals(group(here)))
            .forEach(move -> seen.add(move.heading()));
    return new HeadingStore(tx)
        .of(id).stream().filter(heading -> seen.contains(heading.id())).toList();
  }

  private static @Nullable Heading find(List<Heading> headings, String id) {
    return headings.stream().filter(heading -> heading.id().equals(id)).findFirst().orElse(null);
  }

  /** Those without an organisation are a group of their own kind. */
  private static String group(Here here) {
    var organisation = here.scene().member().organisation();
    return organisation == null ? "" : organisation.value();
  }

  private record Wanted(String idea, String heading, String words) {}

  /** She sends the form; the metadata is the OPERA. */
  Outcome send(Submission sent) {
    String words = sent.values().one(NEW).orElse("").strip().replaceAll("\\s+", " ");
    Wanted wanted =
        new Wanted(
            sent.values().one(IDEA).orElse(""), sent.values().one(HEADING).orElse(""), words);
    if (words.isEmpty() && wanted.heading().isEmpty()) {
      return new Outcome.Faulty(HEADING, Fault.WHERE_TO);
    }
    if (words.codePointCount(0, words.length()) > Heading.MOST_WORDS) {
      return new Outcome.Faulty(NEW, Fault.LONG);
    }
    if (!Cleaned.of(words).taken().isEmpty()) {
      return new Outcome.Faulty(NEW, Fault.POINTS_AT_SOMEBODY);
    }
    Reply<Outcome> reply =
        desk.at(sent.actor(), sent.metadata(), (tx, here) -> move(tx, here, wanted));
    return reply.what().orElseGet(() -> new Outcome.Not(reply.why()));
  }

  private Reply<Outcome> move(Tx tx, Here here, Wanted wanted) {
    if (!here.opera().takes(Step.ARRANGE, here.now())) {
      return Reply.not(Said.TOO_LATE);
    }
    Optional<String> heading = heading(tx, here, wanted);
    if (heading.isEmpty()) {
      return Reply.of(new Outcome.Faulty(NEW, Fault.ENOUGH_HEADINGS));
    }
    Said said = want(tx, here, wanted.idea(), heading.get());
    Reply<Page> page = page(tx, here, said);
    return page.what()
        .<Reply<Outcome>>map(seen -> Reply.of(new Outcome.Shown(seen)))
        .orElseGet(() -> Reply.not(page.why()));
  }

  /** The heading she chose, or the one she wrote, which is made where there is none like it. */
  private Optional<String> heading(Tx tx, Here here, Wanted wanted) {
    HeadingStore store = new HeadingStore(tx);
    List<Heading> all = store.of(here.opera().id());
    if (wanted.words().isEmpty()) {
      return Optional.of(find(all, wanted.heading()) == null ? ALONE : wanted.heading());
    }
    Optional<Heading> same =
        all.stream().filter(h -> h.words().equalsIgnoreCase(wanted.words())).findFirst();
    if (same.isPresent()) {
      return same.map(Heading::id);
    }
    if (all.size() >= Heading.MOST) {
      return Optional.empty();
    }
    Heading made = new Heading(needs.tools().ids().random("heading"), wanted.words(), false);
    store.add(here.opera().id(), made, all.size() + 1);
    return Optional.of(made.id());
  }

  private Said want(Tx tx, Here here, String id, String heading) {
    Idea idea =
        new IdeaStore(tx)
            .of(here.opera().id()).stream().filter(i -> i.id().equals(id)).findFirst().orElse(null);
    if (idea == null) {
      return Said.TOO_LATE;
    }
    HeadingStore store = new HeadingStore(tx);
    String now = idea.heading() == null ? ALONE : idea.heading();
    if (now.equals(heading)) {
      store.settle(id);
      return Said.STANDS_THERE;
    }
    Move before = store.moves(here.opera().id()).get(id);
    if (before == null || !before.heading().equals(heading)) {
      store.wait(here.opera().id(), id, new Move(heading, group(here)));
      return Said.WAITS;
    }
    if (before.organisation().equals(group(here))) {
      return Said.WAITS;
    }
    store.settle(id);
    new IdeaStore(tx).place(id, heading.equals(ALONE) ? null : heading);
    posts.reorder(tx, here.opera());
    return Said.SETTLED;
  }

  /** She agrees with a move that waits; the value is the OPERA, the idea and the heading. */
  Reply<Page> agree(Click click) {
    String[] parts = click.value().split(" ");
    return desk.at(
        click.actor(),
        parts[0],
        (tx, here) -> {
          if (!here.opera().takes(Step.ARRANGE, here.now())) {
            return Reply.not(Said.TOO_LATE);
          }
          return page(tx, here, agree(tx, here, parts[1], parts[2]));
        });
  }

  /** What she saw may wait no more, or under another heading by now. */
  private Said agree(Tx tx, Here here, String idea, String heading) {
    String opera = here.opera().id();
    Move waits = new HeadingStore(tx).moves(opera).get(idea);
    if (waits != null && waits.heading().equals(heading)) {
      return want(tx, here, idea, heading);
    }
    boolean stands =
        new IdeaStore(tx)
            .of(opera).stream()
                .filter(one -> one.id().equals(idea))
                .anyMatch(one -> heading.equals(one.heading() == null ? ALONE : one.heading()));
    return stands ? Said.STANDS_THERE : Said.WAITS_NO_MORE;
  }
}

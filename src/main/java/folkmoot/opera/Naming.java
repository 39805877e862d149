package folkmoot.opera;

import folkmoot.asking.Cleaned;
import folkmoot.opera.Arranging.Fault;
import folkmoot.opera.Desk.Here;
import folkmoot.opera.Desk.Reply;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Optional;

/** A convener names a heading, or makes one of two; it is told to all with her name. */
final class Naming {
  private final OperaTools needs;
  private final Desk desk;
  private final Posts posts;

  Naming(OperaTools needs, Posts posts) {
    this.needs = needs;
    this.desk = new Desk(needs);
    this.posts = posts;
  }

  /** The headings of one that she may see. */
  record Page(Opera opera, List<Heading> headings) {
    Page {
      headings = List.copyOf(headings);
    }
  }

  /** What follows a form that was sent. */
  sealed interface Outcome {
    record Told(Said said) implements Outcome {}

    record Faulty(Fault fault) implements Outcome {}
  }

  /** She opens the window; the value is the OPERA. */
  Reply<Page> open(Click click) {
    return desk.at(
        click.actor(),
        click.value(),
        (tx, here) ->
            refused(here)
                .<Reply<Page>>map(Reply::not)
                .orElseGet(() -> Reply.of(new Page(here.opera(), Arranging.seen(tx, here)))));
  }

  private static Optional<Said> refused(Here here) {
    if (!here.scene().convenes()) {
      return Optional.of(Said.NOT_CONVENING);
    }
    return here.opera().takes(Step.ARRANGE, here.now())
        ? Optional.empty()
        : Optional.of(Said.TOO_LATE);
  }

  /** She sends it; the metadata is the OPERA. */
  Outcome send(Submission sent) {
    String words = sent.values().one(Arranging.NEW).orElse("").strip().replaceAll("\\s+", " ");
    if (words.isEmpty()) {
      return new Outcome.Faulty(Fault.WHERE_TO);
    }
    if (words.codePointCount(0, words.length()) > Heading.MOST_WORDS) {
      return new Outcome.Faulty(Fault.LONG);
    }
    if (!Cleaned.of(words).taken().isEmpty()) {
      return new Outcome.Faulty(Fault.POINTS_AT_SOMEBODY);
    }
    String heading = sent.values().one(Arranging.HEADING).orElse("");
    Reply<Said> reply =
        desk.at(
            sent.actor(),
            sent.metadata(),
            (tx, here) -> Reply.of(name(tx, here, new Heading(heading, words, false))));
    return new Outcome.Told(reply.what().orElse(reply.why()));
  }

  private Said name(Tx tx, Here here, Heading named) {
    Optional<Said> refused = refused(here);
    if (refused.isPresent()) {
      return refused.get();
    }
    HeadingStore store = new HeadingStore(tx);
    List<Heading> all = store.of(here.opera().id());
    Optional<Heading> before = all.stream().filter(h -> h.id().equals(named.id())).findFirst();
    if (before.isEmpty()) {
      return Said.MOVED_BEFORE;
    }
    Optional<Heading> same =
        all.stream()
            .filter(h -> !h.id().equals(named.id()) && h.words().equalsIgnoreCase(named.words()))
            .findFirst();
    same.ifPresentOrElse(
        other -> store.merge(named.id(), other.id()),
        () -> store.rename(named.id(), named.words()));
    posts.reorder(tx, here.opera());
    String name = here.scene().member().name();
    posts.note(
        tx,
        here.opera(),
        () ->
            needs
                .tools()
                .texts()
                .mrkdwn(
                    "opera.note.named",
                    "name",
                    name,
                    "before",
                    before.get().words(),
                    "words",
                    named.words()));
    return Said.NAMED;
  }
}

package folkmoot.home;

import folkmoot.Offer;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.outbox.Undecided;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Partnerships;
import folkmoot.partnership.Scene;
import folkmoot.slack.Answer;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Asks those who convene in a channel whether a post is there, and takes the first answer. */
public final class UndecidedPosts implements Undecided {
  private final Needs needs;

  /** What this needs of the house. */
  public record Needs(
      Database database,
      Partnerships partnerships,
      Outbox outbox,
      Texts texts,
      InstantSource clock) {}

  public UndecidedPosts(Needs needs) {
    this.needs = needs;
  }

  @Override
  public void ask(Tx tx, Question question) {
    of(tx, question).ifPresent(partnership -> ask(tx, question, partnership));
  }

  private Optional<Partnership> of(Tx tx, Question question) {
    return needs
        .partnerships()
        .in(tx, question.channel())
        .or(
            () ->
                needs.partnerships().all(tx).stream()
                    .filter(p -> question.channel().equals(p.extra()))
                    .findFirst());
  }

  private void ask(Tx tx, Question question, Partnership partnership) {
    for (Member convener : needs.partnerships().conveners(tx, partnership.id())) {
      needs
          .outbox()
          .post(
              tx,
              new Outgoing(
                  "undecided:" + question.outboxId() + ":" + convener.id(),
                  question.installation(),
                  new Recipient.Person(convener.user()),
                  UndecidedViews.question(question, partnership.id(), needs.texts()),
                  needs.clock().instant()));
    }
  }

  /** The same questions for a convener who looks at what waits for her. */
  List<Offer> offers(Tx tx, Scene scene) {
    Partnership partnership = scene.partnership();
    return needs.outbox().undecided(tx, partnership.installation()).stream()
        .filter(
            q -> q.channel().equals(partnership.home()) || q.channel().equals(partnership.extra()))
        .map(question -> UndecidedViews.offer(question, partnership.id(), needs.texts()))
        .toList();
  }

  /** A convener has looked; whoever comes second is told that it is settled. */
  Answer settle(Scene scene, String outboxId, boolean isThere) {
    boolean first =
        scene.convenes()
            && needs.database().transact(tx -> needs.outbox().settle(tx, outboxId, isThere));
    return new Answer.Whisper(UndecidedViews.settled(first, isThere, needs.texts()));
  }
}

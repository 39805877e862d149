package folkmoot.home;

import folkmoot.Offer;
import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.outbox.Message;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.outbox.Undecided;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Partnerships;
import folkmoot.partnership.ReadingChannel;
import folkmoot.partnership.Scene;
import folkmoot.schedule.Ledger;
import folkmoot.schedule.Occurrence;
import folkmoot.slack.Answer;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Asks those who convene in a channel whether a post is there, and takes the first answer. */
public final class UndecidedPosts implements Undecided {
  private final Needs needs;

  /** What this needs of the house. */
  public record Needs(
      Database database,
      Partnerships partnerships,
      Outbox outbox,
      Ledger ledger,
      Texts texts,
      InstantSource clock) {}

  public UndecidedPosts(Needs needs) {
    this.needs = needs;
  }

  @Override
  public void ask(Tx tx, Question question) {
    for (Partnership partnership : readers(tx, question.installation(), question.channel())) {
      tell(
          tx,
          partnership,
          "undecided:" + question.outboxId(),
          () -> UndecidedViews.question(question, partnership, needs.texts()));
    }
  }

  @Override
  public void blocked(Tx tx, Block block) {
    for (Partnership partnership : readers(tx, block.installation(), block.channel())) {
      tell(
          tx,
          partnership,
          "blocked:"
              + block.channel()
              + ":"
              + block.cause()
              + ":"
              + needs.clock().instant().getEpochSecond(),
          () -> UndecidedViews.blocked(block, partnership, needs.texts()));
    }
  }

  @Override
  public void gaveUp(Tx tx, Block block) {
    for (Partnership partnership : readers(tx, block.installation(), block.channel())) {
      needs
          .ledger()
          .enter(
              tx,
              partnership.id(),
              new Occurrence(
                  "post",
                  needs.clock().instant(),
                  Occurrence.Outcome.SKIPPED,
                  UndecidedViews.gaveUp(needs.texts())));
    }
  }

  /** Of two installations in one channel, each speaks for its own partnerships. */
  private List<Partnership> readers(Tx tx, TeamId installation, ChannelId channel) {
    return needs.partnerships().readIn(tx, channel).stream()
        .filter(partnership -> partnership.installation().equals(installation))
        .toList();
  }

  private void tell(Tx tx, Partnership partnership, String key, Supplier<Message> message) {
    for (Member convener : needs.partnerships().conveners(tx, partnership.id())) {
      needs
          .outbox()
          .post(
              tx,
              new Outgoing(
                  key + ":" + convener.id(),
                  partnership.installation(),
                  new Recipient.Person(convener.user()),
                  message,
                  needs.clock().instant()));
    }
  }

  /** The same questions for a convener who looks at what waits for her. */
  List<Offer> offers(Tx tx, Scene scene) {
    Partnership partnership = scene.partnership();
    Set<ChannelId> channels =
        needs.partnerships().reading(tx, partnership).stream()
            .map(ReadingChannel::channel)
            .collect(Collectors.toSet());
    List<Offer> offers = new ArrayList<>();
    needs.outbox().undecided(tx, partnership.installation()).stream()
        .filter(question -> channels.contains(question.channel()))
        .map(question -> UndecidedViews.offer(question, partnership.id(), needs.texts()))
        .forEach(offers::add);
    needs.outbox().blocked(tx, partnership.installation()).stream()
        .filter(block -> channels.contains(block.channel()))
        .map(block -> UndecidedViews.offer(block, partnership.id(), needs.texts()))
        .forEach(offers::add);
    return offers;
  }

  /** A convener says that a channel takes posts again. */
  Answer tryAgain(Scene scene, String channel) {
    boolean may =
        scene.convenes()
            && needs
                .database()
                .transact(tx -> needs.partnerships().reading(tx, scene.partnership()))
                .stream()
                .anyMatch(one -> one.channel().value().equals(channel));
    int tried =
        may
            ? needs.database().transact(tx -> needs.outbox().tryAgain(tx, new ChannelId(channel)))
            : 0;
    return new Answer.Whisper(UndecidedViews.tried(tried, needs.texts()));
  }

  /** A convener has looked; whoever comes second is told that it is settled. */
  Answer settle(Scene scene, String outboxId, boolean isThere) {
    boolean first =
        scene.convenes()
            && needs.database().transact(tx -> needs.outbox().settle(tx, outboxId, isThere));
    return new Answer.Whisper(UndecidedViews.settled(first, isThere, needs.texts()));
  }
}

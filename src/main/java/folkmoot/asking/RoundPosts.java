package folkmoot.asking;

import folkmoot.draft.Drafts;
import folkmoot.outbox.Message;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Partnerships;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.round.Round;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.time.InstantSource;

/** Keeps the channel's post about each round true: it asks, counts, and says how it ended. */
public final class RoundPosts {
  private final Needs needs;

  /** What it works with. */
  public record Needs(
      Partnerships partnerships, Drafts drafts, Outbox outbox, Texts texts, InstantSource clock) {}

  public RoundPosts(Needs needs) {
    this.needs = needs;
  }

  /** Owes the channel the post that opens the round; once, however often it is asked for. */
  public void open(Tx tx, Manner manner, Round round) {
    RoundPost post = RoundPost.of(manner, partnership(tx, round), round);
    needs
        .outbox()
        .post(
            tx,
            new Outgoing(
                post.key(),
                round.installation(),
                new Recipient.Channel(post.partnership().home()),
                () -> RoundPostViews.post(post, needs.texts()),
                needs.clock().instant()));
  }

  /** The post follows the round: its turnout, or its end without a result. */
  public void refresh(Tx tx, Manner manner, Round round) {
    update(tx, RoundPost.of(manner, partnership(tx, round), round));
  }

  /** The round closed with a result, which is to be posted after this. */
  public void closed(Tx tx, Manner manner, Audited<PublishedRound> result) {
    PublishedRound round = result.value();
    Partnership partnership = needs.partnerships().get(tx, round.facts().partnership());
    update(tx, RoundPost.closed(manner, partnership, round));
  }

  /** The round closed with fewer than k answers: the channel hears that once, and kindly. */
  public void tooFew(Tx tx, Manner manner, Round round) {
    refresh(tx, manner, round);
    RoundPost post = RoundPost.of(manner, partnership(tx, round), round);
    needs
        .outbox()
        .post(
            tx,
            new Outgoing(
                VoicePosts.resultKey(round.id()),
                round.installation(),
                new Recipient.Channel(post.partnership().home()),
                () -> RoundPostViews.post(post, needs.texts()),
                needs.clock().instant()));
  }

  private void update(Tx tx, RoundPost post) {
    needs.outbox().update(tx, post.key(), () -> RoundPostViews.post(post, needs.texts()));
  }

  /** What somebody who has not answered is told. */
  public Message reminder(Tx tx, Manner manner, Round round) {
    return RoundPostViews.reminder(
        RoundPost.of(manner, partnership(tx, round), round), needs.texts());
  }

  /** What somebody is told at the opening who asked to be. */
  Message opening(Tx tx, Manner manner, Round round) {
    return RoundPostViews.opening(
        RoundPost.of(manner, partnership(tx, round), round), needs.texts());
  }

  private Partnership partnership(Tx tx, Round round) {
    return needs.partnerships().get(tx, round.partnership());
  }
}

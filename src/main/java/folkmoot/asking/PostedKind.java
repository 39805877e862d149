package folkmoot.asking;

import folkmoot.outbox.Message;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.round.Round;
import folkmoot.round.RoundKind;
import folkmoot.store.Tx;
import folkmoot.text.Speaking;
import java.util.List;

/** A kind of round that lives in the channel: a post that asks, and a result for everybody. */
public final class PostedKind implements RoundKind {
  private final Manner manner;
  private final Results results;
  private final RoundPosts.Needs needs;
  private final RoundPosts posts;
  private final VoicePosts voices;

  /** What everybody reads of a closed round. */
  public record Result(Message post, List<Message> thread) {
    public Result {
      thread = List.copyOf(thread);
    }
  }

  /** Says what everybody reads of a closed round. */
  @FunctionalInterface
  public interface Results {
    /**
     * The result in words and pictures.
     *
     * @param members who is in the partnership now, to name those who signed
     */
    Result of(Audited<PublishedRound> round, Partnership partnership, List<Member> members);
  }

  public PostedKind(Manner manner, Results results, RoundPosts.Needs needs) {
    this.manner = manner;
    this.results = results;
    this.needs = needs;
    this.posts = new RoundPosts(needs);
    this.voices = new VoicePosts(needs.outbox(), needs.clock());
  }

  @Override
  public String name() {
    return manner.kind();
  }

  @Override
  public boolean isInstrument() {
    return manner.instrument();
  }

  @Override
  public int seconds() {
    return manner.seconds();
  }

  @Override
  public void announce(Tx tx, Audited<PublishedRound> round) {
    Partnership partnership = needs.partnerships().get(tx, round.value().facts().partnership());
    needs.drafts().dropSheets(tx, round.value().facts().id());
    List<Member> members = needs.partnerships().members(tx, partnership.id());
    Result result =
        Speaking.in(partnership.language(), () -> results.of(round, partnership, members));
    posts.closed(tx, manner, round);
    needs
        .outbox()
        .post(
            tx,
            new Outgoing(
                VoicePosts.resultKey(round.value().facts().id()),
                partnership.installation(),
                new Recipient.Channel(partnership.home()),
                result::post,
                needs.clock().instant()));
    voices.post(tx, partnership, round.value().facts().id(), result.thread());
  }

  @Override
  public void tooFew(Tx tx, Round round) {
    needs.drafts().dropSheets(tx, round.id());
    posts.tooFew(tx, manner, round);
  }

  @Override
  public void cancelled(Tx tx, Round round) {
    needs.drafts().dropSheets(tx, round.id());
    posts.refresh(tx, manner, round);
  }

  @Override
  public void turnoutChanged(Tx tx, Round round) {
    posts.refresh(tx, manner, round);
  }

  @Override
  public Message reminder(Tx tx, Round round) {
    return posts.reminder(tx, manner, round);
  }
}

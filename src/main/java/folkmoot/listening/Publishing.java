package folkmoot.listening;

import folkmoot.asking.VoicePosts;
import folkmoot.ids.RoundId;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Partnership;
import folkmoot.record.Themes;
import folkmoot.schedule.Due;
import folkmoot.schedule.OneByOne;
import folkmoot.store.Tx;
import folkmoot.text.Speaking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets everybody read words: as a convener said, or as found when nobody looked in time. */
final class Publishing implements Due {
  private final Reviews.Needs needs;
  private final Reviews reviews;

  Publishing(Reviews.Needs needs, Reviews reviews) {
    this.needs = needs;
    this.reviews = reviews;
  }

  @Override
  public String name() {
    return "review";
  }

  @Override
  public Optional<Instant> next() {
    return needs.database().transact(tx -> new ReviewStore(tx).next());
  }

  @Override
  public void run(Instant now) {
    List<RoundId> due = needs.database().transact(tx -> new ReviewStore(tx).due(now));
    OneByOne.run(due, round -> needs.database().run(tx -> published(tx, round)));
  }

  private void published(Tx tx, RoundId round) {
    new ReviewStore(tx)
        .lock(round)
        .filter(Review::isWaiting)
        .ifPresent(review -> publish(tx, review));
  }

  private void publish(Tx tx, Review review) {
    RoundId round = review.round();
    Instant now = needs.posts().clock().instant();
    Themes.release(tx, round);
    new ReviewStore(tx).published(round, now, isUntouched(tx, round));
    Story story = reviews.story(tx, round).orElseThrow();
    Partnership partnership = story.partnership();
    var result =
        Speaking.in(partnership.language(), () -> ThemeViews.result(story, needs.posts().texts()));
    needs
        .posts()
        .outbox()
        .update(
            tx, Waiting.key(round), () -> ReviewViews.over(story.round(), needs.posts().texts()));
    needs
        .posts()
        .outbox()
        .post(
            tx,
            new Outgoing(
                VoicePosts.resultKey(round),
                partnership.installation(),
                new Recipient.Channel(partnership.home()),
                result::post,
                now));
    new VoicePosts(needs.posts().outbox(), needs.posts().clock())
        .post(tx, partnership, round, result.thread());
  }

  /** Somebody who changed something and did not publish has looked through them all the same. */
  private static boolean isUntouched(Tx tx, RoundId round) {
    return new ReviewStore(tx)
        .acts(round).stream().allMatch(act -> act.kind() == ReviewAct.Kind.OPENED);
  }
}

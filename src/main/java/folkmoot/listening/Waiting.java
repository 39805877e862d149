package folkmoot.listening;

import folkmoot.asking.RoundPosts;
import folkmoot.ids.RoundId;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Quote;
import folkmoot.privacy.VoiceTheme;
import folkmoot.privacy.Voices;
import folkmoot.record.PublicRecord;
import folkmoot.record.Themes;
import folkmoot.store.Tx;
import folkmoot.themes.ThemeFinder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An open question closed and themes were found: its words wait for a convener. */
final class Waiting {
  private final RoundPosts.Needs posts;
  private final PublicRecord record;
  private final ThemeFinder finder;

  Waiting(RoundPosts.Needs posts, PublicRecord record, ThemeFinder finder) {
    this.posts = posts;
    this.record = record;
    this.finder = finder;
  }

  /** The round closed and its words wait: the channel is told, and names of earlier themes kept. */
  void begin(Tx tx, Audited<PublishedRound> held) {
    RoundId id = held.value().facts().id();
    Audited<PublishedRound> round = record.underReview(tx, id).orElseThrow();
    PublishedRound published = round.value();
    Partnership partnership = posts.partnerships().get(tx, published.facts().partnership());
    Instant now = posts.clock().instant();
    Optional<PublishedRound> earlier = earlier(tx, published);
    Review review =
        new Review(
            id,
            partnership.id(),
            now.plus(Review.WAITS),
            earlier.map(before -> before.facts().closed()).orElse(null),
            null,
            false);
    new ReviewStore(tx).add(review);
    earlier.ifPresent(before -> keepNames(tx, before.voices().get(0), published.voices().get(0)));
    posts
        .outbox()
        .post(
            tx,
            new Outgoing(
                key(id),
                partnership.installation(),
                new Recipient.Channel(partnership.home()),
                () -> ReviewViews.waiting(round, review, partnership, posts.texts()),
                now));
  }

  /** The key of the post that stands in the channel meanwhile. */
  static String key(RoundId round) {
    return "review:" + round;
  }

  private Optional<PublishedRound> earlier(Tx tx, PublishedRound round) {
    return Themes.earlier(
            tx, round.facts().partnership(), round.voices().get(0).prompt(), round.facts().closed())
        .flatMap(id -> record.find(tx, id))
        .map(Audited::value);
  }

  private void keepNames(Tx tx, Voices before, Voices now) {
    List<VoiceTheme> earlier = before.themed().themes();
    List<VoiceTheme> themes = now.themed().themes();
    List<Integer> same = same(before, now);
    for (int i = 0; i < themes.size(); i++) {
      if (same.get(i) >= 0) {
        VoiceTheme known = earlier.get(same.get(i));
        Themes.recognise(tx, themes.get(i).id(), known.id(), known.name());
      }
    }
  }

  /** Where the model cannot run, no theme is recognised, and the round goes on. */
  private List<Integer> same(Voices before, Voices now) {
    try {
      return finder.match(texts(before), texts(now));
    } catch (IllegalStateException | LinkageError cannot) {
      return now.themed().themes().stream().map(theme -> -1).toList();
    }
  }

  private static List<List<String>> texts(Voices voices) {
    return voices.themed().themes().stream()
        .map(theme -> voices.of(theme).stream().map(Quote::text).toList())
        .toList();
  }
}

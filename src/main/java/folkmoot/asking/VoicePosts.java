package folkmoot.asking;

import folkmoot.ids.RoundId;
import folkmoot.outbox.Message;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Partnership;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Pages of people's words in the thread under a result. */
public final class VoicePosts {
  private final Outbox outbox;
  private final InstantSource clock;

  public VoicePosts(Outbox outbox, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The key of a round's result in the channel. */
  public static String resultKey(RoundId round) {
    return "result:" + round;
  }

  /** Owes the pages, made in the partnership's language, to the thread under the round's result. */
  public void post(Tx tx, Partnership partnership, RoundId round, List<Message> pages) {
    Instant now = clock.instant();
    for (int i = 0; i < pages.size(); i++) {
      Message words = pages.get(i);
      Outgoing page =
          new Outgoing(
              pageKey(round, i),
              partnership.installation(),
              new Recipient.Channel(partnership.home()),
              () -> words,
              // One after the other, so that they stand in order.
              now.plusMillis(i));
      outbox.reply(tx, page, resultKey(round));
    }
  }

  private static String pageKey(RoundId round, int page) {
    return "words:" + round + ":" + page;
  }
}

package folkmoot.partnership;

import folkmoot.outbox.Message;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.time.InstantSource;
import java.util.List;

/** What a partnership's channel is told about the partnership itself. */
final class Announcements {
  private final Outbox outbox;
  private final Texts texts;
  private final InstantSource clock;

  Announcements(Outbox outbox, Texts texts, InstantSource clock) {
    this.outbox = outbox;
    this.texts = texts;
    this.clock = clock;
  }

  /** Somebody set Folkmoot up here; the hub message stands from now on. */
  void setUp(Tx tx, Partnership partnership, String by, List<String> conveners) {
    post(
        tx,
        partnership,
        "setup:" + partnership.id(),
        PartnershipViews.setUp(partnership, by, conveners, texts));
    hub(tx, partnership);
  }

  /** Puts the hub message into the channel; again for when somebody deleted it. */
  void hub(Tx tx, Partnership partnership) {
    new PartnershipStore(tx).countHub(partnership.id());
    outbox.post(
        tx,
        new Outgoing(
            hubKey(tx, partnership),
            partnership.installation(),
            new Recipient.Channel(partnership.home()),
            HubViews.message(partnership, texts),
            // A moment later, so that it stands below what is told at the same time.
            clock.instant().plusMillis(1)));
  }

  /** The outbox key of the hub message posted last. */
  private static String hubKey(Tx tx, Partnership partnership) {
    int posted = new PartnershipStore(tx).hubs(partnership.id());
    return "hub:" + partnership.id() + (posted < 2 ? "" : ":" + posted);
  }

  /** Tells what changed, if anything did that concerns all. */
  void changed(Tx tx, Changes changes, String by) {
    Partnership now = changes.after();
    if (!now.equals(changes.before())) {
      outbox.update(tx, hubKey(tx, now), HubViews.message(now, texts));
    }
    PartnershipViews.changed(changes, by, texts)
        .ifPresent(
            message ->
                post(
                    tx,
                    now,
                    "changed:" + now.id() + ":" + clock.instant().toEpochMilli(),
                    message));
  }

  /** Greets somebody who has just joined, where only she sees it. */
  void welcome(Tx tx, Partnership partnership, Member member) {
    String organisation =
        new OrganisationStore(tx)
            .all(partnership.id()).stream()
                .filter(o -> o.id().equals(member.organisation()))
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    Message message = PartnershipViews.welcome(partnership, organisation, texts);
    String key = "welcome:" + partnership.id() + ":" + member.id();
    outbox.whisper(tx, outgoing(partnership, key, message), member.user());
  }

  private void post(Tx tx, Partnership partnership, String key, Message message) {
    outbox.post(tx, outgoing(partnership, key, message));
  }

  private Outgoing outgoing(Partnership partnership, String key, Message message) {
    return new Outgoing(
        key,
        partnership.installation(),
        new Recipient.Channel(partnership.home()),
        message,
        clock.instant());
  }
}

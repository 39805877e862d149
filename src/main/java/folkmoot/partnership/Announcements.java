package folkmoot.partnership;

import folkmoot.directory.Watcher;
import folkmoot.ids.UserId;
import folkmoot.outbox.Message;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.store.Tx;
import folkmoot.text.Speaking;
import folkmoot.text.Texts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

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
        () -> PartnershipViews.setUp(partnership, by, conveners, texts));
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
            () -> HubViews.message(partnership, texts),
            // A moment later, so that it stands below what is told at the same time.
            clock.instant().plusMillis(1)));
  }

  /** The outbox key of the hub message posted last. */
  private static String hubKey(Tx tx, Partnership partnership) {
    int posted = new PartnershipStore(tx).hubs(partnership.id());
    return "hub:" + partnership.id() + (posted < 2 ? "" : ":" + posted);
  }

  /** What stands above the buttons has changed; what led to it was told elsewhere. */
  void hubAgain(Tx tx, Partnership partnership) {
    outbox.update(tx, hubKey(tx, partnership), () -> HubViews.message(partnership, texts));
  }

  /** Tells what changed, if anything did that concerns all. */
  void changed(Tx tx, Changes changes, String by) {
    Partnership now = changes.after();
    if (!now.equals(changes.before())) {
      hubAgain(tx, now);
    }
    Speaking.in(now.language(), () -> PartnershipViews.changed(changes, by, texts))
        .ifPresent(
            message ->
                post(
                    tx,
                    now,
                    "changed:" + now.id() + ":" + clock.instant().toEpochMilli(),
                    () -> message));
  }

  /** A convener had herself removed; with nobody left, anybody may set up again. */
  void stoodDown(Tx tx, Partnership partnership, String name) {
    boolean nobody = new MemberStore(tx).conveners(partnership.id()).isEmpty();
    post(
        tx,
        partnership,
        "stood-down:" + partnership.id() + ":" + clock.instant().toEpochMilli(),
        () -> PartnershipViews.stoodDown(partnership, name, nobody, texts));
  }

  /**
   * Our bot was brought into a channel where nothing is set up: whoever brought it is shown how to
   * go on. Where nobody is known to have brought it, or somebody for whom Slack promises neither
   * commands nor notes, everybody in the channel sees it.
   */
  void card(Tx tx, Watcher.Invited invited) {
    Outgoing card =
        new Outgoing(
            "card:" + invited.channel() + ":" + day(),
            invited.installation(),
            new Recipient.Channel(invited.channel()),
            () -> FirstViews.card(invited.channel(), texts),
            clock.instant());
    UserId colleague = invited.colleague();
    if (colleague != null) {
      outbox.card(tx, card, colleague);
    } else {
      outbox.post(tx, card);
    }
  }

  /** One card a day is enough, however often the bot is brought in. */
  private long day() {
    return clock.instant().getEpochSecond() / Duration.ofDays(1).toSeconds();
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
    Supplier<Message> message = () -> PartnershipViews.welcome(partnership, organisation, texts);
    String key = "welcome:" + partnership.id() + ":" + member.id();
    outbox.whisper(tx, outgoing(partnership, key, message), member.user());
  }

  /** A workspace was met for the first time: conveners are asked whose it is. */
  void newOrganisation(Tx tx, Partnership partnership, Organisation organisation) {
    for (Member convener : new MemberStore(tx).conveners(partnership.id())) {
      outbox.post(
          tx,
          new Outgoing(
              "organisation:" + organisation.id() + ":" + convener.id(),
              partnership.installation(),
              new Recipient.Person(convener.user()),
              () -> FirstViews.newOrganisation(partnership, organisation.name(), texts),
              clock.instant()));
    }
  }

  /** An organisation is connected to the channel no more: conveners are told what they can do. */
  void parted(Tx tx, Partnership partnership, Organisation organisation) {
    for (Member convener : new MemberStore(tx).conveners(partnership.id())) {
      outbox.post(
          tx,
          new Outgoing(
              "parted:"
                  + organisation.id()
                  + ":"
                  + convener.id()
                  + ":"
                  + clock.instant().getEpochSecond(),
              partnership.installation(),
              new Recipient.Person(convener.user()),
              () -> FirstViews.parted(partnership, organisation.name(), texts),
              clock.instant()));
    }
  }

  private void post(Tx tx, Partnership partnership, String key, Supplier<Message> message) {
    outbox.post(tx, outgoing(partnership, key, message));
  }

  private Outgoing outgoing(Partnership partnership, String key, Supplier<Message> message) {
    return new Outgoing(
        key,
        partnership.installation(),
        new Recipient.Channel(partnership.home()),
        message,
        clock.instant());
  }
}

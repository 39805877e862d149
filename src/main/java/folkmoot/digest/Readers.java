package folkmoot.digest;

import folkmoot.asking.Tools;
import folkmoot.digest.ReaderViews.Readership;
import folkmoot.directory.Directory;
import folkmoot.directory.KnownChannel;
import folkmoot.ids.ChannelId;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Audience;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.ReadingChannel;
import folkmoot.partnership.Scene;
import folkmoot.slack.Actor;
import folkmoot.slack.Answer;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which further channels the summary is read, and by whom; conveners say so. */
final class Readers {
  private final Tools tools;
  private final Directory directory;

  Readers(Tools tools, Directory directory) {
    this.tools = tools;
    this.directory = directory;
  }

  /** A convener opens the form. */
  Answer form(Tx tx, Scene scene, Actor actor) {
    return new Answer.Open(
        ReaderViews.form(readership(tx, scene.partnership(), actor), tools.texts()));
  }

  private Readership readership(Tx tx, Partnership partnership, Actor actor) {
    List<ReadingChannel> reading = tools.partnerships().reading(tx, partnership);
    List<KnownChannel> choice =
        directory.channels(tx, partnership.installation(), actor.user()).stream()
            .filter(channel -> !isSettled(partnership, channel.id()))
            .toList();
    return new Readership(partnership, reading, choice);
  }

  /** The home channel always reads it, and the second one as long as the setup says so. */
  private static boolean isSettled(Partnership partnership, ChannelId channel) {
    return channel.equals(partnership.home()) || channel.equals(partnership.extra());
  }

  /** She sent the form. */
  Answer save(Submission sent) {
    return tools
        .convening(
            sent.actor(), new PartnershipId(sent.metadata()), (tx, scene) -> save(tx, scene, sent))
        .orElseGet(() -> new Answer.Whisper(DeskViews.forConveners(tools.texts())));
  }

  private Answer save(Tx tx, Scene scene, Submission sent) {
    Partnership partnership = scene.partnership();
    String channel = sent.values().one(ReaderViews.CHANNEL).orElse("");
    String who = sent.values().one(ReaderViews.WHO).orElse("");
    Readership before = readership(tx, partnership, sent.actor());
    boolean known = before.choice().stream().anyMatch(one -> one.id().value().equals(channel));
    if (!known) {
      return fault(ReaderViews.CHANNEL, "digest.readers.fault.channel");
    }
    if (who.isEmpty()) {
      return fault(ReaderViews.WHO, "digest.readers.fault.who");
    }
    tools.partnerships().hold(tx, partnership.id());
    ChannelId id = new ChannelId(channel);
    Audience now = who.equals(ReaderViews.NOBODY) ? null : Audience.valueOf(who);
    if (changes(before, id, now)) {
      change(tx, partnership, id, now);
      announce(tx, scene, id, now);
    }
    return new Answer.Update(
        ReaderViews.saved(readership(tx, partnership, sent.actor()), tools.texts()));
  }

  private static boolean changes(Readership before, ChannelId channel, @Nullable Audience now) {
    Audience was =
        before.reading().stream()
            .filter(one -> one.channel().equals(channel))
            .map(ReadingChannel::audience)
            .findFirst()
            .orElse(null);
    return was != now;
  }

  private void change(Tx tx, Partnership partnership, ChannelId channel, @Nullable Audience now) {
    if (now == null) {
      tools.partnerships().readNoLonger(tx, partnership.id(), channel);
    } else {
      tools.partnerships().read(tx, partnership.id(), new ReadingChannel(channel, now));
    }
  }

  /** Everybody in the partnership is told who reads along. */
  private void announce(Tx tx, Scene scene, ChannelId channel, @Nullable Audience now) {
    Partnership partnership = scene.partnership();
    Instant at = tools.clock().instant();
    tools
        .outbox()
        .post(
            tx,
            new Outgoing(
                "readers:" + partnership.id() + ":" + channel + ":" + at.toEpochMilli(),
                partnership.installation(),
                new Recipient.Channel(partnership.home()),
                () -> ReaderViews.announced(scene.member().name(), channel, now, tools.texts()),
                at));
  }

  private Answer fault(String block, String key) {
    return new Answer.Errors(Map.of(block, tools.texts().plain(key)));
  }
}

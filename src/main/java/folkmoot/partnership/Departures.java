package folkmoot.partnership;

import folkmoot.directory.Attendance;
import folkmoot.directory.Directory;
import folkmoot.directory.Person;
import folkmoot.ids.ChannelId;
import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Outbox;
import folkmoot.slack.Actor;
import folkmoot.slack.Seen;
import folkmoot.store.Tx;
import java.util.List;

/** Members who have themselves removed, and those who come back. */
public final class Departures {
  private final Directory directory;
  private final Attendance attendance;
  private final Announcements announcements;
  private final Outbox outbox;

  Departures(
      Directory directory, Attendance attendance, Announcements announcements, Outbox outbox) {
    this.directory = directory;
    this.attendance = attendance;
    this.announcements = announcements;
    this.outbox = outbox;
  }

  /**
   * Forgets all that says who she is and what she wished. Her account's ids stay, so that the next
   * look at the channel does not add her again, and so that the rounds that asked her still know
   * how many they asked.
   */
  void remove(Tx tx, Scene scene) {
    Partnership partnership = scene.partnership();
    Member member = scene.member();
    outbox.forget(tx, partnership.installation(), member.user());
    if (scene.convenes()) {
      new MemberStore(tx).convenesNoLonger(partnership.id(), member.id());
      announcements.stoodDown(tx, partnership, member.name());
    }
    new WishStore(tx).remove(member.id());
    channels(tx, partnership).forEach(channel -> attendance.forgetName(tx, channel, member.user()));
  }

  /** Where the partnership meets and reads; what it knows of people there goes with her. */
  private static List<ChannelId> channels(Tx tx, Partnership partnership) {
    return new Partnerships()
        .reading(tx, partnership).stream().map(ReadingChannel::channel).toList();
  }

  /**
   * Takes her in again as somebody who has just joined; her name is looked up in a moment. Answers
   * false when she was not removed, or is not in the channel any more.
   */
  public boolean comeBack(Tx tx, Actor actor, PartnershipId id) {
    Partnership partnership = new PartnershipStore(tx).byId(id).orElse(null);
    if (partnership == null) {
      return false;
    }
    MemberId gone = new WishStore(tx).removed(id, actor).orElse(null);
    boolean isThere =
        directory.person(tx, partnership.home(), actor).filter(Person::takesPart).isPresent();
    if (gone == null || !isThere) {
      return false;
    }
    new WishStore(tx).takeBack(gone);
    attendance.joined(tx, new Seen(actor, partnership.home()));
    return true;
  }
}

package folkmoot.partnership;

import folkmoot.ids.ChannelId;
import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.UserId;
import folkmoot.slack.Actor;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads partnerships and answers who somebody is; every payload's actor is resolved here. */
public final class Partnerships {

  /** All partnerships. */
  public List<Partnership> all(Tx tx) {
    return new PartnershipStore(tx).all();
  }

  /** The partnership with this id; a missing one is a mistake of ours. */
  public Partnership get(Tx tx, PartnershipId id) {
    return new PartnershipStore(tx).byId(id).orElseThrow();
  }

  /** Lets nobody else who holds it decide about this partnership before the transaction ends. */
  public void hold(Tx tx, PartnershipId id) {
    new PartnershipStore(tx).hold(id);
  }

  /** The partnership that lives in this channel. */
  public Optional<Partnership> in(Tx tx, ChannelId channel) {
    return new PartnershipStore(tx).byHome(channel);
  }

  /**
   * The actor in the channel's partnership, else in her only one; empty when she is in none, or in
   * several and the channel does not tell which.
   */
  public Optional<Scene> scene(Tx tx, Actor actor, @Nullable ChannelId channel) {
    Optional<Scene> here =
        channel == null ? Optional.empty() : in(tx, channel).flatMap(p -> scene(tx, actor, p));
    if (here.isPresent()) {
      return here;
    }
    List<Scene> mine = scenes(tx, actor);
    return mine.size() == 1 ? Optional.of(mine.get(0)) : Optional.empty();
  }

  /**
   * The actor in each partnership she is an active member of. Where a partner installed Folkmoot
   * too, its people come by that installation, and are known all the same.
   */
  public List<Scene> scenes(Tx tx, Actor actor) {
    return new PartnershipStore(tx)
        .with(actor.user()).stream().flatMap(p -> scene(tx, actor, p).stream()).toList();
  }

  /** The actor in this partnership; empty when she is no active member of it. */
  public Optional<Scene> scene(Tx tx, Actor actor, PartnershipId partnership) {
    return new PartnershipStore(tx).byId(partnership).flatMap(p -> scene(tx, actor, p));
  }

  private static Optional<Scene> scene(Tx tx, Actor actor, Partnership partnership) {
    MemberStore members = new MemberStore(tx);
    return members
        .find(partnership.id(), actor)
        .filter(Member::active)
        .map(m -> new Scene(partnership, m, members.convenesSince(partnership.id(), m.id())));
  }

  /**
   * Whether this person's workspace has to do with the partnership: it is the one that installed
   * Folkmoot there, or she is or was a member.
   */
  public boolean knows(Tx tx, Actor actor, PartnershipId partnership) {
    boolean installed =
        new PartnershipStore(tx)
            .byId(partnership)
            .filter(p -> p.installation().equals(actor.installation()))
            .isPresent();
    return installed || new MemberStore(tx).find(partnership, actor).isPresent();
  }

  /** Whether this person is a member, or was one. */
  public boolean wasIn(Tx tx, PartnershipId partnership, UserId user) {
    return new MemberStore(tx).find(partnership, user).isPresent();
  }

  /** Everybody who is in the channel now, in no telling order. */
  public List<Member> members(Tx tx, PartnershipId partnership) {
    return new MemberStore(tx).active(partnership);
  }

  /** What this member wishes for herself. */
  public Wishes wishes(Tx tx, MemberId member) {
    return new WishStore(tx).of(member);
  }

  /** Her zone as Slack names it, whatever she chose herself. */
  public ZoneId slackZone(Tx tx, MemberId member) {
    return new WishStore(tx).slackZone(member);
  }

  /** Those who want to hear of rounds in this way. */
  public Set<MemberId> wishing(Tx tx, PartnershipId partnership, Reminding reminding) {
    return new WishStore(tx).who(partnership, reminding);
  }

  /** Whether this person had herself removed from the partnership, and has not come back. */
  public boolean hasGone(Tx tx, Actor actor, PartnershipId partnership) {
    return new WishStore(tx).removed(partnership, actor).isPresent();
  }

  /** The partnerships she had herself removed from. */
  public List<Partnership> goneFrom(Tx tx, Actor actor) {
    return new PartnershipStore(tx)
        .with(actor.user()).stream().filter(p -> hasGone(tx, actor, p.id())).toList();
  }

  /** The members who convene. */
  public List<Member> conveners(Tx tx, PartnershipId partnership) {
    return new MemberStore(tx).conveners(partnership);
  }

  /** Those of them who did so at this instant too. */
  public List<Member> conveners(Tx tx, PartnershipId partnership, Instant at) {
    MemberStore store = new MemberStore(tx);
    return store.conveners(partnership).stream()
        .filter(
            member -> {
              Instant since = store.convenesSince(partnership, member.id());
              return since != null && !since.isAfter(at);
            })
        .toList();
  }

  /** The partner organisations, by name. */
  public List<Organisation> organisations(Tx tx, PartnershipId partnership) {
    return new OrganisationStore(tx).all(partnership);
  }

  /**
   * Where the weekly summary is read: first the home channel, then the second one of the setup,
   * then all others; each once.
   */
  public List<ReadingChannel> reading(Tx tx, Partnership partnership) {
    Map<ChannelId, ReadingChannel> reading = new LinkedHashMap<>();
    reading.put(partnership.home(), new ReadingChannel(partnership.home(), Audience.MEMBERS));
    if (partnership.extra() != null) {
      reading.put(partnership.extra(), new ReadingChannel(partnership.extra(), Audience.MEMBERS));
    }
    new ReadingStore(tx)
        .further(partnership.id())
        .forEach(one -> reading.putIfAbsent(one.channel(), one));
    return List.copyOf(reading.values());
  }

  /** The partnerships whose summary is read in this channel, their home or not. */
  public List<Partnership> readIn(Tx tx, ChannelId channel) {
    return all(tx).stream()
        .filter(p -> reading(tx, p).stream().anyMatch(one -> one.channel().equals(channel)))
        .toList();
  }

  /** Has the summary read in this channel too, or for others than before. */
  public void read(Tx tx, PartnershipId partnership, ReadingChannel reading) {
    new ReadingStore(tx).save(partnership, reading);
  }

  /** The summary is no longer read there; false when it was not, or when setup says so. */
  public boolean readNoLonger(Tx tx, PartnershipId partnership, ChannelId channel) {
    return new ReadingStore(tx).remove(partnership, channel);
  }

  /** Since when the summary's day, hour and zone are as they are; empty when they always were. */
  public Optional<Instant> rhythmSince(Tx tx, PartnershipId partnership) {
    return new ReadingStore(tx).rhythmSince(partnership);
  }
}

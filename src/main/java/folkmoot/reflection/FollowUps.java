package folkmoot.reflection;

import folkmoot.asking.Tools;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Reminding;
import folkmoot.reflection.ReflectionStore.Wish;
import folkmoot.schedule.OneByOne;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes to those who asked for it, once, in their working hours, and not while they want quiet.
 */
final class FollowUps {
  private final Tools tools;

  FollowUps(Tools tools) {
    this.tools = tools;
  }

  Optional<Instant> next() {
    return tools.database().transact(tx -> new ReflectionStore(tx).nextFollowUp());
  }

  void run(Instant now) {
    OneByOne.run(
        tools.database().transact(tx -> new ReflectionStore(tx).due(now)),
        wish -> tools.database().run(tx -> follow(tx, wish, now)));
  }

  private void follow(Tx tx, Wish wish, Instant now) {
    ReflectionStore store = new ReflectionStore(tx);
    if (!store.lock(wish)) {
      return;
    }
    Partnership partnership = tools.partnerships().get(tx, wish.partnership());
    Member member = wanting(tx, wish).orElse(null);
    if (member == null) {
      store.followUp(wish.id(), null);
      return;
    }
    Instant at =
        FollowUp.at(
            now, member.quietUntil(), member.zone(), tools.calendars().of(tx, partnership.id()));
    if (at.isAfter(now)) {
      store.followUp(wish.id(), at);
      return;
    }
    store.followUp(wish.id(), null);
    tools
        .outbox()
        .post(
            tx,
            new Outgoing(
                "reflection:" + wish.id(),
                partnership.installation(),
                new Recipient.Person(member.user()),
                () -> ReflectionViews.followUp(partnership, tools.texts()),
                now));
  }

  /** Who left, or has chosen since that nobody writes to her, is not written to. */
  private Optional<Member> wanting(Tx tx, Wish wish) {
    return tools.partnerships().members(tx, wish.partnership()).stream()
        .filter(member -> member.id().equals(wish.member()))
        .findFirst()
        .filter(
            member ->
                tools.partnerships().wishes(tx, member.id()).reminding() != Reminding.CHANNEL);
  }
}

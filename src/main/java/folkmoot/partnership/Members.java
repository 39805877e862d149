package folkmoot.partnership;

import folkmoot.directory.Person;
import folkmoot.directory.Watcher;
import folkmoot.ids.ChannelId;
import folkmoot.ids.Ids;
import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Outbox;
import folkmoot.slack.Actor;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes members of the people in a partnership's channel and keeps them in step with it. */
public final class Members implements Watcher {
  private final Organisations organisations;
  private final Announcements announcements;
  private final Outbox outbox;
  private final Ids ids;

  Members(Organisations organisations, Announcements announcements, Outbox outbox, Ids ids) {
    this.organisations = organisations;
    this.announcements = announcements;
    this.outbox = outbox;
    this.ids = ids;
  }

  @Override
  public void seen(Tx tx, Person person, boolean joining) {
    Optional<Partnership> partnership = new PartnershipStore(tx).byHome(person.channel());
    if (partnership.isPresent()) {
      if (joining) {
        new WishStore(tx)
            .removed(partnership.get().id(), actor(partnership.get(), person))
            .ifPresent(new WishStore(tx)::takeBack);
      }
      OrganisationStore organisations = new OrganisationStore(tx);
      List<Organisation> before = organisations.all(partnership.get().id());
      Optional<Member> member = keep(tx, partnership.get(), person);
      organisations.all(partnership.get().id()).stream()
          .filter(organisation -> !before.contains(organisation))
          .forEach(met -> announcements.newOrganisation(tx, partnership.get(), met));
      member
          .filter(m -> joining && m.active())
          .ifPresent(m -> announcements.welcome(tx, partnership.get(), m));
    }
  }

  @Override
  public void invited(Tx tx, Invited invited) {
    if (new PartnershipStore(tx).byHome(invited.channel()).isEmpty()) {
      announcements.card(tx, invited);
    }
  }

  @Override
  public void moved(Tx tx, ChannelId from, ChannelId to) {
    new PartnershipStore(tx).move(from, to);
    new ReadingStore(tx).move(from, to);
    outbox.moved(tx, from, to);
  }

  /** Who was looked up in the partnership's own channel acts as if by its own installation. */
  private static Actor actor(Partnership partnership, Person person) {
    return new Actor(partnership.installation(), person.team(), person.user());
  }

  /** Makes members of all these people. */
  void keepAll(Tx tx, Partnership partnership, List<Person> people) {
    people.forEach(person -> keep(tx, partnership, person));
  }

  /** Her own word on where she works; null for none. It holds from the next round. */
  public void state(Tx tx, MemberId member, @Nullable OrganisationId organisation) {
    new MemberStore(tx).belongs(member, organisation, true);
  }

  /** No reminders to her before {@code until}; null for reminders as usual. */
  public void quiet(Tx tx, MemberId member, @Nullable Instant until) {
    new MemberStore(tx).quiet(member, until);
  }

  /** What she wishes for herself from now on. */
  public void wish(Tx tx, MemberId member, Wishes wishes) {
    new WishStore(tx).save(member, wishes);
  }

  /** She reads this language from now on, in whatever partnership. */
  public void speaks(Tx tx, TeamId installation, UserId user, Locale language) {
    new LanguageStore(tx, installation, user).choose(language);
  }

  private Optional<Member> keep(Tx tx, Partnership partnership, Person person) {
    MemberStore store = new MemberStore(tx);
    Optional<Member> known = store.find(partnership.id(), person.user());
    if (known.isEmpty() && !person.takesPart()) {
      return Optional.empty();
    }
    if (known.isPresent() && new WishStore(tx).isRemoved(known.get().id())) {
      return Optional.empty();
    }
    TeamId enterprise = person.enterprise();
    MemberId id = known.map(Member::id).orElseGet(() -> new MemberId(ids.timed("mem")));
    Member member = member(id, partnership, person);
    if (known.isEmpty()) {
      store.add(partnership.id(), member, enterprise);
    } else {
      store.refresh(member, enterprise);
    }
    if (member.active() && !store.hasStatedOrganisation(id)) {
      store.belongs(id, organisations.of(tx, partnership.id(), person).orElse(null), false);
    }
    return store.find(partnership.id(), person.user());
  }

  private static Member member(MemberId id, Partnership partnership, Person person) {
    return new Member(
        id,
        person.team(),
        person.user(),
        person.name(),
        person.zone() == null ? partnership.zone() : person.zone(),
        person.guest(),
        null,
        person.takesPart(),
        null);
  }
}

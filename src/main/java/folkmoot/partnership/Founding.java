package folkmoot.partnership;

import folkmoot.directory.Directory;
import folkmoot.directory.KnownChannel;
import folkmoot.directory.Person;
import folkmoot.ids.ChannelId;
import folkmoot.ids.Ids;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.slack.Actor;
import folkmoot.store.Tx;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the set-up form from what is known, and turns what was chosen into a partnership. */
final class Founding {
  private static final int MOST_TEAMS = 12;
  private static final Locale LANGUAGE = Locale.UK;

  private final Directory directory;
  private final Crew crew;
  private final Ids ids;
  private final InstantSource clock;

  Founding(Directory directory, Crew crew, Ids ids, InstantSource clock) {
    this.directory = directory;
    this.crew = crew;
    this.ids = ids;
    this.clock = clock;
  }

  /** Those who look after the parts of a partnership. */
  record Crew(
      Organisations organisations,
      Members members,
      Conveners conveners,
      Announcements announcements) {}

  /** Who wants what, and where. */
  record Request(Actor actor, ChannelId channel, SetupChoice choice) {}

  SetupForm form(Tx tx, Actor actor, ChannelId channel) {
    Partnership current = new PartnershipStore(tx).byHome(channel).orElse(null);
    List<Person> people = directory.people(tx, channel);
    Map<TeamId, List<Person>> byTeam =
        people.stream()
            .filter(person -> !person.guest())
            .collect(
                Collectors.groupingBy(Person::origin, LinkedHashMap::new, Collectors.toList()));
    Map<TeamId, String> names = new LinkedHashMap<>();
    byTeam.keySet().forEach(team -> names.put(team, nameOf(tx, current, team)));
    Set<UserId> conveners = conveners(tx, current, actor);
    return new SetupForm(
        channel,
        current == null ? nameFrom(tx, channel) : current.name(),
        current,
        byTeam.entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
            .limit(MOST_TEAMS)
            .map(
                e ->
                    new SetupForm.TeamFound(
                        e.getKey(),
                        nameFor(names, e.getKey()),
                        names(e.getValue()),
                        e.getValue().stream().anyMatch(p -> conveners.contains(p.user()))))
            .toList(),
        others(tx, current, names),
        candidates(people, conveners, names),
        conveners,
        extras(tx, current, actor, channel),
        zone(current, people, actor));
  }

  /** A channel's name as a title: "warm-homes" becomes "Warm homes". */
  private String nameFrom(Tx tx, ChannelId channel) {
    String words =
        directory
            .channel(tx, channel)
            .map(known -> known.name().replaceAll("[-_\\s]+", " ").strip())
            .orElse("");
    return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(LANGUAGE) + words.substring(1);
  }

  private static String nameFor(Map<TeamId, String> names, TeamId team) {
    return names.getOrDefault(team, "");
  }

  private String nameOf(Tx tx, @Nullable Partnership current, TeamId team) {
    Optional<Organisation> known =
        current == null ? Optional.empty() : new OrganisationStore(tx).ofTeam(current.id(), team);
    return known.map(Organisation::name).orElseGet(() -> crew.organisations().foundName(tx, team));
  }

  private static Set<UserId> conveners(Tx tx, @Nullable Partnership current, Actor actor) {
    Set<UserId> conveners =
        current == null
            ? Set.of()
            : new MemberStore(tx)
                .conveners(current.id()).stream().map(Member::user).collect(Collectors.toSet());
    return conveners.isEmpty() ? Set.of(actor.user()) : conveners;
  }

  private static List<String> others(
      Tx tx, @Nullable Partnership current, Map<TeamId, String> names) {
    if (current == null) {
      return List.of();
    }
    return new OrganisationStore(tx)
        .all(current.id()).stream()
            .map(Organisation::name)
            .filter(name -> !names.containsValue(name))
            .toList();
  }

  private static List<SetupForm.Candidate> candidates(
      List<Person> people, Set<UserId> likely, Map<TeamId, String> names) {
    return people.stream()
        .sorted(Comparator.comparing(person -> !likely.contains(person.user())))
        .map(
            person ->
                new SetupForm.Candidate(
                    person.user(),
                    person.name(),
                    person.guest() ? "" : nameFor(names, person.origin())))
        .toList();
  }

  /** The channels she may choose, and the one chosen before, whether or not she is in it. */
  private List<KnownChannel> extras(
      Tx tx, @Nullable Partnership current, Actor actor, ChannelId home) {
    TeamId posts = current == null ? actor.installation() : current.installation();
    List<KnownChannel> extras = new ArrayList<>(directory.channels(tx, posts, actor.user()));
    extras.removeIf(channel -> channel.id().equals(home));
    ChannelId chosen = current == null ? null : current.extra();
    if (chosen != null && extras.stream().noneMatch(channel -> channel.id().equals(chosen))) {
      extras.add(directory.channel(tx, chosen).orElse(new KnownChannel(chosen, chosen.value())));
    }
    return extras;
  }

  private static ZoneId zone(@Nullable Partnership current, List<Person> people, Actor actor) {
    if (current != null) {
      return current.zone();
    }
    return people.stream()
        .filter(person -> person.user().equals(actor.user()))
        .findFirst()
        .map(Person::zone)
        .orElse(ZoneId.of("UTC"));
  }

  Setup.Outcome save(Tx tx, Request request) {
    PartnershipStore store = new PartnershipStore(tx);
    Partnership before = store.byHome(request.channel()).orElse(null);
    Partnership now = saved(store, before, partnership(tx, before, request));
    if (before != null && !before.hasRhythmOf(now)) {
      new ReadingStore(tx).rhythmSince(now.id(), clock.instant());
    }
    List<String> organisations = organisations(tx, now);
    crew.organisations().arrange(tx, now.id(), request.choice().teams(), request.choice().others());
    List<Person> people = directory.people(tx, request.channel());
    crew.members().keepAll(tx, now, people);
    crew.organisations().tidy(tx, now.id(), request.choice().teams(), request.choice().others());
    Conveners.Change conveners = crew.conveners().appoint(tx, now, request.choice().conveners());
    String by = nameOf(people, request.actor().user());
    if (before == null) {
      crew.announcements().setUp(tx, now, by, conveners.joined());
    } else {
      List<String> after = organisations(tx, now);
      boolean same = after.equals(organisations);
      crew.announcements()
          .changed(tx, new Changes(before, now, same ? List.of() : after, conveners), by);
    }
    return new Setup.Outcome.Saved(now, before == null);
  }

  /** Read back, since a purpose that was agreed is none that was changed. */
  private Partnership saved(PartnershipStore store, @Nullable Partnership before, Partnership now) {
    if (before == null) {
      store.add(now, clock.instant());
    } else {
      store.change(now);
    }
    return store.byId(now.id()).orElseThrow();
  }

  private Partnership partnership(Tx tx, @Nullable Partnership before, Request request) {
    SetupChoice choice = request.choice();
    boolean extraKnown =
        extras(tx, before, request.actor(), request.channel()).stream()
            .anyMatch(channel -> channel.id().equals(choice.extra()));
    return new Partnership(
        before == null ? new PartnershipId(ids.timed("ptn")) : before.id(),
        before == null ? request.actor().installation() : before.installation(),
        choice.name(),
        choice.purpose(),
        request.channel(),
        extraKnown ? choice.extra() : null,
        choice.rhythm().zone(),
        language(before, choice),
        choice.k(),
        choice.rhythm().day(),
        choice.rhythm().time());
  }

  private static Locale language(@Nullable Partnership before, SetupChoice choice) {
    Locale chosen = choice.language();
    Locale kept = before == null ? LANGUAGE : before.language();
    return chosen == null || chosen.getLanguage().equals(kept.getLanguage()) ? kept : chosen;
  }

  private static List<String> organisations(Tx tx, Partnership partnership) {
    return new OrganisationStore(tx)
        .all(partnership.id()).stream().map(Organisation::name).toList();
  }

  private static List<String> names(List<Person> people) {
    return people.stream().map(Person::name).toList();
  }

  private static String nameOf(List<Person> people, UserId user) {
    return people.stream()
        .filter(person -> person.user().equals(user))
        .map(Person::name)
        .findFirst()
        .orElse(user.value());
  }
}

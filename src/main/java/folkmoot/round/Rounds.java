package folkmoot.round;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.outbox.Message;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.secret.RoundKey;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens rounds, finds them and calls them off. */
public final class Rounds {
  /** The same wording is not asked again within this time. */
  /** So long after a question was asked it is not asked in the same words. */
  public static final Duration SAME_WORDING = Duration.ofDays(14);

  private final RoundTools tools;
  private final Cancelling cancelling;

  /** How many rounds there are in each state, of all partnerships together. */
  public Map<Round.State, Integer> byState(Tx tx) {
    return new StateStore(tx).counted();
  }

  public Rounds(RoundTools tools) {
    this.tools = tools;
    this.cancelling = new Cancelling(tools);
  }

  /** Opens a round; a request that came before answers with the round it opened then. */
  public Round opened(Tx tx, RoundPlan plan) {
    RoundStore store = new RoundStore(tx);
    RoundId id = new RoundId(tools.ids().timed("rnd"));
    store.addOnce(id, plan);
    Round round = store.byRequest(plan.requestKey()).orElseThrow();
    if (round.id().equals(id)) {
      tools.keys().create(id);
      Window window = new Window(round, tools.calendars().of(tx, plan.partnership()));
      tools.keys().with(id, key -> invite(new AnswerStore(tx), key, window, plan.audience()));
    }
    return round;
  }

  /** In the order of their random ids: that of the rows must not tell whose each is. */
  private int invite(AnswerStore store, RoundKey key, Window window, List<Person> people) {
    people.forEach(
        person -> store.ask(window.round().id(), person.member(), person.organisation()));
    people.stream()
        .map(person -> new Invited(tools.ids().random("inv"), person))
        .sorted(Comparator.comparing(Invited::id))
        .forEach(invited -> invite(store, key, window, invited));
    return people.size();
  }

  private record Invited(String id, Person person) {}

  /** A round and the days in it on which nobody is reminded. */
  private record Window(Round round, ClosedDays closed) {}

  private static void invite(AnswerStore store, RoundKey key, Window window, Invited invited) {
    byte[] recipient = key.sealRecipient(Sheets.write(invited.person()));
    store.invite(window.round().id(), new AnswerStore.Invitation(invited.id(), recipient));
    Reminders.first(window.round(), new Reminders.Place(invited.person().zone(), window.closed()))
        .ifPresent(when -> store.remindAt(invited.id(), when));
  }

  /**
   * Owes these people a private message about the round, in their own working hours. Each is sealed
   * like a reminder: no row names a member together with the round.
   */
  public void tell(Tx tx, Round round, List<Person> people, Supplier<Message> message) {
    tools.keys().with(round.id(), key -> tell(tx, new Telling(round, key, message), people));
  }

  private record Telling(Round round, RoundKey key, Supplier<Message> message) {}

  private int tell(Tx tx, Telling telling, List<Person> people) {
    Instant now = tools.clock().instant();
    Round round = telling.round();
    ClosedDays closed = tools.calendars().of(tx, round.partnership());
    for (Person person : people) {
      Reminders.Place place = new Reminders.Place(person.zone(), closed);
      Instant when = place.isAtWork(now) ? now : place.nextMorning(now);
      if (Reminders.isFit(round, place, when)) {
        tools
            .outbox()
            .post(
                tx,
                new Outgoing(
                    tools.ids().random("told"),
                    round.installation(),
                    new Recipient.Sealed(
                        round.id(), telling.key().sealRecipient(Sheets.write(person))),
                    telling.message(),
                    when));
      }
    }
    return people.size();
  }

  /** The round this request opened, if it came before. */
  public Optional<Round> byRequest(Tx tx, String requestKey) {
    return new RoundStore(tx).byRequest(requestKey);
  }

  /** One round. */
  public Optional<Round> find(Tx tx, RoundId round) {
    return new RoundStore(tx).find(round);
  }

  /** The open rounds of a partnership, the one closing first first. */
  public List<Round> open(Tx tx, PartnershipId partnership) {
    Instant now = tools.clock().instant();
    return new RoundStore(tx)
        .open(partnership).stream().filter(round -> round.isOpenAt(now)).toList();
  }

  /** When the next open round of any partnership closes. */
  public Optional<Instant> nextClose(Tx tx) {
    return new DueRoundStore(tx).nextClose();
  }

  /** The rounds opened after this instant that were not called off. */
  public List<Round> openedSince(Tx tx, PartnershipId partnership, Instant since) {
    return new RoundStore(tx).openedSince(partnership, since);
  }

  /**
   * Whether this question was asked here within the last fourteen days. Spacing, case and
   * punctuation make no other question of it.
   */
  public boolean askedWithin14Days(Tx tx, PartnershipId partnership, String wording) {
    Instant since = tools.clock().instant().minus(SAME_WORDING);
    return openedSince(tx, partnership, since).stream()
        .flatMap(round -> round.items().stream())
        .anyMatch(item -> Wording.plain(item.wording()).equals(Wording.plain(wording)));
  }

  /** Whether an instrument was opened here after this instant and not called off. */
  public boolean hadInstrument(Tx tx, PartnershipId partnership, Instant since) {
    return openedSince(tx, partnership, since).stream()
        .anyMatch(round -> tools.kinds().of(round).isInstrument());
  }

  /** How long answering a round of this kind takes, about, in seconds. */
  public int seconds(String kind) {
    return tools.kinds().named(kind).seconds();
  }

  /** Whether rounds of this kind are instruments, of which there is one a week at most. */
  public boolean isInstrument(String kind) {
    return tools.kinds().named(kind).isInstrument();
  }

  /** Whether an open round asks this member. */
  public boolean asks(Tx tx, RoundId round, MemberId member) {
    return new AnswerStore(tx).isAsked(round, member);
  }

  /**
   * Calls a round off. Nothing is published, and for 24 hours each author can read her own words.
   * Answers false when it was not open any more.
   */
  public boolean cancel(RoundId id) {
    Instant now = tools.clock().instant();
    return tools
        .database()
        .transact(
            tx -> {
              Round round = new RoundStore(tx).lock(id).orElse(null);
              if (round == null || !round.isOpenAt(now)) {
                return false;
              }
              cancelling.cancel(tx, round, now);
              return true;
            });
  }

  /**
   * Keeps a round open until {@code until}. Its post says so; nobody is told, and nobody is
   * reminded any more than before. Answers false when it is not open any more, or open as long
   * already.
   */
  public boolean extend(Tx tx, RoundId id, Instant until) {
    RoundStore store = new RoundStore(tx);
    Round round = store.lock(id).orElse(null);
    if (round == null
        || !round.isOpenAt(tools.clock().instant())
        || !until.isAfter(round.closesAt())) {
      return false;
    }
    store.extend(round, until);
    tools.kinds().of(round).extended(tx, round.closing(until));
    return true;
  }
}

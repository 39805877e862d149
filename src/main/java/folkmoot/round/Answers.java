package folkmoot.round;

import folkmoot.draft.Drafts;
import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.RoundId;
import folkmoot.secret.ClaimCode;
import folkmoot.secret.Handle;
import folkmoot.secret.KeyLost;
import folkmoot.secret.RoundKey;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes answers, changes them and takes them back, while a round is open. */
public final class Answers {
  private final RoundTools tools;
  private final Drafts drafts;
  private final Cancelling cancelling;

  public Answers(RoundTools tools, Drafts drafts) {
    this.tools = tools;
    this.drafts = drafts;
    this.cancelling = new Cancelling(tools);
  }

  /** Stores this answer in place of the person's earlier one. */
  public AnswerOutcome answer(RoundId id, Person person, AnswerSheet sheet) {
    return tools
        .database()
        .transact(tx -> write(tx, id, person, round -> put(tx, round, person, sheet)));
  }

  /** Takes the person's answer back. */
  public AnswerOutcome withdraw(RoundId id, Person person) {
    return tools
        .database()
        .transact(tx -> write(tx, id, person, round -> remove(tx, round, person)));
  }

  /**
   * Keeps the words to these questions for their author and out of the round, and stores the rest
   * of the answer. The drafts are kept even when the round takes no answers any more.
   *
   * @param aside ids of the open questions whose words do not go in
   */
  public AnswerOutcome keepAsDraft(
      RoundId id, Person person, AnswerSheet sheet, Set<String> aside) {
    AnswerSheet rest = sheet.without(aside);
    return tools
        .database()
        .transact(
            tx -> {
              prompts(tx, id, aside)
                  .forEach(item -> keep(tx, person.member(), item, sheet.words().get(item.id())));
              return new AnswerOutcome.KeptAsDraft(
                  write(
                      tx,
                      id,
                      person,
                      round ->
                          rest.isEmpty()
                              ? remove(tx, round, person)
                              : put(tx, round, person, rest)));
            });
  }

  private static List<Item> prompts(Tx tx, RoundId id, Set<String> among) {
    return new RoundStore(tx)
        .find(id).map(Round::openItems).orElse(List.of()).stream()
            .filter(item -> among.contains(item.id()))
            .toList();
  }

  private void keep(Tx tx, MemberId author, Item prompt, @Nullable Words words) {
    if (words != null) {
      drafts.save(tx, author, prompt.wording(), words.text());
    }
  }

  /**
   * The person's own answer, while the round is open or can still be read after it was cancelled.
   */
  public Optional<Reopened> mine(RoundId id, Person person) {
    return tools.database().transact(tx -> mine(tx, id, person));
  }

  private Optional<Reopened> mine(Tx tx, RoundId id, Person person) {
    Instant now = tools.clock().instant();
    return new RoundStore(tx)
        .find(id)
        .filter(round -> isReadable(round, now))
        .flatMap(round -> read(tx, round, person));
  }

  /** Whether there is an answer of this person in an open round. */
  public boolean hasAnswered(RoundId id, Person person) {
    return mine(id, person).isPresent();
  }

  /** The same within a transaction, which must not wait for a second connection. */
  public boolean hasAnswered(Tx tx, RoundId id, Person person) {
    return mine(tx, id, person).isPresent();
  }

  private static boolean isReadable(Round round, Instant now) {
    Instant until = round.keyUntil();
    return round.isOpenAt(now) || (until != null && now.isBefore(until));
  }

  private Optional<Reopened> read(Tx tx, Round round, Person person) {
    try {
      return tools
          .keys()
          .with(
              round.id(),
              key -> {
                Handle handle = key.handle(person.team(), person.user());
                return stored(tx, round, key, handle)
                    .map(stored -> new Reopened(stored.sheet(), codes(round, key, handle)));
              });
    } catch (KeyLost lost) {
      return Optional.empty();
    }
  }

  /**
   * Locks under the round's key what this person chose and did not send, in Base64: her own key
   * outlives the round, and what she chose must not. Empty when the round's key is gone.
   */
  public Optional<String> sealUnsent(RoundId id, Person person, String page) {
    return withKey(
        id,
        key ->
            Base64.getEncoder()
                .encodeToString(key.sealUnsent(key.handle(person.team(), person.user()), page)));
  }

  /** Opens what {@link #sealUnsent} locked; empty when the round's key is gone. */
  public Optional<String> openUnsent(RoundId id, Person person, String sealed) {
    return withKey(
        id,
        key ->
            key.openUnsent(
                key.handle(person.team(), person.user()), Base64.getDecoder().decode(sealed)));
  }

  private <T> Optional<T> withKey(RoundId id, Function<RoundKey, T> work) {
    try {
      return Optional.of(tools.keys().with(id, work));
    } catch (KeyLost lost) {
      return Optional.empty();
    }
  }

  /** All that must hold before anything of a round is written. */
  private AnswerOutcome write(
      Tx tx, RoundId id, Person person, Function<Round, AnswerOutcome> work) {
    Round round = new RoundStore(tx).lock(id).orElse(null);
    if (round == null) {
      return new AnswerOutcome.NotInvited();
    }
    if (round.state() == Round.State.CANCELLED) {
      return new AnswerOutcome.RoundCancelled();
    }
    if (!round.isOpenAt(tools.clock().instant())) {
      return new AnswerOutcome.NotOpen(round.closesAt());
    }
    if (!new AnswerStore(tx).isAsked(id, person.member())) {
      return new AnswerOutcome.NotInvited();
    }
    try {
      return work.apply(round);
    } catch (KeyLost lost) {
      cancelling.keyLost(tx, round);
      return new AnswerOutcome.RoundCancelled();
    }
  }

  private AnswerOutcome put(Tx tx, Round round, Person person, AnswerSheet sheet) {
    refuseStrange(round, sheet);
    if (sheet.isEmpty()) {
      return new AnswerOutcome.NothingAnswered();
    }
    return tools.keys().with(round.id(), key -> put(tx, round, new Author(key, person), sheet));
  }

  /** A person together with the key that knows her handle. */
  private record Author(RoundKey key, Person person) {
    Handle handle() {
      return key.handle(person.team(), person.user());
    }
  }

  private AnswerOutcome put(Tx tx, Round round, Author author, AnswerSheet sheet) {
    Handle handle = author.handle();
    Sheets.Sealed before = stored(tx, round, author.key(), handle).orElse(null);
    // Whoever restates her organisation meanwhile counts for the old one until the next round.
    OrganisationId organisation =
        new AnswerStore(tx).organisation(round.id(), author.person().member()).orElse(null);
    Sheets.Sealed now = new Sheets.Sealed(sheet, organisation, signer(sheet, author));
    new AnswerStore(tx).put(round.id(), handle, author.key().seal(handle, Sheets.write(now)));
    if (before == null) {
      TurnoutSteps.nextLook(round, tools.clock().instant())
          .ifPresent(due -> new RoundStore(tx).turnoutDue(round.id(), due));
    }
    return new AnswerOutcome.Counted(codes(round, author.key(), handle), round.closesAt());
  }

  /** A code for each open question. */
  static Map<String, ClaimCode> codes(Round round, RoundKey key, Handle handle) {
    return round.openItems().stream()
        .collect(Collectors.toMap(Item::id, item -> key.claimCode(handle, item.id())));
  }

  private static @Nullable MemberId signer(AnswerSheet sheet, Author author) {
    return sheet.isSigned() ? author.person().member() : null;
  }

  private AnswerOutcome remove(Tx tx, Round round, Person person) {
    return tools
        .keys()
        .with(
            round.id(),
            key ->
                new AnswerStore(tx).delete(round.id(), new Author(key, person).handle())
                    ? new AnswerOutcome.Withdrawn()
                    : new AnswerOutcome.NothingAnswered());
  }

  private static Optional<Sheets.Sealed> stored(Tx tx, Round round, RoundKey key, Handle handle) {
    return new AnswerStore(tx)
        .find(round.id(), handle)
        .map(locked -> Sheets.readAnswer(key.open(handle, locked)));
  }

  /** A sheet that does not fit its round comes from a bug, not from a person. */
  private static void refuseStrange(Round round, AnswerSheet sheet) {
    Map<String, Integer> points =
        round.scaleItems().stream()
            .collect(Collectors.toMap(Item::id, item -> item.scale().points().size()));
    boolean onTheScale =
        sheet.scale().entrySet().stream()
            .allMatch(answer -> answer.getValue() <= points.getOrDefault(answer.getKey(), -1));
    Set<String> prompts = round.openItems().stream().map(Item::id).collect(Collectors.toSet());
    if (!onTheScale || !prompts.containsAll(sheet.words().keySet())) {
      throw new IllegalArgumentException("the answer is to something the round does not ask");
    }
  }
}

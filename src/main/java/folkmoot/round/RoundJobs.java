package folkmoot.round;

import folkmoot.ids.RoundId;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rests;
import folkmoot.schedule.Due;
import folkmoot.secret.KeyLost;
import folkmoot.secret.RoundKey;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What falls due in rounds: closing, forgetting, a look at the turnout, reminders. */
public final class RoundJobs implements Due {
  private final RoundTools tools;
  private final Closing closing;
  private final Cancelling cancelling;

  public RoundJobs(RoundTools tools, Closing closing) {
    this.tools = tools;
    this.closing = closing;
    this.cancelling = new Cancelling(tools);
  }

  @Override
  public String name() {
    return "rounds";
  }

  @Override
  public Optional<Instant> next() {
    return tools.database().transact(tx -> new DueRoundStore(tx).next());
  }

  @Override
  public void run(Instant now) {
    Failures failures = new Failures();
    failures.each(due(store -> store.toClose(now)), id -> closing.close(id, now));
    failures.each(due(store -> store.toForget(now)), this::forget);
    failures.each(
        due(store -> store.toLookAt(now)), id -> tools.database().run(tx -> look(tx, id)));
    failures.each(
        due(store -> store.toRemind(now)), id -> tools.database().run(tx -> remind(tx, id, now)));
    failures.report();
  }

  private List<RoundId> due(Function<DueRoundStore, List<RoundId>> question) {
    return tools.database().transact(tx -> question.apply(new DueRoundStore(tx)));
  }

  /** The key goes first: a crash in between leaves rows that nobody can read. */
  private void forget(RoundId id) {
    tools.keys().destroy(id);
    tools
        .database()
        .run(
            tx -> {
              new AnswerStore(tx).deleteAnswers(id);
              new RoundStore(tx).noKey(id);
            });
  }

  private void look(Tx tx, RoundId id) {
    RoundStore store = new RoundStore(tx);
    Round round = store.lock(id).orElseThrow();
    if (round.state() != Round.State.OPEN) {
      return;
    }
    int next = TurnoutSteps.next(round, new AnswerStore(tx).count(id));
    store.shown(id, next);
    if (next != round.shownAnswered()) {
      tools.kinds().of(round).turnoutChanged(tx, store.find(id).orElseThrow());
    }
  }

  private void remind(Tx tx, RoundId id, Instant now) {
    Round round = new RoundStore(tx).lock(id).orElseThrow();
    if (!round.isOpenAt(now)) {
      return;
    }
    try {
      tools.keys().with(id, key -> remind(tx, round, key, now));
    } catch (KeyLost lost) {
      cancelling.keyLost(tx, round);
    }
  }

  private int remind(Tx tx, Round round, RoundKey key, Instant now) {
    AnswerStore store = new AnswerStore(tx);
    Round planned = new RoundStore(tx).asPlanned(round);
    boolean rests = Rests.stopping(tx, round.partnership(), Act.REMINDER, now).isPresent();
    ClosedDays closed = tools.calendars().of(tx, round.partnership());
    List<AnswerStore.Invitation> due = store.toRemind(round.id(), now);
    for (AnswerStore.Invitation invitation : due) {
      String recipient = key.openRecipient(invitation.sealed());
      Sheets.Invited person = Sheets.readInvited(recipient);
      Reminders.Place place = new Reminders.Place(person.zone(), closed);
      boolean answered =
          store.find(round.id(), key.handle(person.team(), person.user())).isPresent();
      if (person.remind() && !answered && !rests && Reminders.isFit(planned, place, now)) {
        tools.outbox().post(tx, reminder(tx, round, key.sealRecipient(recipient), now));
      }
      // Everybody's row moves on alike: it must not tell who was reminded.
      Reminders.after(planned, place, now)
          .ifPresentOrElse(
              next -> store.remindAt(invitation.id(), next),
              () -> store.remindNoMore(invitation.id()));
    }
    return due.size();
  }

  /** Sealed anew, so that nobody without the key can tell which invitation it belongs to. */
  private Outgoing reminder(Tx tx, Round round, byte[] recipient, Instant now) {
    return new Outgoing(
        tools.ids().random("remind"),
        round.installation(),
        new Recipient.Sealed(round.id(), recipient),
        () -> tools.kinds().of(round).reminder(tx, round),
        now);
  }

  /** One round's failure must not keep the others from their work, and must not be silent. */
  private static final class Failures {
    private final ArrayList<RuntimeException> failures = new ArrayList<>();

    void each(List<RoundId> rounds, Consumer<RoundId> work) {
      for (RoundId round : rounds) {
        try {
          work.accept(round);
        } catch (RuntimeException failure) {
          failures.add(failure);
        }
      }
    }

    void report() {
      if (failures.isEmpty()) {
        return;
      }
      RuntimeException first = failures.get(0);
      failures.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }
}

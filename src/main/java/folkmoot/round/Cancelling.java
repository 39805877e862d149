package folkmoot.round;

import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;

/** How a round ends without a result. */
final class Cancelling {
  /** For so long authors can still read their own words. */
  static final Duration READABLE = Duration.ofHours(24);

  private final RoundTools tools;

  Cancelling(RoundTools tools) {
    this.tools = tools;
  }

  /** Calls an open round off; nothing of it is published or sent. */
  void cancel(Tx tx, Round round, Instant now) {
    end(tx, round);
    new RoundStore(tx).closesAt(round.id(), now);
    new RoundStore(tx).keyUntil(round.id(), now.plus(READABLE));
    announce(tx, round);
  }

  /** The key is gone: nobody can read anything of this round any more. */
  void keyLost(Tx tx, Round round) {
    end(tx, round);
    new AnswerStore(tx).deleteAnswers(round.id());
    // What is left of a damaged key goes too.
    tx.afterCommit(() -> tools.keys().destroy(round.id()));
    announce(tx, round);
  }

  private void end(Tx tx, Round round) {
    new RoundStore(tx).state(round.id(), Round.State.CANCELLED);
    new AnswerStore(tx).deleteInvitations(round.id());
    tools.outbox().forget(tx, round.id());
  }

  private void announce(Tx tx, Round round) {
    Round ended = new RoundStore(tx).find(round.id()).orElseThrow();
    tools.kinds().of(round).cancelled(tx, ended);
  }
}

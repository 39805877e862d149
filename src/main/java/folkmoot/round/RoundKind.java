package folkmoot.round;

import folkmoot.outbox.Message;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.store.Tx;

/** What a feature does with the rounds it opens; all of it in the caller's transaction. */
public interface RoundKind {
  /** The name under which its rounds are stored. */
  String name();

  /** Whether it is one of those of which there is one a week at most. */
  boolean isInstrument();

  /** How long answering takes, about, in seconds. */
  int seconds();

  /** Whether themes are looked for in the words people give. */
  default boolean findsThemes() {
    return false;
  }

  /** The round is closed and forgotten: owes the channel its result. */
  void announce(Tx tx, Audited<PublishedRound> result);

  /** The round closed with fewer than k answers, and nothing of them is left. */
  void tooFew(Tx tx, Round round);

  /** The round was called off, or its key was lost. */
  void cancelled(Tx tx, Round round);

  /** The turnout to be shown has changed. */
  void turnoutChanged(Tx tx, Round round);

  /** The round is open for longer; that is seen in its post, and nobody is told. */
  default void extended(Tx tx, Round round) {
    turnoutChanged(tx, round);
  }

  /** What is privately said to somebody who has not answered. */
  Message reminder(Tx tx, Round round);
}

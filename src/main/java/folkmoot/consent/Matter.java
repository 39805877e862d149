package folkmoot.consent;

import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.store.Tx;

/** One kind of thing that is put before all: how it reads, and what follows when nobody objects. */
public interface Matter {
  /** What it is called in rows and keys: one word, at most 20 letters. */
  String name();

  /** The post that puts a proposal before everybody, at its present state. */
  Message post(Proposal proposal, Partnership partnership);

  /**
   * Nobody objected: from now on it holds.
   *
   * @return false when what it was about has changed since, so that it cannot
   */
  boolean take(Tx tx, Proposal proposal);
}

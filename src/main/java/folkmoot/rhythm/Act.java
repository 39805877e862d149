package folkmoot.rhythm;

/** What Folkmoot does with people that can rest. */
public enum Act {
  /** Something on a scale opens by itself: a pulse, a check, a set of one's own. */
  SCALE_BY_ITSELF,
  /** A convener opens something on a scale. */
  SCALE_BY_HAND,
  /** An open question opens by itself. */
  QUESTION_BY_ITSELF,
  /** Somebody opens an open question. */
  QUESTION_BY_HAND,
  /** Somebody who has not answered is reminded. */
  REMINDER,
  /** The weekly summary is posted. */
  SUMMARY,
  /** Folkmoot proposes something, or takes silence for consent. */
  PROPOSAL
}

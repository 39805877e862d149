package folkmoot.action;

/** How far an action is. */
enum State {
  /** Its owner has not said yes, or it looks for one. */
  PROPOSED,
  /** Its owner has taken it on. */
  ACCEPTED,
  /** Somebody is on it. */
  DOING,
  /** It is done, and said what was done. */
  DONE,
  /** It will not be done, and is said why. */
  DROPPED;

  /** Whether anything is still to come of it. */
  boolean isOpen() {
    return this == PROPOSED || isTakenOn();
  }

  /** Whether somebody has it in hand. */
  boolean isTakenOn() {
    return this == ACCEPTED || this == DOING;
  }
}

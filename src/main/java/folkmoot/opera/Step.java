package folkmoot.opera;

/** Where an OPERA is. */
enum Step {
  /** A member asks for it; it begins once somebody of another organisation seconds it. */
  SECONDING,
  /** People join. */
  JOINING,
  /** Everybody writes ideas alone. */
  OWN,
  /** Two and two look at what they wrote. */
  PAIR,
  /** All read the ideas and ask what is not clear. */
  EXPLAIN,
  /** Each backs a few. */
  RANK,
  /** The order is there; people put together what belongs together. */
  ARRANGE,
  /** It has a result. */
  DONE,
  /** Not enough people joined, or nobody seconded it. */
  NOT_BEGUN,
  /** Not enough people wrote something for a result. */
  TOO_FEW,
  /** It was called off. */
  CANCELLED;

  /** Whether something is still to come. */
  boolean isOpen() {
    return compareTo(DONE) < 0;
  }

  /** Whether people are in it, who come in no more from {@link #RANK} on. */
  boolean isJoinable() {
    return compareTo(JOINING) >= 0 && compareTo(RANK) < 0;
  }

  /** 1 for {@link #OWN}; 0 before. */
  int number() {
    return Math.max(0, ordinal() - JOINING.ordinal());
  }

  /** How many numbered steps there are. */
  static int last() {
    return ARRANGE.number();
  }
}

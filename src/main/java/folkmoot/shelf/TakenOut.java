package folkmoot.shelf;

/** What became of a convener's wish to take something out. */
public enum TakenOut {
  DONE,
  NO_REASON,
  LONG_REASON,
  /** Not there any more. */
  NOT_THERE,
  /** She does not convene there. */
  NOT_CONVENING
}

package folkmoot.rhythm;

/** What becomes of a date that falls on a closed day. */
public enum OnClosed {
  /** It is left out. */
  SKIP,
  /** It moves to the next working day of its own week; with none left, it is left out. */
  NEXT_WORKING_DAY
}

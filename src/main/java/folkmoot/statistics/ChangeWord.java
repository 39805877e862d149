package folkmoot.statistics;

/** How sure a change is, ready for words. */
public enum ChangeWord {
  /** "Clear change": hardly luck, large enough to matter, found among enough people. */
  CLEAR,
  /** "Possible change, watch". */
  POSSIBLE,
  /** "No clear change", the default; it never gets an arrow. */
  NONE
}

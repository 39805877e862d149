package folkmoot.round;

/** What an author lets be done with her words; a draft is no answer and has none. */
public enum Consent {
  /** Share without my name. */
  UNSIGNED,
  /** Share with my name. */
  SIGNED,
  /** Use for themes, do not quote. */
  THEMES_ONLY
}

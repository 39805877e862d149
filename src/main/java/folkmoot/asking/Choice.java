package folkmoot.asking;

/** What an author chose for her words. */
public enum Choice {
  UNSIGNED,
  SIGNED,
  THEMES_ONLY,
  /** Not part of the answer: kept for herself, under her own key. */
  DRAFT
}

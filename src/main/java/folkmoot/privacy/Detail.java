package folkmoot.privacy;

/** How finely an item's answers are shown. */
public enum Detail {
  /** A count for each of five parts. */
  FIVE,
  /** A count for each of three parts: the outer pairs are taken together. */
  THREE,
  /** A {@link Gist} and no count of any part. */
  WORDS_ONLY,
  /** Nothing: too few people answered the item. */
  WITHHELD
}

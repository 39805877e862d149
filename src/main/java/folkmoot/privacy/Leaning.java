package folkmoot.privacy;

/** To which side of the scale a middle answer leans. */
public enum Leaning {
  /** At "partly" or below. */
  LOWER,
  /** Just as many groups have theirs above as below. */
  BETWEEN,
  /** At "mostly" or above, or at the border to it. */
  UPPER
}

package folkmoot.asking;

/**
 * About how long answering takes, in seconds, as methods.md gives it: what people are asked for is
 * added up from these before anything is posted. A new kind of round gets its line here; one that
 * is asked whole says its time beside what else it is like.
 */
public final class Effort {
  /** Three questions on a scale and one prompt to skip or answer (methods.md B1). */
  public static final int PULSE = 60;

  /** One question on a scale: a tap. */
  public static final int CHECKIN = 10;

  /** One question in one's own words; a few write much and most write little. */
  public static final int OPEN_QUESTION = 180;

  private Effort() {}
}

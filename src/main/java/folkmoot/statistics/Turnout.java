package folkmoot.statistics;

/**
 * How many of those asked answered.
 *
 * @param answered from 0 to the audience
 * @param audience how many were asked
 */
public record Turnout(int answered, int audience) {
  public Turnout {
    if (answered < 0 || answered > audience) {
      throw new IllegalArgumentException("more answers than people, or fewer than none");
    }
  }

  /** Whether those who did not answer could change the picture. */
  public boolean isLow(CutPoints cuts) {
    return audience > 0 && (double) answered / audience < cuts.lowTurnout();
  }

  /** Whether nobody is missing. */
  public boolean isFull() {
    return answered == audience;
  }
}

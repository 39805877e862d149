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

  /** How far two turnouts differ, as parts of their audiences, 0 to 1; 0 of an empty audience. */
  public double awayFrom(Turnout other) {
    long of = (long) audience * other.audience;
    long apart = (long) answered * other.audience - (long) other.answered * audience;
    return of == 0 ? 0 : (double) Math.abs(apart) / of;
  }
}

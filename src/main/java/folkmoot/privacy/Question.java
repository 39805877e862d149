package folkmoot.privacy;

/**
 * One scaled question as it was asked.
 *
 * @param id its stable name in its instrument, such as {@code CV1}
 * @param wording the whole question
 * @param shortForm a few words for a chart or a heading
 * @param scale what could be answered
 * @param role what its answers may be held against
 */
public record Question(String id, String wording, String shortForm, Scale scale, Role role) {
  /** What the answers to a question may be held against. */
  public enum Role {
    /** Its own earlier readings: it is asked again and again. */
    FOLLOWED,
    /** Nothing: each result stands for itself. */
    SINGLE,
    /** Nothing: it asks itself whether things became easier or harder. */
    CHANGE
  }

  /** A question each result of which stands for itself. */
  public Question(String id, String wording, String shortForm, Scale scale) {
    this(id, wording, shortForm, scale, Role.SINGLE);
  }

  /**
   * Whether both can be held against each other: asked in the same words, answered on one scale.
   */
  boolean isSameAs(Question other) {
    return wording.equals(other.wording) && scale.equals(other.scale);
  }
}

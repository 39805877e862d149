package folkmoot.round;

import folkmoot.privacy.Question;
import folkmoot.privacy.Scale;

/**
 * One question of a round.
 *
 * @param id its stable name in its instrument, such as {@code CV1}
 * @param wording the whole question as it is asked, at most 1,000 characters
 * @param shortForm a few words for a chart, at most 100 characters
 * @param scale what can be answered; {@link Scale#NONE} for a question answered in words
 * @param role what its answers may be held against
 */
public record Item(
    String id, String wording, String shortForm, Kind kind, Scale scale, Question.Role role) {
  /** How a question is answered. */
  public enum Kind {
    /** By one of its scale's points, or by saying that one cannot say. */
    SCALE,
    /** In words. */
    OPEN
  }

  public Item {
    if ((kind == Kind.OPEN) != scale.points().isEmpty()) {
      throw new IllegalArgumentException("a question has a scale or is answered in words");
    }
  }

  /** A question answered by a point of a scale; each result of it stands for itself. */
  public static Item scaled(String id, String wording, String shortForm, Scale scale) {
    return scaled(id, wording, shortForm, scale, Question.Role.SINGLE);
  }

  /** A question answered by a point of a scale. */
  public static Item scaled(
      String id, String wording, String shortForm, Scale scale, Question.Role role) {
    return new Item(id, wording, shortForm, Kind.SCALE, scale, role);
  }

  /** A question answered in words. */
  public static Item open(String id, String wording, String shortForm) {
    return new Item(id, wording, shortForm, Kind.OPEN, Scale.NONE, Question.Role.SINGLE);
  }
}

package folkmoot.round;

import folkmoot.secret.ClaimCode;
import java.util.Map;

/**
 * Somebody's own answer, read again by her.
 *
 * @param codes by which she takes words back later, by the id of the open question
 */
public record Reopened(AnswerSheet sheet, Map<String, ClaimCode> codes) {
  public Reopened {
    codes = Map.copyOf(codes);
  }
}

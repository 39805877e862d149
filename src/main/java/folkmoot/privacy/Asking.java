package folkmoot.privacy;

import folkmoot.statistics.Turnout;
import java.time.Instant;

/**
 * A time a question was published before.
 *
 * @param audience who had been asked
 * @param turnout how many of them took part in the round
 * @param closed when the round closed
 * @param figure what was said of the question
 */
public record Asking(Audience audience, Turnout turnout, Instant closed, ItemFigure figure) {

  String wording() {
    return figure.question().wording();
  }

  Change until(Audience now) {
    return Change.between(audience.people(), now.people());
  }
}

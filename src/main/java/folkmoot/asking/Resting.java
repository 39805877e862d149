package folkmoot.asking;

import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.store.Tx;
import folkmoot.time.Spoken;
import java.time.Instant;
import java.util.Optional;

/** What of opening rounds rests in a partnership, and until when. */
final class Resting {
  private final Tools tools;

  Resting(Tools tools) {
    this.tools = tools;
  }

  /** The rest that keeps this from being opened by a person, if there is one. */
  Optional<Refusal> byHand(Tx tx, Asking.Wish wish) {
    return refusal(tx, wish, byHand(wish.recipe()));
  }

  /** The rest that keeps this from opening by itself, if there is one. */
  Optional<Refusal> byItself(Tx tx, Asking.Wish wish) {
    return refusal(tx, wish, byItself(wish.recipe()));
  }

  /** The rest in which such rounds do not open by themselves now, if there is one. */
  Optional<Rest> ofThoseByThemselves(Tx tx, Partnership partnership, Recipe recipe) {
    return Rests.stopping(tx, partnership.id(), byItself(recipe), tools.clock().instant());
  }

  static Act byItself(Recipe recipe) {
    return recipe.onScale() ? Act.SCALE_BY_ITSELF : Act.QUESTION_BY_ITSELF;
  }

  private static Act byHand(Recipe recipe) {
    return recipe.onScale() ? Act.SCALE_BY_HAND : Act.QUESTION_BY_HAND;
  }

  private Optional<Refusal> refusal(Tx tx, Asking.Wish wish, Act act) {
    Instant now = tools.clock().instant();
    Partnership partnership = wish.partnership();
    return Rests.stopping(tx, partnership.id(), act, now)
        .or(() -> imaginationMeanwhile(tx, wish, now))
        .map(rest -> refusal(rest, partnership));
  }

  /** In a week of imagination nothing is open that counts, nor what was opened just before it. */
  private static Optional<Rest> imaginationMeanwhile(Tx tx, Asking.Wish wish, Instant now) {
    return Rests.ahead(tx, wish.partnership().id(), now).stream()
        .filter(rest -> rest.why() == Why.IMAGINATION && rest.meets(now, wish.closes()))
        .findFirst();
  }

  private static Refusal refusal(Rest rest, Partnership partnership) {
    Instant until = rest.until();
    return new Refusal.Resting(
        rest.why(), said(rest.from(), partnership), until == null ? "" : said(until, partnership));
  }

  private static String said(Instant at, Partnership partnership) {
    return Spoken.moment(at.atZone(partnership.zone()), partnership.language());
  }
}

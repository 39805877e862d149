package folkmoot.action;

import folkmoot.Agreed;
import folkmoot.Agreed.Standing;
import folkmoot.Offer;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What other rooms of the house show of actions. */
final class Standings {
  /** So many that look for an owner are put before a convener at once. */
  private static final int MOST_LOOKING = 3;

  private final Sights sights;
  private final Raising raising;
  private final Texts texts;

  Standings(Sights sights, Raising raising, Texts texts) {
    this.sights = sights;
    this.raising = raising;
    this.texts = texts;
  }

  /** What this member took on or is asked to, with the likeliest buttons. */
  List<Offer> inHand(Tx tx, Scene scene) {
    return sights.all(tx, scene.partnership()).stream()
        .filter(sight -> sight.action().state().isOpen())
        .filter(sight -> Listing.isMine(sight.action(), scene.member()))
        .map(sight -> ActionOfferViews.mine(sight, texts))
        .toList();
  }

  /** What looks for an owner, and results of which nothing came, for conveners. */
  List<Offer> toDecide(Tx tx, Scene scene) {
    List<Offer> offers = new ArrayList<>(looking(tx, scene));
    raising.open(tx, scene).forEach(sequel -> offers.add(RaisedViews.offer(sequel, texts)));
    return offers;
  }

  private List<Offer> looking(Tx tx, Scene scene) {
    return sights.all(tx, scene.partnership()).stream()
        .filter(sight -> sight.action().looksForOwner())
        .limit(MOST_LOOKING)
        .map(sight -> ActionOfferViews.looking(sight, texts))
        .toList();
  }

  /** All of them, for all to read. */
  List<Agreed> agreed(Tx tx, Partnership partnership) {
    return sights.all(tx, partnership).stream().map(Standings::agreed).toList();
  }

  private static Agreed agreed(Sight sight) {
    Action action = sight.action();
    Cause cause = action.cause();
    return new Agreed(
        action.words(),
        sight.owner().orElse(""),
        action.due(),
        standing(action.state()),
        action.outcome(),
        cause == null ? "" : cause.about(),
        cause == null ? "" : cause.said(),
        action.times().proposed(),
        action.times().agreed(),
        action.times().ended());
  }

  private static Standing standing(State state) {
    return switch (state) {
      case PROPOSED -> Standing.SUGGESTED;
      case ACCEPTED -> Standing.AGREED;
      case DOING -> Standing.DOING;
      case DONE -> Standing.DONE;
      case DROPPED -> Standing.DROPPED;
    };
  }
}

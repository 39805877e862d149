package folkmoot.partnership;

import folkmoot.Feature;
import folkmoot.Offer;
import folkmoot.slack.Actor;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import java.util.List;
import java.util.function.Supplier;

/** What a convener may best do once a partnership is new, as the features say. */
final class FirstSteps {
  private final Database database;
  private final Partnerships partnerships;
  private final Supplier<List<Feature>> features;

  /**
   * @param features all there are; asked for late, since this one is made before the others
   */
  FirstSteps(Database database, Partnerships partnerships, Supplier<List<Feature>> features) {
    this.database = database;
    this.partnerships = partnerships;
    this.features = features;
  }

  /** Nothing unless somebody has just set up a partnership in which she convenes. */
  List<Offer> after(Actor actor, Setup.Outcome outcome) {
    return outcome instanceof Setup.Outcome.Saved saved && saved.first()
        ? database.transact(tx -> first(tx, actor, saved.partnership()))
        : List.of();
  }

  private List<Offer> first(Tx tx, Actor actor, Partnership partnership) {
    return partnerships.scene(tx, actor, partnership.id()).stream()
        .filter(Scene::convenes)
        .flatMap(scene -> features.get().stream().flatMap(f -> f.firstStep(tx, scene).stream()))
        .toList();
  }
}

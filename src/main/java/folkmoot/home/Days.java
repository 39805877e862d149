package folkmoot.home;

import folkmoot.Feature;
import folkmoot.Offer;
import folkmoot.Verb;
import folkmoot.home.HomeFeature.Needs;
import folkmoot.partnership.Scene;
import folkmoot.slack.Actor;
import folkmoot.slack.Answer;
import folkmoot.store.Tx;
import java.util.ArrayList;
import java.util.List;

/** Gathers all that a member sees of her partnership, for the App Home and for windows. */
final class Days {
  private final Needs needs;
  private final List<Feature> features;
  private final Sources sources;

  /** Where its parts come from. */
  record Sources(Hub hub, Mine mine, Reports reports, Undecided undecided) {}

  /** Asks what a convener has to decide about messages. */
  @FunctionalInterface
  interface Undecided {
    List<Offer> of(Tx tx, Scene scene);
  }

  Days(Needs needs, List<Feature> features, Sources sources) {
    this.needs = needs;
    this.features = List.copyOf(features);
    this.sources = sources;
  }

  /** One for each partnership she is in. */
  List<Today> all(Tx tx, Actor actor) {
    return needs.partnerships().scenes(tx, actor).stream().map(scene -> of(tx, scene)).toList();
  }

  private Today of(Tx tx, Scene scene) {
    return new Today(
        sources.hub().board(tx, scene),
        sources.mine().settings(tx, scene),
        sources.reports().status(tx, scene.partnership()),
        steps(tx, scene),
        scene.convenes() ? toDecide(tx, scene) : List.of());
  }

  private Today.Steps steps(Tx tx, Scene scene) {
    return new Today.Steps(
        needs.clock().instant().atZone(scene.partnership().zone()).toLocalDate(),
        features.stream().flatMap(feature -> feature.inHand(tx, scene).stream()).toList(),
        features.stream()
            .flatMap(feature -> feature.agreed(tx, scene.partnership()).stream())
            .toList());
  }

  private List<Offer> toDecide(Tx tx, Scene scene) {
    List<Offer> offers = new ArrayList<>(sources.undecided().of(tx, scene));
    features.forEach(feature -> offers.addAll(feature.toDecide(tx, scene)));
    return offers;
  }

  /** Her window: the same as her App Home shows of this partnership. */
  Answer open(Scene scene) {
    return new Answer.Open(
        needs.database().transact(tx -> TodayViews.window(of(tx, scene), needs.texts())));
  }

  /** What conveners can do, after what runs and waits; a member is told who convenes. */
  Answer convene(Scene scene, List<Verb> verbs) {
    return needs
        .database()
        .transact(
            tx ->
                scene.convenes()
                    ? new Answer.Open(ConveneViews.window(of(tx, scene), verbs, needs.texts()))
                    : new Answer.Whisper(
                        AccessViews.refused(
                            new Door(needs.partnerships()).forConveners(tx, scene.partnership()),
                            "",
                            needs.texts())));
  }

  /** The window she has open shows what holds now. */
  Answer again(Scene scene) {
    return new Answer.Update(
        needs
            .database()
            .transact(
                tx -> TodayViews.window(of(tx, sources.mine().fresh(tx, scene)), needs.texts())));
  }
}

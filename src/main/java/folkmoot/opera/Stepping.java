package folkmoot.opera;

import folkmoot.Feature;
import folkmoot.partnership.Scene;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Somebody takes the first step of an idea: an action of her own, in the usual form. */
final class Stepping {
  private final OperaTools needs;
  private final Supplier<List<Feature>> features;

  Stepping(OperaTools needs, Supplier<List<Feature>> features) {
    this.needs = needs;
    this.features = features;
  }

  /** The form of an action that says the idea and names her; empty for a stranger. */
  record Taken(Optional<Answer> form) {}

  private record Found(Scene scene, Idea idea) {}

  /**
   * She presses the button; the value is the OPERA and the idea.
   *
   * @param together whether her organisation is to do it
   */
  Taken take(Click click, boolean together) {
    String[] parts = click.value().split(" ");
    return new Taken(
        needs
            .tools()
            .database()
            .transact(tx -> found(tx, click, parts))
            .flatMap(
                found ->
                    features.get().stream()
                        .flatMap(
                            feature ->
                                feature
                                    .beginStep(found.scene(), found.idea().words(), together)
                                    .stream())
                        .findFirst()));
  }

  private Optional<Found> found(Tx tx, Click click, String[] parts) {
    return new OperaStore(tx)
        .find(parts[0])
        .flatMap(
            opera -> needs.tools().partnerships().scene(tx, click.actor(), opera.partnership()))
        .flatMap(
            scene ->
                new IdeaStore(tx)
                    .of(parts[0]).stream()
                        .filter(idea -> idea.id().equals(parts[1]))
                        .map(idea -> new Found(scene, idea))
                        .findFirst());
  }
}

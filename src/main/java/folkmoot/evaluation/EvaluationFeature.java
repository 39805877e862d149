package folkmoot.evaluation;

import folkmoot.DigestPart;
import folkmoot.Evidence;
import folkmoot.Feature;
import folkmoot.Offer;
import folkmoot.Verb;
import folkmoot.asking.Tools;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.sequel.Sequels;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Whether Folkmoot helps, as a feature of the house: in the status, and once a quarter for all. */
public final class EvaluationFeature implements Feature {
  private final Texts texts;
  private final InstantSource clock;
  private final Sequels sequels;
  private final Evaluations evaluations;

  /**
   * @param features all features, once they are there
   */
  public EvaluationFeature(Tools tools, Supplier<List<Feature>> features) {
    this.texts = tools.texts();
    this.clock = tools.clock();
    this.sequels = new Sequels(tools.record());
    this.evaluations = new Evaluations(features);
  }

  /** What came of the results of the last quarter; other features tell the rest. */
  @Override
  public List<Evidence> evidence(Tx tx, Partnership partnership) {
    Instant now = clock.instant();
    return sequels.between(tx, partnership.id(), now.minus(Evaluation.SPAN), now).stream()
        .<Evidence>map(one -> new Evidence.Shown(one.result().closed(), one.talked(), one.agreed()))
        .toList();
  }

  @Override
  public List<Mrkdwn> standing(Tx tx, Partnership partnership) {
    return List.of(
        EvaluationViews.standing(evaluations.of(tx, partnership, clock.instant()), texts));
  }

  @Override
  public List<Offer> toDecide(Tx tx, Scene scene) {
    Partnership partnership = scene.partnership();
    return evaluations.asksTooOften(tx, partnership, clock.instant())
        ? List.of(
            new Offer(
                texts.mrkdwn("evaluation.less-often"),
                List.of(
                    Verb.button(
                        partnership.id(), "schedule", texts.plain("evaluation.see-schedule")))))
        : List.of();
  }

  @Override
  public List<DigestPart> digest(Tx tx, Period period) {
    if (!Quarter.turnsBetween(period.from(), period.to(), period.partnership().zone())) {
      return List.of();
    }
    Evaluation evaluation = evaluations.of(tx, period.partnership(), period.to());
    return evaluation.isEmpty() ? List.of() : List.of(EvaluationViews.digest(evaluation, texts));
  }
}

package folkmoot.home;

import com.slack.api.model.view.View;
import folkmoot.Feature;
import folkmoot.home.HomeFeature.Needs;
import folkmoot.ids.RoundId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.rhythm.Rests;
import folkmoot.slack.Answer;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import java.util.List;

/** What was published, and how things stand. */
final class Reports {
  private static final int MOST_RESULTS = 10;
  private static final int MOST_OCCURRENCES = 10;

  private final Needs needs;
  private final List<Feature> features;

  Reports(Needs needs, List<Feature> features) {
    this.needs = needs;
    this.features = List.copyOf(features);
  }

  /** What is open, what was sent, and who convenes. */
  Answer status(Scene scene) {
    return needs
        .database()
        .transact(
            tx ->
                new Answer.Whisper(
                    StatusViews.message(
                        status(tx, scene.partnership()),
                        standing(tx, scene.partnership()),
                        needs.texts())));
  }

  /** It is worked out anew each time, which is why it is no part of every look at one's home. */
  private List<Mrkdwn> standing(Tx tx, Partnership p) {
    return features.stream().flatMap(feature -> feature.standing(tx, p).stream()).toList();
  }

  /** The same as facts. */
  Status status(Tx tx, Partnership p) {
    return new Status(
        p,
        needs.rounds().open(tx, p.id()).stream()
            .map(round -> new Status.Running(round, needs.earlyClose().isWished(tx, round.id())))
            .toList(),
        needs.ledger().latest(tx, p.id(), MOST_OCCURRENCES),
        needs.partnerships().conveners(tx, p.id()).stream().map(Member::name).toList(),
        features.stream().flatMap(feature -> feature.recurring(tx, p).stream()).toList(),
        Rests.ahead(tx, p.id(), needs.clock().instant()));
  }

  /** The rounds that closed last. */
  Answer results(Scene scene) {
    return needs
        .database()
        .transact(
            tx -> {
              List<ResultViews.Row> rows =
                  needs.record().latest(tx, scene.partnership().id(), MOST_RESULTS).stream()
                      .map(round -> new ResultViews.Row(round, isDrawn(tx, round)))
                      .toList();
              return new Answer.Whisper(ResultViews.list(scene.partnership(), rows, needs.texts()));
            });
  }

  private boolean isDrawn(Tx tx, Audited<PublishedRound> round) {
    return features.stream().anyMatch(feature -> !feature.result(tx, round).isEmpty());
  }

  /** One closed round of her partnership, as its feature draws it. */
  Answer result(Scene scene, RoundId id) {
    return needs
        .database()
        .transact(
            tx ->
                needs
                    .record()
                    .find(tx, id)
                    .filter(r -> r.value().facts().partnership().equals(scene.partnership().id()))
                    .<Answer>map(round -> new Answer.Open(window(tx, round)))
                    .orElseGet(Answer.Done::new));
  }

  /** What was asked more than once, beside its earlier readings. */
  Answer overTime(Scene scene) {
    return needs
        .database()
        .transact(
            tx ->
                new Answer.Open(
                    ResultViews.overTime(
                        features.stream()
                            .flatMap(f -> f.overTime(tx, scene.partnership()).stream())
                            .toList(),
                        needs.texts())));
  }

  private View window(Tx tx, Audited<PublishedRound> round) {
    return ResultViews.window(
        features.stream().flatMap(feature -> feature.result(tx, round).stream()).toList(),
        needs.texts());
  }
}

package folkmoot.evaluation;

import folkmoot.DigestPart;
import folkmoot.DigestPart.Section;
import folkmoot.asking.PieceViews;
import folkmoot.evaluation.Evaluation.Share;
import folkmoot.statistics.Turnout;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in sentences whether Folkmoot helps; the same ones for conveners and in the summary. */
final class EvaluationViews {
  private EvaluationViews() {}

  /** For conveners: a heading and a line for each thing there is to tell. */
  static Mrkdwn standing(Evaluation evaluation, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(texts.mrkdwn("evaluation.heading"));
    if (evaluation.isEmpty()) {
      lines.add(texts.mrkdwn("evaluation.nothing"));
    }
    sentences(evaluation, texts)
        .forEach(one -> lines.add(texts.mrkdwn("evaluation.line", "sentence", one)));
    return Mrkdwn.joined("\n", lines);
  }

  /**
   * For everybody, once a quarter, a line each. It is no fact of the week and makes no summary by
   * itself.
   */
  static DigestPart digest(Evaluation evaluation, Texts texts) {
    List<Mrkdwn> words = new ArrayList<>();
    words.add(texts.mrkdwn("evaluation.digest"));
    sentences(evaluation, texts)
        .forEach(one -> words.add(texts.mrkdwn("evaluation.digest.line", "sentence", one)));
    Mrkdwn all = Mrkdwn.joined("\n", words);
    return new DigestPart(
        Section.THANKS_AND_LEARNING, all.value(), List.of(PieceViews.paragraph(all)), Set.of());
  }

  private static List<Mrkdwn> sentences(Evaluation evaluation, Texts texts) {
    List<Mrkdwn> sentences = new ArrayList<>();
    add(sentences, "evaluation.talked", evaluation.talked(), texts);
    add(sentences, "evaluation.agreed", evaluation.agreed(), texts);
    add(sentences, "evaluation.settled", evaluation.settled(), texts);
    Integer days = evaluation.days();
    if (days != null) {
      sentences.add(texts.mrkdwn("evaluation.days", "days", days));
    }
    evaluation
        .still()
        .forEach(
            (weeks, share) ->
                sentences.add(
                    texts.mrkdwn(
                        "evaluation.still",
                        "weeks",
                        weeks,
                        "count",
                        share.count(),
                        "of",
                        share.of())));
    if (evaluation.turnout() != null) {
      sentences.add(turnout(evaluation.turnout(), evaluation.before(), texts));
    }
    return sentences;
  }

  private static void add(List<Mrkdwn> sentences, String key, Share share, Texts texts) {
    if (share.of() > 0) {
      sentences.add(texts.mrkdwn(key, "count", share.count(), "of", share.of()));
    }
  }

  private static Mrkdwn turnout(Turnout now, @Nullable Turnout before, Texts texts) {
    return before == null
        ? texts.mrkdwn("evaluation.turnout", "count", now.answered(), "of", now.audience())
        : texts.mrkdwn(
            "evaluation.turnout-before",
            "count",
            now.answered(),
            "of",
            now.audience(),
            "before",
            before.answered(),
            "ofBefore",
            before.audience());
  }
}

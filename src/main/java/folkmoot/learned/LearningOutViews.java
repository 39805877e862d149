package folkmoot.learned;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.learned.TakingOut.TakenOut;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A convener is asked why she takes a learning out, and told what became of it. */
final class LearningOutViews {
  /** She wants to take one out; the value is the partnership and the learning. */
  static final String OUT = "learned.out";

  /** Sends the reason. */
  static final String TAKE_OUT = "learned.take-out";

  /** The block of the reason. */
  static final String REASON = "reason";

  private LearningOutViews() {}

  /** Asks why, in place of the list, since there may be no room for one more window. */
  static Answer reason(Optional<Learning> learning, Texts texts) {
    return new Answer.Update(
        learning
            .map(found -> reason(found, texts))
            .orElseGet(() -> told(texts.mrkdwn("learned.out.not"), texts)));
  }

  private static View reason(Learning learning, Texts texts) {
    LayoutBlock why =
        input(
            i ->
                i.blockId(REASON)
                    .label(plainText(texts.plain("learned.out.reason")))
                    .hint(plainText(texts.plain("learned.out.hint")))
                    .element(
                        plainTextInput(p -> p.actionId("text").maxLength(TakingOut.MOST_REASON))));
    return PieceViews.window(
        new Frame(
            TAKE_OUT,
            learning.partnership() + " " + learning.id(),
            texts.plain("learned.title"),
            texts.plain("learned.out"),
            texts.plain("learned.out.no")),
        List.of(
            PieceViews.paragraph(LearningViews.whole(learning, texts)),
            PieceViews.paragraph(texts.mrkdwn("learned.out.lead")),
            why));
  }

  static Answer takenOut(TakenOut taken, Texts texts) {
    return switch (taken) {
      case NO_REASON -> error("learned.out.empty", texts);
      case LONG_REASON -> error("learned.out.long", texts);
      case DONE -> new Answer.Update(told(texts.mrkdwn("learned.out.done"), texts));
      case NOT_THERE, NOT_CONVENING ->
          new Answer.Update(told(texts.mrkdwn("learned.out.not"), texts));
    };
  }

  private static Answer error(String key, Texts texts) {
    return new Answer.Errors(Map.of(REASON, texts.plain(key, "most", TakingOut.MOST_REASON)));
  }

  private static View told(Mrkdwn words, Texts texts) {
    return PieceViews.told(TAKE_OUT, texts.plain("learned.title"), words, texts);
  }
}

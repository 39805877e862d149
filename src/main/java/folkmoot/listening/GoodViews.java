package folkmoot.listening;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.AnswerViews;
import folkmoot.asking.FieldViews;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.listening.Good.Said;
import folkmoot.partnership.Scene;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a member sees who says what good would look like. */
final class GoodViews {
  static final String KEEP = "listening.keep";

  /** The block of her words. */
  static final String WORDS = "words";

  private GoodViews() {}

  static Answer answer(Said said, Texts texts) {
    if (said instanceof Said.Asked asked) {
      return beginning(AnswerViews.answer(asked.opened(), texts), asked.cut(), texts);
    }
    if (said instanceof Said.NothingAsked none) {
      return beginning(new Answer.Open(draft(none, texts)), none.cut(), texts);
    }
    if (said instanceof Said.NoWords) {
      return new Answer.Errors(Map.of(WORDS, texts.plain("listening.good.empty")));
    }
    if (said instanceof Said.Kept) {
      return new Answer.Update(
          PieceViews.told(
              KEEP,
              texts.plain("listening.good.title"),
              texts.mrkdwn("listening.good.kept"),
              texts));
    }
    if (said instanceof Said.Stranger) {
      return new Answer.Errors(Map.of(WORDS, texts.plain("asking.fault.stranger")));
    }
    throw new AssertionError(said);
  }

  private static Answer beginning(Answer answer, boolean cut, Texts texts) {
    if (cut && answer instanceof Answer.Open open) {
      List<LayoutBlock> blocks = new ArrayList<>(open.view().getBlocks());
      blocks.add(0, PieceViews.onlyTheBeginning(texts));
      open.view().setBlocks(blocks);
    }
    return answer;
  }

  private static View draft(Said.NothingAsked none, Texts texts) {
    Mrkdwn channel = Mrkdwn.channel(none.scene().partnership().home().value());
    return draft(
        new Draft(
            none.scene(),
            texts.mrkdwn("listening.good.none", "channel", channel),
            texts.mrkdwn("listening.good.draft"),
            texts.plain("listening.good.label"),
            none.text()),
        texts.plain("listening.good.title"),
        texts);
  }

  /**
   * Words to keep for later.
   *
   * @param why they cannot be sent now
   * @param what becomes of them
   * @param label over their field
   * @param text what stands in it
   */
  record Draft(Scene scene, Mrkdwn why, Mrkdwn what, String label, String text) {
    @Override
    public String toString() {
      return "Draft";
    }
  }

  static View draft(Draft draft, String title, Texts texts) {
    List<LayoutBlock> blocks =
        List.of(
            PieceViews.paragraph(draft.why()),
            PieceViews.paragraph(draft.what()),
            FieldViews.words(
                WORDS, draft.label(), texts.plain("listening.good.hint"), draft.text()));
    Frame frame =
        new Frame(
            KEEP,
            draft.scene().partnership().id().value(),
            title,
            texts.plain("listening.good.keep"),
            texts.plain("listening.good.close"));
    return PieceViews.window(frame, blocks);
  }
}

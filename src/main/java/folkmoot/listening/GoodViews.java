package folkmoot.listening;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.AnswerViews;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.listening.Good.Said;
import folkmoot.round.Words;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
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
      return AnswerViews.answer(asked.opened(), texts);
    }
    if (said instanceof Said.NothingAsked none) {
      return new Answer.Open(draft(none, texts));
    }
    if (said instanceof Said.TooLong longer) {
      return new Answer.Whisper(PieceViews.said(tooLong(longer.characters(), texts)));
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

  private static Mrkdwn tooLong(int characters, Texts texts) {
    return texts.mrkdwn(
        "listening.good.long", "characters", characters, "most", Words.MOST_CHARACTERS);
  }

  private static View draft(Said.NothingAsked none, Texts texts) {
    Mrkdwn channel = Mrkdwn.channel(none.scene().partnership().home().value());
    List<LayoutBlock> blocks =
        List.of(
            PieceViews.paragraph(texts.mrkdwn("listening.good.none", "channel", channel)),
            PieceViews.paragraph(texts.mrkdwn("listening.good.draft")),
            PieceViews.words(
                WORDS,
                texts.plain("listening.good.label"),
                texts.plain("listening.good.hint"),
                none.text()));
    Frame frame =
        new Frame(
            KEEP,
            none.scene().partnership().id().value(),
            texts.plain("listening.good.title"),
            texts.plain("listening.good.keep"),
            texts.plain("listening.good.close"));
    return PieceViews.window(frame, blocks);
  }
}

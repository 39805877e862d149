package folkmoot.asking;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.asking.PieceViews.Button;
import folkmoot.ids.RoundId;
import folkmoot.outbox.Message;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;

/** The row under a result: what can follow from it with one press, wherever it is read. */
public final class ResultButtonViews {
  /** Somebody would like to talk about a result; the value is its round. */
  public static final String TALK = "asking.talk";

  /** Somebody suggests an action that answers a result; the value is its round. */
  public static final String SUGGEST = "action.suggest";

  /** Somebody sees a result differently; the value is its round. */
  public static final String DIFFER = "asking.differ";

  private ResultButtonViews() {}

  /** Under figures, and under words as they came. */
  public static LayoutBlock row(RoundId result, Texts texts) {
    return row(result, new Button(DIFFER, result.value(), texts.plain("asking.differ")), texts);
  }

  /**
   * Where another objection fits better.
   *
   * @param objection the last button of the row
   */
  public static LayoutBlock row(RoundId result, Button objection, Texts texts) {
    return PieceViews.buttons(
        List.of(
            new Button(TALK, result.value(), texts.plain("asking.talk")),
            new Button(SUGGEST, result.value(), texts.plain("asking.suggest")),
            objection));
  }

  /** What opens the conversation in the thread, whoever pressed. */
  static Message thread(Texts texts) {
    return PieceViews.said(texts.mrkdwn("asking.talk.thread"));
  }

  /** What whoever wished to talk is told. */
  public static Mrkdwn talked(boolean opened, Texts texts) {
    return texts.mrkdwn(opened ? "asking.talk.open" : "asking.fault.stranger");
  }
}

package folkmoot.action;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.Offer;
import folkmoot.OpenItem;
import folkmoot.action.Raising.Left;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.asking.ResultButtonViews;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.RoundFacts;
import folkmoot.sequel.Sequel;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A result of which nothing came, raised once, and what follows. */
final class RaisedViews {
  /** A convener wants to note that the group chose not to act; the value is the result. */
  static final String LEAVE = "action.leave";

  /** The block of the reason. */
  static final String REASON = "reason";

  private RaisedViews() {}

  /** What stands once in the thread of the result. */
  static Message post(RoundFacts result, Texts texts) {
    Mrkdwn words = texts.mrkdwn("action.raised", "title", result.title());
    return new Message(words.value(), List.of(PieceViews.paragraph(words), buttons(result, texts)));
  }

  private static LayoutBlock buttons(RoundFacts result, Texts texts) {
    String id = result.id().value();
    return PieceViews.buttons(
        List.of(
            new Button(ResultButtonViews.TALK, id, texts.plain("asking.talk")),
            new Button(ResultButtonViews.SUGGEST, id, texts.plain("asking.suggest")),
            new Button(LEAVE, id, texts.plain("action.leave"))));
  }

  /** What stands there afterwards; it can still be taken up. */
  static Message left(RoundFacts result, Partnership partnership, String reason, Texts texts) {
    Mrkdwn words = left(result, reason, texts);
    String id = result.id().value();
    return new Message(
        words.value(),
        List.of(
            PieceViews.paragraph(words),
            PieceViews.buttons(
                List.of(
                    new Button(ResultButtonViews.SUGGEST, id, texts.plain("asking.suggest"))))));
  }

  /** That the group chose not to act on it, and why. */
  static Mrkdwn left(RoundFacts result, String reason, Texts texts) {
    return texts.mrkdwn(
        "action.left", "title", result.title(), "given", !reason.isEmpty(), "reason", reason);
  }

  /** The same for a convener among what waits for her. */
  static Offer offer(Sequel sequel, Texts texts) {
    String id = sequel.result().id().value();
    return new Offer(
        texts.mrkdwn("action.raised.offer", "title", sequel.result().title()),
        List.of(
            new OpenItem.Button(ResultButtonViews.SUGGEST, id, texts.plain("asking.suggest")),
            new OpenItem.Button(LEAVE, id, texts.plain("action.leave"))));
  }

  /** Asks why, which may stay open. */
  static Answer form(Optional<Sequel> sequel, Texts texts) {
    return sequel
        .<Answer>map(found -> new Answer.Open(form(found, texts)))
        .orElseGet(
            () -> new Answer.Whisper(PieceViews.said(texts.mrkdwn("action.leave.convener"))));
  }

  private static View form(Sequel sequel, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        PieceViews.paragraph(texts.mrkdwn("action.leave.lead", "title", sequel.result().title())));
    blocks.add(
        input(
            i ->
                i.blockId(REASON)
                    .label(plainText(texts.plain("action.leave.label")))
                    .hint(plainText(texts.plain("action.leave.hint", "most", Action.MOST_OUTCOME)))
                    .optional(true)
                    .element(
                        plainTextInput(p -> p.actionId("text").maxLength(Action.MOST_OUTCOME)))));
    return PieceViews.window(
        new Frame(
            LEAVE,
            sequel.result().id().value(),
            texts.plain("action.leave.title"),
            texts.plain("action.leave.send"),
            texts.plain("action.form.back")),
        blocks);
  }

  static Answer sent(Left left, Texts texts) {
    return switch (left) {
      case LONG_REASON ->
          new Answer.Errors(
              Map.of(
                  REASON, texts.plain("action.fault.long-outcome", "most", Action.MOST_OUTCOME)));
      case DONE -> told("action.leave.done", texts);
      case NOT_OPEN -> told("action.leave.not-open", texts);
      case NOT_CONVENING -> told("action.leave.convener", texts);
    };
  }

  private static Answer told(String key, Texts texts) {
    return new Answer.Update(
        PieceViews.told(LEAVE, texts.plain("action.leave.title"), texts.mrkdwn(key), texts));
  }
}

package folkmoot.home;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.asElements;

import folkmoot.OpenItem.Button;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Message;
import folkmoot.outbox.Undecided;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;

/** The question about a post that may be there or not. */
final class UndecidedViews {
  static final String IS_THERE = "home.is-there";
  static final String POST_IT = "home.post-it";

  private UndecidedViews() {}

  static Message question(Undecided.Question question, PartnershipId partnership, Texts texts) {
    Mrkdwn words =
        texts.mrkdwn("home.undecided", "channel", Mrkdwn.channel(question.channel().value()));
    String value = partnership + " " + question.outboxId();
    Button isThere = new Button(IS_THERE, value, texts.plain("home.is-there"));
    Button postIt = new Button(POST_IT, value, texts.plain("home.post-it"));
    return PieceViews.message(
        words,
        List.of(
            PieceViews.words(words),
            actions(asElements(PieceViews.element(isThere), PieceViews.element(postIt)))));
  }

  static Message settled(boolean first, boolean isThere, Texts texts) {
    String key =
        first ? (isThere ? "home.settled-there" : "home.settled-post") : "home.settled-before";
    return PieceViews.message(List.of(texts.mrkdwn(key)));
  }
}

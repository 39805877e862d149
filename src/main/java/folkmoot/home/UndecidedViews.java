package folkmoot.home;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.asElements;

import folkmoot.Offer;
import folkmoot.OpenItem.Button;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Message;
import folkmoot.outbox.Undecided;
import folkmoot.partnership.Partnership;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;

/** The question about a post that may be there or not. */
final class UndecidedViews {
  static final String IS_THERE = "home.is-there";
  static final String POST_IT = "home.post-it";

  static final String TRY_AGAIN = "home.try-again";

  private UndecidedViews() {}

  static Message question(Undecided.Question question, Partnership partnership, Texts texts) {
    Offer offer = offer(question, partnership.id(), texts);
    Mrkdwn words = about(partnership, offer);
    return PieceViews.message(
        words,
        List.of(
            PieceViews.words(words),
            actions(
                asElements(
                    PieceViews.element(offer.buttons().get(0)),
                    PieceViews.element(offer.buttons().get(1))))));
  }

  /** The question with its two answers. */
  static Offer offer(Undecided.Question question, PartnershipId partnership, Texts texts) {
    String value = partnership + " " + question.outboxId();
    return new Offer(
        texts.mrkdwn("home.undecided", "channel", Mrkdwn.channel(question.channel().value())),
        List.of(
            new Button(IS_THERE, value, texts.plain("home.is-there")),
            new Button(POST_IT, value, texts.plain("home.post-it"))));
  }

  /** Says what keeps posts out of a channel, and what mends it. */
  static Message blocked(Undecided.Block block, Partnership partnership, Texts texts) {
    Offer offer = offer(block, partnership.id(), texts);
    Mrkdwn words = about(partnership, offer);
    return PieceViews.message(
        words,
        List.of(
            PieceViews.words(words),
            actions(asElements(PieceViews.element(offer.buttons().get(0))))));
  }

  /** A channel that is gone has no name any more, and she may convene two partnerships. */
  private static Mrkdwn about(Partnership partnership, Offer offer) {
    return Mrkdwn.joined("\n", List.of(Mrkdwn.bold(partnership.name()), offer.words()));
  }

  static Offer offer(Undecided.Block block, PartnershipId partnership, Texts texts) {
    return new Offer(
        texts.mrkdwn(
            "home.blocked." + block.cause(), "channel", Mrkdwn.channel(block.channel().value())),
        List.of(
            new Button(
                TRY_AGAIN, partnership + " " + block.channel(), texts.plain("home.try-again"))));
  }

  static Message tried(int posts, Texts texts) {
    return PieceViews.message(List.of(texts.mrkdwn("home.tried", "count", posts)));
  }

  static String gaveUp(Texts texts) {
    return texts.plain("home.blocked.gave-up");
  }

  static Message settled(boolean first, boolean isThere, Texts texts) {
    String key =
        first ? (isThere ? "home.settled-there" : "home.settled-post") : "home.settled-before";
    return PieceViews.message(List.of(texts.mrkdwn(key)));
  }
}

package folkmoot.home;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.asElements;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.statistics.CutPoints;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Who can see what, in plain words. */
final class PrivacyViews {
  private PrivacyViews() {}

  /** For a member: with the way to what is held about her. */
  static Message message(Partnership partnership, Texts texts) {
    Message words = message(partnership.k(), texts);
    List<LayoutBlock> blocks = new ArrayList<>(words.blocks());
    blocks.add(actions(asElements(PieceViews.element(HeldViews.button(partnership.id(), texts)))));
    return new Message(words.text(), blocks);
  }

  /**
   * @param k the smallest group anything is said about here
   */
  static Message message(int k, Texts texts) {
    CutPoints cuts = CutPoints.usual();
    Mrkdwn words =
        texts.mrkdwn(
            "home.privacy-words",
            "few",
            Math.round(cuts.few() * 100),
            "most",
            Math.round(cuts.most() * 100));
    return PieceViews.message(
        List.of(
            texts.mrkdwn("home.privacy-open"),
            texts.mrkdwn("home.privacy-closed", "k", k),
            texts.mrkdwn("home.privacy-small", "k", k),
            texts.mrkdwn("home.privacy-remind"),
            texts.mrkdwn("home.privacy-given"),
            texts.mrkdwn("home.privacy-slack"),
            words));
  }
}

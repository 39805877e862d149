package folkmoot.home;

import folkmoot.outbox.Message;
import folkmoot.statistics.CutPoints;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;

/** Who can see what, in plain words. */
final class PrivacyViews {
  private PrivacyViews() {}

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
            texts.mrkdwn("home.privacy-slack"),
            words));
  }
}

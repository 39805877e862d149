package folkmoot.home;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.OpenItem.Button;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What somebody reads who cannot do something here. */
final class AccessViews {
  /** Chooses the partnership for a line. */
  static final String IN = "home.in";

  private static final int MOST_CHOICES = 20;
  private static final int LONGEST_LINE = 300;

  private AccessViews() {}

  /**
   * @param line what she typed, to be done once she has chosen; empty when she typed nothing
   */
  static Message refused(Access.Refused refused, String line, Texts texts) {
    if (refused instanceof Access.NoPartnership) {
      return PieceViews.message(List.of(texts.mrkdwn("home.no-partnership")));
    }
    if (refused instanceof Access.NoMember stranger) {
      String name = stranger.partnership();
      return PieceViews.message(
          List.of(
              name == null
                  ? texts.mrkdwn("home.no-member-yet")
                  : texts.mrkdwn("home.no-member", "name", name)));
    }
    if (refused instanceof Access.Gone gone) {
      return HeldViews.gone(
          texts.mrkdwn("home.gone", "name", gone.partnership().name()), gone.partnership(), texts);
    }
    if (refused instanceof Access.ForConveners conveners) {
      return PieceViews.message(List.of(forConveners(conveners, texts)));
    }
    if (refused instanceof Access.Several several) {
      return several(several.mine(), line, texts);
    }
    throw new AssertionError(refused);
  }

  static Mrkdwn forConveners(Access.ForConveners conveners, Texts texts) {
    return texts.mrkdwn(
        "home.for-conveners", "names", conveners.names(), "count", conveners.names().size());
  }

  /** A long line is not carried along: twenty buttons with it would be more than Slack takes. */
  private static Message several(List<Partnership> mine, String line, Texts texts) {
    boolean carried = line.length() <= LONGEST_LINE;
    Mrkdwn lead = texts.mrkdwn(carried ? "home.several" : "home.several-long");
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.words(lead));
    for (Partnership partnership : mine.stream().limit(MOST_CHOICES).toList()) {
      String value = partnership.id() + (carried ? " " + line : "");
      Button button = new Button(IN, value, texts.plain("home.choose"));
      blocks.add(PieceViews.row(texts.mrkdwn("home.bold", "words", partnership.name()), button));
    }
    return PieceViews.message(lead, blocks);
  }
}

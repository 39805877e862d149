package folkmoot.learned;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.shelf.ShelfPage;
import folkmoot.shelf.ShelfViews;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.util.List;

/** What was learned, to read; and taking something out. */
final class LearningListViews {
  /** Opens the window; the value is the partnership. */
  static final String READ = "learned.list";

  /** Turns to earlier ones. */
  static final String EARLIER = "learned.earlier";

  /** Turns to later ones. */
  static final String LATER = "learned.later";

  /** A convener wants to take one out; the value is the partnership and the learning. */
  static final String OUT = "learned.out";

  /** Sends the reason. */
  static final String TAKE_OUT = "learned.take-out";

  private LearningListViews() {}

  static View window(ShelfPage<Learning> page, Texts texts) {
    ShelfViews.Names names =
        new ShelfViews.Names(READ, EARLIER, LATER, texts.plain("learned.title"));
    Mrkdwn lead = texts.mrkdwn(page.isBare() ? "learned.list.none" : "learned.list");
    return ShelfViews.window(page, names, lead, one -> row(page, one, texts), texts);
  }

  private static LayoutBlock row(ShelfPage<Learning> page, Learning learning, Texts texts) {
    String reason = learning.reason();
    Mrkdwn week =
        texts.mrkdwn(
            "learned.week", "day", Spoken.day(learning.week(), page.today(), texts.locale()));
    Mrkdwn what =
        reason == null ? LearningViews.whole(learning, texts) : ShelfViews.instead(reason, texts);
    Mrkdwn words = Mrkdwn.joined("\n", List.of(week, what));
    return reason == null
        ? ShelfViews.row(page, words, OUT, learning.id(), texts)
        : PieceViews.paragraph(words);
  }

  /** How a convener is asked why she takes something out. */
  static ShelfViews.Asked asked(Texts texts) {
    return new ShelfViews.Asked(TAKE_OUT, texts.plain("learned.title"));
  }

  static View reason(Learning learning, Texts texts) {
    return ShelfViews.form(
        asked(texts),
        learning.partnership() + " " + learning.id(),
        List.of(PieceViews.paragraph(LearningViews.whole(learning, texts))),
        texts);
  }
}

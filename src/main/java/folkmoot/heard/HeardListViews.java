package folkmoot.heard;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.shelf.ShelfPage;
import folkmoot.shelf.ShelfViews;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.LocalDate;

/** What was heard, to read; and taking something out. */
final class HeardListViews {
  /** Opens the window; the value is the partnership. */
  static final String READ = "heard.read";

  /** Turns to earlier ones. */
  static final String EARLIER = "heard.earlier";

  /** Turns to later ones. */
  static final String LATER = "heard.later";

  /** A convener wants to take something out. */
  static final String OUT = "heard.out";

  /** Sends the reason. */
  static final String TAKE_OUT = "heard.take-out";

  private HeardListViews() {}

  /** The words, and under them when and where. */
  static Mrkdwn words(HeardEntry entry, LocalDate today, Texts texts) {
    String day = Spoken.day(entry.day(), today, texts.locale());
    return texts.mrkdwn(
        "heard.words",
        "words",
        Mrkdwn.quoted(entry.words()),
        "day",
        day,
        "somewhere",
        !entry.place().isEmpty(),
        "place",
        entry.place());
  }

  static View window(ShelfPage<HeardEntry> page, Texts texts) {
    ShelfViews.Names names = new ShelfViews.Names(READ, EARLIER, LATER, texts.plain("heard.title"));
    Mrkdwn lead = texts.mrkdwn(page.isBare() ? "heard.list.none" : "heard.list");
    return ShelfViews.window(page, names, lead, entry -> row(page, entry, texts), texts);
  }

  private static LayoutBlock row(ShelfPage<HeardEntry> page, HeardEntry entry, Texts texts) {
    String reason = entry.reason();
    return reason == null
        ? ShelfViews.row(page, words(entry, page.today(), texts), OUT, entry.id(), texts)
        : PieceViews.paragraph(ShelfViews.instead(reason, texts));
  }

  /** How a convener is asked why she takes something out. */
  static ShelfViews.Asked asked(Texts texts) {
    return new ShelfViews.Asked(TAKE_OUT, texts.plain("heard.title"));
  }

  static View reason(HeardEntry entry, Texts texts) {
    return ShelfViews.form(
        asked(texts),
        entry.partnership() + " " + entry.id(),
        PieceViews.cited(entry.words()),
        texts);
  }
}

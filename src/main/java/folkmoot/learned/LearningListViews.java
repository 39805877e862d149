package folkmoot.learned;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.learned.Learnings.Page;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was learned, to read. */
final class LearningListViews {
  /** Opens the window; the value is the partnership. */
  static final String READ = "learned.list";

  /** Turns to earlier ones. */
  static final String EARLIER = "learned.earlier";

  /** Turns to later ones. */
  static final String LATER = "learned.later";

  private LearningListViews() {}

  static Answer opened(Optional<Page> page, Texts texts) {
    return page.<Answer>map(found -> new Answer.Open(window(found, texts)))
        .orElseGet(() -> stranger(texts));
  }

  static Answer turned(Optional<Page> page, Texts texts) {
    return page.<Answer>map(found -> new Answer.Update(window(found, texts)))
        .orElseGet(() -> stranger(texts));
  }

  private static Answer stranger(Texts texts) {
    return new Answer.Whisper(PieceViews.said(texts.mrkdwn("asking.fault.stranger")));
  }

  static View window(Page page, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    boolean nothing = page.learnings().isEmpty() && page.from() == 0;
    blocks.add(PieceViews.paragraph(texts.mrkdwn(nothing ? "learned.list.none" : "learned.list")));
    page.learnings().forEach(each -> blocks.add(row(page, each, texts)));
    List<Button> turning = turning(page, texts);
    if (!turning.isEmpty()) {
      blocks.add(PieceViews.buttons(turning));
    }
    return PieceViews.window(
        new Frame(READ, "", texts.plain("learned.title"), null, texts.plain("learned.close")),
        blocks);
  }

  private static LayoutBlock row(Page page, Learning learning, Texts texts) {
    String reason = learning.reason();
    Mrkdwn week =
        texts.mrkdwn(
            "learned.week", "day", Spoken.day(learning.week(), page.today(), texts.locale()));
    Mrkdwn what =
        reason == null
            ? LearningViews.whole(learning, texts)
            : texts.mrkdwn("learned.taken-out", "reason", reason);
    Mrkdwn words = Mrkdwn.joined("\n", List.of(week, what));
    return reason == null && page.scene().convenes()
        ? PieceViews.beside(words, out(page, learning, texts))
        : PieceViews.paragraph(words);
  }

  private static Button out(Page page, Learning learning, Texts texts) {
    return new Button(
        LearningOutViews.OUT, page.partnership() + " " + learning.id(), texts.plain("learned.out"));
  }

  private static List<Button> turning(Page page, Texts texts) {
    List<Button> turning = new ArrayList<>();
    if (page.from() > 0) {
      int before = Math.max(0, page.from() - Learnings.ON_A_PAGE);
      turning.add(
          new Button(LATER, page.partnership() + " " + before, texts.plain("learned.later")));
    }
    if (page.more()) {
      int after = page.from() + Learnings.ON_A_PAGE;
      turning.add(
          new Button(EARLIER, page.partnership() + " " + after, texts.plain("learned.earlier")));
    }
    return turning;
  }
}

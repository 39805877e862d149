package folkmoot.pulse;

import folkmoot.asking.PieceViews;
import folkmoot.outbox.Message;
import folkmoot.pulse.MirrorViews.Result;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** "How we know" on pages. */
final class HowViews {
  /** Characters of one page, so that it is read in one piece and its plain text is whole. */
  private static final int PAGE = 3_000;

  private HowViews() {}

  /** Whether there is anything to explain. */
  static boolean isAny(Result result, Texts texts) {
    return !new HowWeKnow(result, texts).lines().isEmpty();
  }

  /** As messages for the thread. */
  static List<Message> messages(Result result, Texts texts) {
    return paragraphs(result, texts).stream().map(PieceViews::said).toList();
  }

  /** The same as paragraphs of a window. */
  static List<Mrkdwn> paragraphs(Result result, Texts texts) {
    List<Mrkdwn> pages = new ArrayList<>();
    List<Mrkdwn> page = new ArrayList<>();
    int length = 0;
    for (Mrkdwn line : new HowWeKnow(result, texts).lines()) {
      int longer = line.value().length() + 1;
      if (length + longer > PAGE) {
        pages.add(Mrkdwn.joined("\n", page));
        page.clear();
        length = 0;
      }
      page.add(line);
      length += longer;
    }
    if (!page.isEmpty()) {
      pages.add(Mrkdwn.joined("\n", page));
    }
    return pages;
  }
}

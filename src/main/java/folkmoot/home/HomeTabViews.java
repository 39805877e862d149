package folkmoot.home;

import static com.slack.api.model.block.Blocks.divider;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import folkmoot.partnership.Partnership;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Draws the App Home. */
final class HomeTabViews {
  private static final int MOST_BLOCKS = 100;

  private HomeTabViews() {}

  /**
   * A partnership that does not fit any more is left out whole: half of one would mislead.
   *
   * @param gone those she had herself removed from
   */
  static View view(List<Today> days, List<Partnership> gone, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (days.isEmpty() && gone.isEmpty()) {
      blocks.add(PieceViews.words(texts.mrkdwn("home.no-partnership")));
    }
    for (Today today : days) {
      add(blocks, TodayViews.blocks(today, texts));
    }
    for (Partnership partnership : gone) {
      add(
          blocks,
          HeldViews.gone(texts.mrkdwn("home.gone", "name", partnership.name()), partnership, texts)
              .blocks());
    }
    return Views.view(v -> v.type("home").blocks(blocks));
  }

  private static void add(List<LayoutBlock> blocks, List<LayoutBlock> more) {
    int line = blocks.isEmpty() ? 0 : 1;
    if (blocks.size() + line + more.size() <= MOST_BLOCKS) {
      if (line > 0) {
        blocks.add(divider());
      }
      blocks.addAll(more);
    }
  }
}

package folkmoot.home;

import static com.slack.api.model.block.Blocks.divider;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import folkmoot.partnership.HubViews;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Draws the App Home. */
final class HomeTabViews {
  private static final int MOST_BLOCKS = 100;

  /** One partnership a person is in. */
  record Part(Board board, OwnSettings settings, Status status) {}

  private HomeTabViews() {}

  /** A partnership that does not fit any more is left out whole: half of one would mislead. */
  static View view(List<Part> parts, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (parts.isEmpty()) {
      blocks.add(PieceViews.words(texts.mrkdwn("home.no-partnership")));
    }
    for (Part part : parts) {
      List<LayoutBlock> more = part(part, texts);
      if (blocks.size() + more.size() <= MOST_BLOCKS) {
        blocks.addAll(more);
      }
    }
    return Views.view(v -> v.type("home").blocks(blocks));
  }

  private static List<LayoutBlock> part(Part part, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>(BoardViews.blocks(part.board(), texts));
    blocks.add(PieceViews.words(MeViews.summary(part.settings(), texts)));
    if (part.board().scene().convenes() && !part.status().open().isEmpty()) {
      blocks.add(PieceViews.words(StatusViews.running(part.status(), texts)));
    }
    blocks.add(HubViews.buttons(part.board().scene().partnership(), texts));
    blocks.add(divider());
    return blocks;
  }
}

package folkmoot.home;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.outbox.Message;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Set;

/** A message as a window. */
final class NoticeViews {
  /** Slack draws charts, tables and the like in messages only, and refuses a window with one. */
  private static final Set<String> FIT_FOR_WINDOWS =
      Set.of("section", "header", "divider", "context", "actions", "image", "rich_text", "video");

  private NoticeViews() {}

  /** What a window cannot show is left out: the words beside it say the same. */
  static View window(Message message, Texts texts) {
    List<LayoutBlock> fit =
        message.blocks().stream().filter(b -> FIT_FOR_WINDOWS.contains(b.getType())).toList();
    List<LayoutBlock> blocks =
        fit.isEmpty() ? List.of(PieceViews.words(Mrkdwn.of(message.text()))) : fit;
    return PieceViews.window(texts.plain("home.window"), blocks, texts);
  }
}

package folkmoot.wrong.pulse;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;

/** Breaks: only views build blocks. */
final class BuildsBlocks {
  LayoutBlock line() {
    return Blocks.divider();
  }
}

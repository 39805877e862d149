package folkmoot.home;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import folkmoot.Agreed;
import folkmoot.Offer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is to be done, as one member sees it: her own steps, and what all agreed on. */
final class StepViews {
  private static final int MOST_HERS = 5;
  private static final int MOST_AGREED = 5;

  private StepViews() {}

  /** Nothing where nothing is agreed or asked of her. */
  static List<LayoutBlock> blocks(Today.Steps steps, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (!steps.hers().isEmpty()) {
      blocks.add(PieceViews.words(texts.mrkdwn("home.my-actions", "count", steps.hers().size())));
      steps.hers().stream().limit(MOST_HERS).forEach(offer -> add(blocks, offer));
    }
    if (!steps.agreed().isEmpty()) {
      blocks.add(PieceViews.words(agreed(steps, texts)));
    }
    return blocks;
  }

  private static void add(List<LayoutBlock> blocks, Offer offer) {
    blocks.add(PieceViews.words(offer.words()));
    List<BlockElement> row = new ArrayList<>();
    offer.buttons().forEach(button -> row.add(PieceViews.element(button)));
    blocks.add(actions(row));
  }

  private static Mrkdwn agreed(Today.Steps steps, Texts texts) {
    LocalDate today = steps.day();
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(texts.mrkdwn("home.agreed"));
    for (Agreed step : steps.agreed().stream().limit(MOST_AGREED).toList()) {
      lines.add(
          texts.mrkdwn(
              "home.agreed-line",
              "what",
              step.what(),
              "owner",
              step.owner(),
              "over",
              today.isAfter(step.due()),
              "day",
              Spoken.day(step.due(), today, texts.locale())));
    }
    int rest = steps.agreed().size() - MOST_AGREED;
    if (rest > 0) {
      lines.add(texts.mrkdwn("home.agreed-more", "count", rest));
    }
    return Mrkdwn.joined("\n", lines);
  }
}

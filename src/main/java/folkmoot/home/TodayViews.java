package folkmoot.home;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.divider;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import folkmoot.Offer;
import folkmoot.OpenItem;
import folkmoot.OpenItem.Button;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.HubViews;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** All that one member sees of one partnership. */
final class TodayViews {
  /** Asks for quiet; the value says for how long, as after {@code snooze}. */
  static final String QUIET = "home.quiet";

  private static final int MOST_OFFERS = 10;
  private static final List<String> LEADS_ON =
      List.of(
          "results",
          "actions",
          "opera",
          "heard",
          "thanks",
          "learned",
          "reflect",
          "behaviours",
          "privacy",
          "forget",
          "help");

  private TodayViews() {}

  /** As a window, for everybody and above all for people of other workspaces. */
  static View window(Today today, Texts texts) {
    return PieceViews.window(texts.plain("home.me-title"), blocks(today, texts), texts);
  }

  static List<LayoutBlock> blocks(Today today, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    Board board = today.board();
    blocks.add(PieceViews.words(BoardViews.title(board.scene().partnership(), texts)));
    blocks.addAll(toAnswer(board, texts));
    blocks.addAll(rounds(board, texts));
    blocks.addAll(StepViews.blocks(today.steps(), texts));
    blocks.add(PieceViews.words(BoardViews.coming(board, texts)));
    blocks.addAll(settings(today.settings(), texts));
    if (board.scene().convenes()) {
      blocks.addAll(convening(today, texts));
    }
    blocks.add(divider());
    blocks.add(leadsOn(board.scene().partnership().id(), texts));
    return blocks;
  }

  private static List<LayoutBlock> toAnswer(Board board, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.words(BoardViews.lead(board, texts)));
    blocks.addAll(BoardViews.rows(board.unanswered(), texts));
    return blocks;
  }

  /** What she has answered, and can still change. */
  private static List<LayoutBlock> rounds(Board board, Texts texts) {
    List<OpenItem> answered = board.items().stream().filter(OpenItem::answered).toList();
    if (answered.isEmpty()) {
      return List.of();
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.words(texts.mrkdwn("home.my-rounds")));
    blocks.addAll(BoardViews.rows(answered, texts));
    return blocks;
  }

  private static List<LayoutBlock> settings(OwnSettings settings, Texts texts) {
    PartnershipId partnership = settings.scene().partnership().id();
    boolean quiet = settings.snooze() != Snooze.OFF;
    Button snooze =
        quiet
            ? new Button(QUIET, partnership + " off", texts.plain("home.label.snooze-off"))
            : new Button(QUIET, partnership + " 2w", texts.plain("home.label.snooze"));
    return List.of(
        divider(),
        PieceViews.words(MeViews.summary(settings, texts)),
        row(
            List.of(
                new Button(
                    HubViews.SETTINGS, partnership.value(), texts.plain("home.label.settings")),
                snooze,
                new Button(MeViews.PEOPLE, partnership.value(), texts.plain("home.label.people")),
                HeldViews.button(partnership, texts))));
  }

  private static List<LayoutBlock> convening(Today today, Texts texts) {
    PartnershipId partnership = today.board().scene().partnership().id();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(divider());
    blocks.add(PieceViews.words(texts.mrkdwn("home.convening")));
    blocks.addAll(running(today.status(), today.toDecide(), texts));
    blocks.add(PieceViews.words(StatusViews.done(today.status(), texts)));
    blocks.add(
        row(
            List.of(
                new Button(
                    HubViews.CONVENE, partnership.value(), texts.plain("home.convene-title")))));
    return blocks;
  }

  /** What runs, and what waits for a convener; each with the buttons that settle it. */
  static List<LayoutBlock> running(Status status, List<Offer> toDecide, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.words(StatusViews.running(status, texts)));
    StatusViews.resting(status, texts).forEach(line -> blocks.add(PieceViews.words(line)));
    blocks.add(PieceViews.words(texts.mrkdwn("home.to-decide", "count", toDecide.size())));
    for (Offer offer : toDecide.stream().limit(MOST_OFFERS).toList()) {
      blocks.add(PieceViews.words(offer.words()));
      if (!offer.buttons().isEmpty()) {
        blocks.add(row(offer.buttons()));
      }
    }
    return blocks;
  }

  private static LayoutBlock leadsOn(PartnershipId partnership, Texts texts) {
    return row(LEADS_ON.stream().map(word -> PieceViews.verb(partnership, word, texts)).toList());
  }

  private static LayoutBlock row(List<Button> buttons) {
    List<BlockElement> elements = new ArrayList<>();
    buttons.forEach(button -> elements.add(PieceViews.element(button)));
    return actions(elements);
  }
}

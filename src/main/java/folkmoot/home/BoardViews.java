package folkmoot.home;

import static com.slack.api.model.block.Blocks.divider;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.Coming;
import folkmoot.OpenItem;
import folkmoot.outbox.Message;
import folkmoot.partnership.HubViews;
import folkmoot.partnership.Partnership;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Draws what there is for one member. */
final class BoardViews {
  /** The shortcut, offered everywhere in Slack, that does what {@code /moot answer} does. */
  static final String ANSWER = "home.answer-shortcut";

  private static final int MOST_ITEMS = 15;

  private BoardViews() {}

  /** The hub. */
  static Message message(Board board, Texts texts) {
    Partnership partnership = board.scene().partnership();
    List<LayoutBlock> blocks = new ArrayList<>(blocks(board, texts));
    blocks.add(divider());
    blocks.add(HubViews.buttons(partnership, texts));
    blocks.add(PieceViews.note(texts.mrkdwn("home.hub-help")));
    return PieceViews.message(inWords(board, texts), blocks);
  }

  /** All she can answer or change, to choose from; with nothing there, what comes next. */
  static Message choice(Board board, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.words(lead(board, texts)));
    blocks.addAll(rows(board.items(), texts));
    blocks.add(PieceViews.words(coming(board, texts)));
    return PieceViews.message(inWords(board, texts), blocks);
  }

  private static List<LayoutBlock> blocks(Board board, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.words(title(board.scene().partnership(), texts)));
    blocks.add(PieceViews.words(lead(board, texts)));
    blocks.addAll(rows(board.items(), texts));
    blocks.add(PieceViews.words(coming(board, texts)));
    return blocks;
  }

  static Mrkdwn title(Partnership partnership, Texts texts) {
    Mrkdwn name = texts.mrkdwn("home.bold", "words", partnership.name());
    return partnership.purpose().isBlank()
        ? name
        : Mrkdwn.joined("\n", List.of(name, purpose(partnership, texts)));
  }

  private static Mrkdwn purpose(Partnership partnership, Texts texts) {
    return texts.mrkdwn(
        "home.purpose", "purpose", partnership.purpose(), "agreed", partnership.purposeAgreed());
  }

  static Mrkdwn lead(Board board, Texts texts) {
    int open = board.unanswered().size();
    if (open == 0) {
      return board.items().isEmpty() ? nothing(board, texts) : texts.mrkdwn("home.all-answered");
    }
    return texts.mrkdwn("home.open", "count", open);
  }

  /** With nothing open: how the next round comes about. */
  private static Mrkdwn nothing(Board board, Texts texts) {
    return texts.mrkdwn(
        "home.nothing-open",
        "convenes",
        board.scene().convenes(),
        "channel",
        Mrkdwn.channel(board.scene().partnership().home().value()));
  }

  /** Each with its button. */
  static List<LayoutBlock> rows(List<OpenItem> items, Texts texts) {
    return items.stream()
        .limit(MOST_ITEMS)
        .map(item -> PieceViews.row(line(item, texts), item.button()))
        .toList();
  }

  private static Mrkdwn line(OpenItem item, Texts texts) {
    if (item.answered()) {
      return texts.mrkdwn("home.item-answered", "line", item.line());
    }
    long minutes = Math.round(item.seconds() / 60.0);
    return texts.mrkdwn("home.item", "line", item.line(), "minutes", minutes);
  }

  /** What comes next, each with weekday, date, time and zone, as it is where the reader is. */
  static Mrkdwn coming(Board board, Texts texts) {
    ZoneId zone = board.scene().member().zone();
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(texts.mrkdwn("home.coming", "count", board.coming().size()));
    for (Coming coming : board.coming().stream().limit(MOST_ITEMS).toList()) {
      lines.add(
          texts.mrkdwn(
              "home.coming-line",
              "when",
              Spoken.nearMoment(coming.when().atZone(zone), texts.locale()),
              "what",
              coming.what()));
    }
    return Mrkdwn.joined("\n", lines);
  }

  private static Mrkdwn inWords(Board board, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(lead(board, texts));
    board.items().stream().limit(MOST_ITEMS).forEach(item -> lines.add(line(item, texts)));
    lines.add(coming(board, texts));
    return Mrkdwn.joined("\n", lines);
  }
}

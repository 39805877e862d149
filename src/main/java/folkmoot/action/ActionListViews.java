package folkmoot.action;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.action.Listing.Filter;
import folkmoot.action.Listing.Page;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which actions there are. */
final class ActionListViews {
  /** Turns to a page of a list; with the name of the list or direction behind it. */
  static final String SHOW = "action.list.";

  /** From one action back to the list. */
  static final String BACK = "action.back";

  /** Suggests an action that answers no result; the value is the partnership. */
  static final String NEW = "action.new";

  private ActionListViews() {}

  static View window(Page page, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        PieceViews.paragraph(
            texts.mrkdwn("action.list." + page.filter().word(), "count", page.count())));
    page.sights().forEach(sight -> blocks.add(row(sight, texts)));
    List<Button> turning = turning(page, texts);
    if (!turning.isEmpty()) {
      blocks.add(PieceViews.buttons(turning));
    }
    blocks.add(PieceViews.buttons(others(page, texts)));
    return PieceViews.window(
        new Frame(
            "action.list",
            "list " + value(page.partnership().value(), page.filter(), page.from()),
            texts.plain("action.list.title"),
            null,
            texts.plain("action.close")),
        blocks);
  }

  private static String value(String partnership, Filter filter, int from) {
    return partnership + " " + filter.word() + " " + from;
  }

  private static List<Button> others(Page page, Texts texts) {
    List<Button> row = new ArrayList<>();
    for (Filter filter : Filter.values()) {
      if (filter != page.filter()) {
        row.add(
            new Button(
                SHOW + filter.word(),
                value(page.partnership().value(), filter, 0),
                texts.plain("action.list.show." + filter.word())));
      }
    }
    row.add(new Button(NEW, page.partnership().value(), texts.plain("action.list.new")));
    return row;
  }

  private static List<Button> turning(Page page, Texts texts) {
    List<Button> row = new ArrayList<>();
    String partnership = page.partnership().value();
    if (page.from() > 0) {
      int before = Math.max(0, page.from() - Listing.ON_A_PAGE);
      row.add(
          new Button(
              SHOW + "earlier",
              value(partnership, page.filter(), before),
              texts.plain("action.list.earlier")));
    }
    if (page.more()) {
      int after = page.from() + Listing.ON_A_PAGE;
      row.add(
          new Button(
              SHOW + "later",
              value(partnership, page.filter(), after),
              texts.plain("action.list.later")));
    }
    return row;
  }

  private static LayoutBlock row(Sight sight, Texts texts) {
    return section(
        s ->
            s.text(markdownText(line(sight, texts).value()))
                .accessory(
                    button(
                        b ->
                            b.actionId(ActionViews.OPEN)
                                .value(sight.action().id())
                                .text(plainText(texts.plain("action.open"))))));
  }

  /** An action in two lines. */
  static Mrkdwn line(Sight sight, Texts texts) {
    Action action = sight.action();
    return texts.mrkdwn(
        key(action),
        "words",
        Mrkdwn.bold(action.words()),
        "named",
        sight.owner().isPresent(),
        "owner",
        sight.owner().orElse(""),
        "overdue",
        sight.isOverdue(),
        "day",
        Spoken.day(day(sight), sight.today(), texts.locale()),
        "outcome",
        action.outcome());
  }

  private static String key(Action action) {
    return switch (action.state()) {
      case PROPOSED -> action.looksForOwner() ? "action.line.looking" : "action.line.asked";
      case ACCEPTED -> "action.line.taken";
      case DOING -> "action.line.doing";
      case DONE -> "action.line.done";
      case DROPPED -> "action.line.dropped";
    };
  }

  private static LocalDate day(Sight sight) {
    Instant ended = sight.action().times().ended();
    return ended == null
        ? sight.action().due()
        : ended.atZone(sight.partnership().zone()).toLocalDate();
  }
}

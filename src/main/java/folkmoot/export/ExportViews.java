package folkmoot.export;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.export.Exports.Asked;
import folkmoot.export.Exports.Offered;
import folkmoot.outbox.Message;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The window in which a convener asks for a link or a file. */
final class ExportViews {
  /** Gives the link; the value is the partnership. */
  static final String GIVE = "export.give";

  /** Sends the file; the value is the partnership. */
  static final String SEND = "export.send";

  private ExportViews() {}

  /** A link stands in a window alone: no message carries it, and nothing looks at it by itself. */
  static View window(Asked asked, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (asked instanceof Asked.Ready ready) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("export.lead", "count", ready.rounds())));
      blocks.add(PieceViews.paragraph(texts.mrkdwn("export.not")));
      if (ready.offered().file()) {
        blocks.add(PieceViews.small(texts.mrkdwn("export.send.note")));
      }
      blocks.add(PieceViews.buttons(ways(ready, texts)));
    } else if (asked instanceof Asked.Sent sent) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("export.sent")));
      if (sent.offered().link()) {
        String value = sent.partnership().id().value();
        blocks.add(PieceViews.small(texts.mrkdwn("export.sent.link")));
        blocks.add(
            PieceViews.buttons(List.of(new Button(GIVE, value, texts.plain("export.give")))));
      }
    } else if (asked instanceof Asked.Given given) {
      blocks.add(
          PieceViews.paragraph(
              texts.mrkdwn(
                  "export.given",
                  "link",
                  Mrkdwn.of("<" + given.link() + "|" + texts.plain("export.link") + ">"),
                  "until",
                  Mrkdwn.date(given.until(), given.partnership().zone(), texts.locale()))));
      blocks.add(PieceViews.small(texts.mrkdwn("export.given.note")));
    } else {
      blocks.add(
          PieceViews.paragraph(
              asked instanceof Asked.NoAddress
                  ? texts.mrkdwn("export.no-address")
                  : texts.mrkdwn("export.convener")));
    }
    return PieceViews.window(
        new Frame(GIVE, "", texts.plain("export.title"), null, texts.plain("export.close")),
        blocks);
  }

  /** The file first, where there is one: it needs no second page. */
  private static List<Button> ways(Asked.Ready ready, Texts texts) {
    String value = ready.partnership().id().value();
    boolean file = ready.offered().file();
    List<Button> ways = new ArrayList<>();
    if (file) {
      ways.add(new Button(SEND, value, texts.plain("export.send"), true, null));
    }
    if (ready.offered().link()) {
      ways.add(new Button(GIVE, value, texts.plain("export.give"), !file, null));
    }
    return ways;
  }

  /** What she reads in place of a file that Slack did not take. */
  static Message notSent(Offered offered, Texts texts) {
    return PieceViews.said(texts.mrkdwn("export.not-sent", "link", offered.link()));
  }
}

package folkmoot.export;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.export.Exports.Asked;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The window in which a convener asks for a link. */
final class ExportViews {
  /** Gives the link; the value is the partnership. */
  static final String GIVE = "export.give";

  private ExportViews() {}

  /** A link stands in a window alone: no message carries it, and nothing looks at it by itself. */
  static View window(Asked asked, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (asked instanceof Asked.Ready ready) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("export.lead", "count", ready.rounds())));
      blocks.add(PieceViews.paragraph(texts.mrkdwn("export.not")));
      String value = ready.partnership().id().value();
      blocks.add(
          PieceViews.buttons(
              List.of(new Button(GIVE, value, texts.plain("export.give"), true, null))));
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
}

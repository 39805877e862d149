package folkmoot.opera;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.asking.PieceViews.Sure;
import folkmoot.opera.Desk.Reply;
import folkmoot.slack.Answer;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** How the open one stands, and what a convener can do with it. */
final class DeskViews {
  /** The buttons; the value is the OPERA and how it stands. */
  static final String NEXT = "opera.next";

  static final String EXTEND = "opera.extend";
  static final String PAUSE = "opera.pause";
  static final String GO_ON = "opera.go-on";
  static final String CANCEL = "opera.cancel";

  private static final String LIVE = "live";

  private DeskViews() {}

  static Answer opened(Reply<Conduct.Look> reply, Texts texts) {
    return reply
        .what()
        .<Answer>map(look -> new Answer.Open(window(look, texts)))
        .orElseGet(() -> OperaViews.said(reply.why(), texts));
  }

  static View window(Conduct.Look look, Texts texts) {
    Opera opera = look.sight().opera();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        PieceViews.paragraph(texts.mrkdwn("opera.post.head", "topic", opera.matter().topic())));
    blocks.add(PieceViews.paragraph(OperaViews.where(look.sight(), texts)));
    blocks.add(PieceViews.small(texts.mrkdwn("opera.post.how." + OperaViews.word(opera.step()))));
    List<Button> hers = hers(look, texts);
    if (!hers.isEmpty()) {
      blocks.add(PieceViews.buttons(hers));
    }
    if (look.scene().convenes()) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("opera.desk.lead")));
      blocks.add(PieceViews.buttons(conduct(opera, texts)));
    }
    return PieceViews.window(
        new Frame(
            OperaViews.LOOK, "", texts.plain("opera.title"), null, texts.plain("opera.close")),
        blocks);
  }

  private static List<Button> hers(Conduct.Look look, Texts texts) {
    Opera opera = look.sight().opera();
    if (opera.step() == Step.SECONDING && !look.isIn()) {
      return List.of(
          new Button(OperaViews.SECOND, opera.id(), texts.plain(OperaViews.SECOND), true, null));
    }
    if (opera.step().isJoinable() && !look.isIn()) {
      return List.of(
          new Button(OperaViews.JOIN, opera.id(), texts.plain(OperaViews.JOIN), true, null));
    }
    boolean acts =
        opera.step() == Step.OWN || opera.step() == Step.PAIR || opera.step() == Step.RANK;
    boolean may = opera.step() == Step.ARRANGE || (acts && look.isIn());
    if (!may) {
      return List.of();
    }
    var open = OperaViews.open(opera, texts);
    return List.of(new Button(open.action(), open.value(), open.label(), true, null));
  }

  private static List<Button> conduct(Opera opera, Texts texts) {
    List<Button> row = new ArrayList<>();
    row.add(act(NEXT, "next", opera, texts));
    if (opera.isPaused()) {
      row.add(act(GO_ON, "go-on", opera, texts));
    } else {
      row.add(act(EXTEND, "extend", opera, texts));
      row.add(
          new Button(
              MoreTimeViews.OPEN,
              opera.id() + " " + opera.seen(),
              texts.plain(MoreTimeViews.OPEN)));
      row.add(act(PAUSE, "pause", opera, texts));
    }
    if (opera.step() != Step.ARRANGE) {
      row.add(act(CANCEL, "cancel", opera, texts));
    }
    return row;
  }

  private static Button act(String action, String what, Opera opera, Texts texts) {
    return new Button(
        action,
        opera.id() + " " + opera.seen(),
        texts.plain(action, LIVE, opera.pace() == Pace.LIVE),
        false,
        sure(what, opera, texts));
  }

  /** What a convener is asked before she does something, and what follows at this step. */
  private static Sure sure(String what, Opera opera, Texts texts) {
    return new Sure(
        texts.plain("opera.sure." + what, LIVE, opera.pace() == Pace.LIVE),
        texts.plain(
            "opera.sure." + what + ".text",
            "step",
            OperaViews.word(opera.step()),
            "again",
            opera.extended(),
            LIVE,
            opera.pace() == Pace.LIVE),
        texts.plain("opera.sure.yes"),
        texts.plain("opera.sure.no"));
  }
}

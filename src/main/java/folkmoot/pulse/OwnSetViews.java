package folkmoot.pulse;

import folkmoot.asking.PieceViews;
import folkmoot.outbox.Message;
import folkmoot.pulse.OwnSets.Found;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What is said when no single set of questions was meant. */
final class OwnSetViews {
  private OwnSetViews() {}

  static Message told(Found found, Texts texts) {
    if (found instanceof Found.NoneHere) {
      return PieceViews.said(texts.mrkdwn("pulse.own.none"));
    }
    if (found instanceof Found.Several several) {
      List<Mrkdwn> lines = new ArrayList<>();
      lines.add(texts.mrkdwn("pulse.own.which"));
      several.names().forEach(name -> lines.add(Mrkdwn.code("/moot survey \"" + name + "\"")));
      return PieceViews.said(Mrkdwn.joined("\n", lines));
    }
    throw new AssertionError(found);
  }
}

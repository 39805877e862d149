package folkmoot.home;

import static com.slack.api.model.block.Blocks.divider;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.Verb;
import folkmoot.ids.PartnershipId;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The window with what conveners can do. */
final class ConveneViews {
  /** Those that do something useful without further words, in the order in which they are shown. */
  private static final List<String> OFFERED =
      List.of(
          "pulse",
          "ask",
          "checkin",
          "opera",
          "temperature",
          "checkout",
          "full",
          "schedule",
          "stage",
          "behaviours",
          "status",
          "digest",
          "appreciative",
          "imagine",
          "quiet",
          "extend",
          "close",
          "cancel",
          "export",
          "setup",
          "hub");

  private ConveneViews() {}

  /** What runs and waits, and a row for each verb there is that can be a button. */
  static View window(Today today, List<Verb> verbs, Texts texts) {
    PartnershipId partnership = today.board().scene().partnership().id();
    List<LayoutBlock> blocks =
        new ArrayList<>(TodayViews.running(today.status(), today.toDecide(), texts));
    blocks.add(divider());
    List<String> there = verbs.stream().map(verb -> verb.name().word()).toList();
    List<LayoutBlock> rows =
        OFFERED.stream()
            .filter(there::contains)
            .map(
                word ->
                    PieceViews.row(
                        texts.mrkdwn("home.short." + word),
                        PieceViews.verb(partnership, word, texts)))
            .toList();
    blocks.addAll(rows);
    return PieceViews.window(texts.plain("home.convene-title"), blocks, texts);
  }
}

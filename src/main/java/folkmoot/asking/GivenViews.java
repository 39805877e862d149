package folkmoot.asking;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.asking.AnswerForm.Asked;
import folkmoot.asking.Opened.Given;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Sure;
import folkmoot.secret.ClaimCode;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What a member is shown with an answer of hers that counts: how to take it back. */
final class GivenViews {
  private GivenViews() {}

  static List<LayoutBlock> blocks(Asked asked, Given given, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    given.codes().forEach(code -> blocks.add(PieceViews.paragraph(claim(code, texts))));
    blocks.add(PieceViews.buttons(List.of(withdraw(asked, texts))));
    return blocks;
  }

  private static Mrkdwn claim(ClaimCode code, Texts texts) {
    return texts.mrkdwn(
        "asking.claim",
        "code",
        Mrkdwn.code(code.value()),
        "line",
        Mrkdwn.code("/moot forget \"" + code.value() + "\""));
  }

  private static Button withdraw(Asked asked, Texts texts) {
    return new Button(
        asked.feature() + ".withdraw",
        asked.round().id().value(),
        texts.plain("asking.withdraw"),
        false,
        new Sure(
            texts.plain("asking.withdraw.sure"),
            texts.plain("asking.withdraw.what"),
            texts.plain("asking.withdraw.yes"),
            texts.plain("asking.withdraw.no")));
  }
}

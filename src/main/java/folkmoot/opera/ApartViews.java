package folkmoot.opera;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.FieldViews;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.slack.Answer;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The window in which a convener keeps organisations apart. */
final class ApartViews {
  /** Opens it; the value is the partnership. */
  static final String OPEN = "opera.apart";

  /** Sends it. */
  static final String SUBMIT = "opera.apart.form";

  /** Ends it for two; the value is the partnership and both organisations. */
  static final String TOGETHER = "opera.apart.together";

  private ApartViews() {}

  static Answer opened(Optional<KeepingApart.Page> page, Texts texts) {
    return page.<Answer>map(shown -> new Answer.Open(window(shown, texts)))
        .orElseGet(() -> OperaViews.said(Said.NOT_CONVENING, texts));
  }

  static Answer shown(Optional<KeepingApart.Page> page, Texts texts) {
    return page.<Answer>map(shown -> new Answer.Update(window(shown, texts)))
        .orElseGet(() -> OperaViews.told(Said.NOT_CONVENING, texts));
  }

  static View window(KeepingApart.Page page, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(texts.mrkdwn("opera.apart.lead")));
    for (KeepingApart.Two two : page.apart()) {
      String value =
          page.partnership() + " " + two.one().id().value() + " " + two.other().id().value();
      blocks.add(
          PieceViews.beside(
              texts.mrkdwn(
                  "opera.apart.two", "names", List.of(two.one().name(), two.other().name())),
              new Button(TOGETHER, value, texts.plain(TOGETHER))));
    }
    if (page.organisations().size() > 1) {
      blocks.add(menu(KeepingApart.ONE, 0, page, texts));
      blocks.add(menu(KeepingApart.OTHER, 1, page, texts));
    }
    return PieceViews.window(
        new Frame(
            SUBMIT,
            page.partnership().value(),
            texts.plain("opera.title"),
            page.organisations().size() > 1 ? texts.plain("opera.apart.send") : null,
            texts.plain("opera.close")),
        blocks);
  }

  private static LayoutBlock menu(String block, int chosen, KeepingApart.Page page, Texts texts) {
    return FieldViews.menu(
        block,
        texts.plain("opera.label.apart." + block),
        page.organisations().stream().map(o -> new Option(o.id().value(), o.name())).toList(),
        page.organisations().get(chosen).id().value());
  }

  static Answer answer(KeepingApart.Outcome outcome, Texts texts) {
    if (outcome instanceof KeepingApart.Outcome.Shown shown) {
      return new Answer.Update(window(shown.page(), texts));
    }
    if (outcome instanceof KeepingApart.Outcome.SameTwice) {
      return new Answer.Errors(
          Map.of(KeepingApart.OTHER, texts.plain("opera.fault.same-organisation")));
    }
    return OperaViews.told(Said.NOT_CONVENING, texts);
  }
}

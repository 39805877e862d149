package folkmoot.opera;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.FieldViews;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.opera.Desk.Reply;
import folkmoot.slack.Answer;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Map;

/** The window in which a convener names headings. */
final class NamingViews {
  /** Opens it; the value is the OPERA. */
  static final String OPEN = "opera.naming";

  /** Sends it. */
  static final String SUBMIT = "opera.naming.form";

  private NamingViews() {}

  static Answer opened(Reply<Naming.Page> reply, Texts texts) {
    return reply
        .what()
        .filter(page -> !page.headings().isEmpty())
        .<Answer>map(page -> new Answer.Open(window(page, texts)))
        .orElseGet(() -> OperaViews.said(reply.why(), texts));
  }

  static View window(Naming.Page page, Texts texts) {
    List<LayoutBlock> blocks =
        List.of(
            PieceViews.paragraph(texts.mrkdwn("opera.naming.lead")),
            FieldViews.menu(
                Arranging.HEADING,
                texts.plain("opera.label.which-heading"),
                page.headings().stream().map(h -> new Option(h.id(), h.words())).toList(),
                page.headings().get(0).id()),
            FieldViews.line(
                Arranging.NEW,
                texts.plain("opera.label.called"),
                texts.plain("opera.hint.called", "most", Heading.MOST_WORDS),
                ""));
    return PieceViews.window(
        new Frame(
            SUBMIT,
            page.opera().id(),
            texts.plain("opera.title"),
            texts.plain("opera.naming.send"),
            texts.plain("opera.close")),
        blocks);
  }

  static Answer answer(Naming.Outcome outcome, Texts texts) {
    if (outcome instanceof Naming.Outcome.Faulty faulty) {
      return new Answer.Errors(
          Map.of(
              Arranging.NEW,
              texts.plain(
                  "opera.fault." + OperaViews.word(faulty.fault()), "most", Heading.MOST_WORDS)));
    }
    if (outcome instanceof Naming.Outcome.Told told) {
      return new Answer.Update(OperaViews.window(told.said(), texts));
    }
    throw new AssertionError(outcome);
  }
}

package folkmoot.opera;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.FieldViews;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.opera.Desk.Reply;
import folkmoot.outbox.Message;
import folkmoot.slack.Answer;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;

/** What people see of ideas that may be the same. */
final class SameViews {
  /** Opens the window in which somebody says which; the value is the OPERA and the idea. */
  static final String SAME_AS = "opera.same-as";

  /** Sends it. */
  static final String SUBMIT = "opera.same.form";

  /** Opens the question for those who put the ideas forward; the value is the OPERA and which. */
  static final String DECIDE = "opera.same.decide";

  /** The answers to it; the value is the same. */
  static final String ONE = "opera.same.one";

  static final String APART = "opera.same.apart";

  private static final int OPTION = 75;

  private SameViews() {}

  static Answer opened(Reply<Merging.Choice> reply, Texts texts) {
    return reply
        .what()
        .<Answer>map(choice -> new Answer.Open(window(choice, texts)))
        .orElseGet(() -> OperaViews.said(reply.why(), texts));
  }

  static View window(Merging.Choice choice, Texts texts) {
    List<Option> options =
        choice.others().stream()
            .map(idea -> new Option(idea.id(), Shorten.to(OPTION, numbered(idea, texts))))
            .toList();
    List<LayoutBlock> blocks =
        List.of(
            PieceViews.paragraph(Mrkdwn.quoted(choice.idea().words())),
            PieceViews.small(texts.mrkdwn("opera.same.lead")),
            FieldViews.menu(
                Merging.OTHER,
                texts.plain("opera.label.same-as"),
                options,
                choice.others().get(0).id()));
    return PieceViews.window(
        new Frame(
            SUBMIT,
            choice.opera().id() + " " + choice.idea().id(),
            texts.plain("opera.title"),
            texts.plain("opera.arrange.send"),
            texts.plain("opera.close")),
        blocks);
  }

  private static String numbered(Idea idea, Texts texts) {
    return texts.plain("opera.ballot.idea", "number", idea.number(), "words", idea.words());
  }

  /** All read that somebody thinks so, and how it was decided. */
  static Message post(Merging.Question asked, Texts texts) {
    Same.Settled settled = asked.same().settled();
    Mrkdwn words =
        texts.mrkdwn(
            "opera.same.post",
            "into",
            asked.into().number(),
            "one",
            asked.into().words(),
            "other",
            asked.other().number(),
            "two",
            asked.other().words(),
            "settled",
            settled == null ? "open" : OperaViews.word(settled));
    Button decide = new Button(DECIDE, value(asked), texts.plain(DECIDE));
    return new Message(
        words.value(),
        List.of(settled == null ? PieceViews.beside(words, decide) : PieceViews.paragraph(words)));
  }

  private static String value(Merging.Question asked) {
    return asked.opera().id() + " " + asked.same().id();
  }

  static Answer asked(Reply<Merging.Question> reply, Texts texts) {
    return reply
        .what()
        .<Answer>map(question -> new Answer.Open(question(question, texts)))
        .orElseGet(() -> OperaViews.said(reply.why(), texts));
  }

  static View question(Merging.Question asked, Texts texts) {
    List<LayoutBlock> blocks =
        List.of(
            PieceViews.paragraph(texts.mrkdwn("opera.same.question")),
            PieceViews.paragraph(Mrkdwn.quoted(numbered(asked.into(), texts))),
            PieceViews.paragraph(Mrkdwn.quoted(numbered(asked.other(), texts))),
            PieceViews.small(texts.mrkdwn("opera.same.who")),
            PieceViews.buttons(
                List.of(
                    new Button(ONE, value(asked), texts.plain(ONE), true, null),
                    new Button(APART, value(asked), texts.plain(APART)))));
    return PieceViews.window(
        new Frame(DECIDE, "", texts.plain("opera.title"), null, texts.plain("opera.close")),
        blocks);
  }
}

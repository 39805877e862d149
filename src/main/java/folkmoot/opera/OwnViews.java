package folkmoot.opera;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.opera.Desk.Reply;
import folkmoot.outbox.Message;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The window in which a member writes her own ideas. */
final class OwnViews {
  /** Sends them. */
  static final String SUBMIT = "opera.own";

  private OwnViews() {}

  static Answer opened(Reply<Writing.Page> reply, Texts texts) {
    return reply
        .what()
        .<Answer>map(page -> new Answer.Open(window(page, texts)))
        .orElseGet(() -> OperaViews.said(reply.why(), texts));
  }

  static View window(Writing.Page page, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(Mrkdwn.quoted(page.opera().matter().topic())));
    if (!page.writable()) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("opera.own.over")));
      page.ideas().forEach(idea -> blocks.add(PieceViews.paragraph(Mrkdwn.escaped(idea))));
      return PieceViews.window(
          new Frame(SUBMIT, "", texts.plain("opera.title"), null, texts.plain("opera.close")),
          blocks);
    }
    blocks.add(PieceViews.small(texts.mrkdwn("opera.own.who")));
    for (int i = 0; i < Opera.OWN_IDEAS; i++) {
      blocks.add(idea(i, i < page.ideas().size() ? page.ideas().get(i) : "", texts));
    }
    return PieceViews.window(
        new Frame(
            SUBMIT,
            page.opera().id(),
            texts.plain("opera.title"),
            texts.plain("opera.own.send"),
            texts.plain("asking.form.close")),
        blocks);
  }

  private static LayoutBlock idea(int i, String words, Texts texts) {
    return OperaViews.field(
        Writing.IDEA + i, texts.plain("opera.own.label", "number", i + 1), words);
  }

  static Answer answer(Writing.Outcome outcome, Texts texts) {
    if (outcome instanceof Writing.Outcome.Faulty faulty) {
      String key = faulty.tooLong() ? "opera.fault.idea-long" : "opera.fault.points-at-somebody";
      return new Answer.Errors(Map.of(faulty.block(), texts.plain(key, "most", Opera.MOST_IDEA)));
    }
    if (outcome instanceof Writing.Outcome.Kept kept) {
      return new Answer.Update(
          PieceViews.told(
              SUBMIT,
              texts.plain("opera.title"),
              texts.mrkdwn("opera.own.kept", "ideas", kept.ideas()),
              texts));
    }
    if (outcome instanceof Writing.Outcome.Not not) {
      return new Answer.Errors(
          Map.of(Writing.IDEA + 0, texts.plain("opera.said." + OperaViews.word(not.why()))));
    }
    throw new AssertionError(outcome);
  }

  /** Privately to one who joined and has written nothing. */
  static Message reminder(Sight sight, Texts texts) {
    return OperaViews.withButton(
        sight,
        texts.mrkdwn("opera.own-reminder", "close", OperaViews.close(sight)),
        OperaViews.WRITE,
        texts);
  }
}

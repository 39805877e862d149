package folkmoot.opera;

import static com.slack.api.model.block.Blocks.divider;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.FieldViews;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.opera.Desk.Reply;
import folkmoot.opera.PairPage.Forward;
import folkmoot.outbox.Message;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The page that a pair shares. */
final class PairViews {
  /** Sends it. */
  static final String SUBMIT = "opera.forward";

  /** Joins another pair; the value is the OPERA. */
  static final String OTHER_PAIR = "opera.other-pair";

  private PairViews() {}

  static Answer opened(Reply<Pairs.View> reply, Texts texts) {
    return reply
        .what()
        .<Answer>map(view -> new Answer.Open(window(view, texts)))
        .orElseGet(() -> OperaViews.said(reply.why(), texts));
  }

  /** The page of the pair she is in now, in the window she pressed in. */
  static Answer moved(Reply<Pairs.View> reply, Texts texts) {
    return reply
        .what()
        .<Answer>map(view -> new Answer.Update(window(view, texts)))
        .orElseGet(() -> OperaViews.told(reply.why(), texts));
  }

  static View window(Pairs.View view, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(Mrkdwn.quoted(view.opera().matter().topic())));
    view.lists().forEach(list -> blocks.add(list(list, texts)));
    blocks.add(divider());
    blocks.add(PieceViews.paragraph(texts.mrkdwn("opera.pair." + task(view), "most", view.most())));
    if (view.alone() && view.lists().size() > 1) {
      blocks.add(
          PieceViews.buttons(
              List.of(new Button(OTHER_PAIR, view.opera().id(), texts.plain("opera.other-pair")))));
    }
    if (!view.agreed().isEmpty()) {
      blocks.add(PieceViews.small(texts.mrkdwn("opera.pair.agreed", "names", view.agreed())));
    }
    for (int i = 0; i < view.most(); i++) {
      Forward forward =
          i < view.page().forward().size() ? view.page().forward().get(i) : new Forward("", "");
      blocks.add(field(Pairs.IDEA, i, forward.words(), texts));
      blocks.add(field(Pairs.WHY, i, forward.why(), texts));
    }
    blocks.add(
        FieldViews.tick(
            Pairs.AGREE,
            texts.plain("opera.pair.label.agree"),
            new Option(Pairs.AGREE, texts.plain("opera.pair.agree")),
            view.page().agreed().contains(view.scene().member().id().value())));
    return PieceViews.window(
        new Frame(
            SUBMIT,
            view.opera().id() + " " + view.pair() + " " + view.page().version(),
            texts.plain("opera.title"),
            texts.plain("opera.pair.send"),
            texts.plain("asking.form.close")),
        blocks);
  }

  private static String task(Pairs.View view) {
    return view.lists().size() == 1 ? "single" : view.alone() ? "alone" : "task";
  }

  private static LayoutBlock list(Pairs.Written list, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(Mrkdwn.bold(list.name()));
    if (list.ideas().isEmpty()) {
      lines.add(texts.mrkdwn("opera.pair.none"));
    }
    list.ideas().forEach(idea -> lines.add(texts.mrkdwn("opera.pair.idea", "words", idea)));
    return PieceViews.paragraph(Mrkdwn.joined("\n", lines));
  }

  private static LayoutBlock field(String block, int i, String words, Texts texts) {
    return OperaViews.field(
        block + i, texts.plain("opera.pair.label." + block + "label", "number", i + 1), words);
  }

  static Answer answer(Pairs.Outcome outcome, Texts texts) {
    if (outcome instanceof Pairs.Outcome.Faulty faulty) {
      return new Answer.Errors(
          Map.of(
              faulty.block(),
              texts.plain(
                  "opera.fault." + OperaViews.word(faulty.fault()), "most", Opera.MOST_IDEA)));
    }
    if (outcome instanceof Pairs.Outcome.TooMany many) {
      return new Answer.Errors(
          Map.of(many.block(), texts.plain("opera.fault.too-many-forward", "most", many.most())));
    }
    if (outcome instanceof Pairs.Outcome.Kept kept) {
      String how = kept.all() ? "all" : kept.agrees() ? "mine" : "draft";
      return new Answer.Update(
          PieceViews.told(
              SUBMIT, texts.plain("opera.title"), texts.mrkdwn("opera.pair.kept." + how), texts));
    }
    if (outcome instanceof Pairs.Outcome.Not not) {
      return new Answer.Errors(
          Map.of(Pairs.IDEA + 0, texts.plain("opera.said." + OperaViews.word(not.why()))));
    }
    throw new AssertionError(outcome);
  }

  /** To those of a pair together. */
  static Message hello(Sight sight, List<String> names, Texts texts) {
    Mrkdwn words = texts.mrkdwn("opera.hello", "names", names, "close", OperaViews.close(sight));
    return OperaViews.withButton(sight, words, OperaViews.PAIR, texts);
  }
}

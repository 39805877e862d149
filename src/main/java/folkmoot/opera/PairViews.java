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

  /** Puts an idea of the lists into the first free field; the value is its words. */
  static final String TAKE = "opera.take";

  private PairViews() {}

  static Answer opened(Reply<Pairs.View> reply, Texts texts) {
    return reply
        .what()
        .<Answer>map(view -> new Answer.Open(window(view, texts)))
        .orElseGet(() -> OperaViews.said(reply.why(), texts));
  }

  /** The page anew in the window she pressed in; where that cannot be, what she wrote stays. */
  static Answer anew(Reply<Pairs.View> reply, Texts texts) {
    return reply
        .what()
        .<Answer>map(view -> new Answer.Update(window(view, texts)))
        .orElseGet(() -> OperaViews.said(reply.why(), texts));
  }

  static View window(Pairs.View view, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(Mrkdwn.quoted(view.opera().matter().topic())));
    view.lists().forEach(list -> blocks.addAll(list(list, texts)));
    blocks.add(divider());
    blocks.add(PieceViews.paragraph(texts.mrkdwn("opera.pair." + task(view), "most", view.most())));
    if (view.alone() && view.lists().size() > 1) {
      blocks.add(
          PieceViews.buttons(
              List.of(new Button(OTHER_PAIR, view.opera().id(), texts.plain("opera.other-pair")))));
    }
    if (view.draft().full()) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("opera.pair.full", "most", view.most())));
    }
    if (!view.agreed().isEmpty() && view.isAsKept()) {
      blocks.add(PieceViews.small(texts.mrkdwn("opera.pair.agreed", "names", view.agreed())));
    }
    PairForm form = view.draft().form();
    // What she wrote when more were allowed stays before her, and is said to be too much when sent.
    for (int i = 0; i < Math.max(view.most(), form.filled()); i++) {
      blocks.add(field("forward", form.idea(i), i, form.field(i).words(), texts));
      blocks.add(field("why", form.why(i), i, form.field(i).why(), texts));
    }
    blocks.add(
        FieldViews.tick(
            Pairs.AGREE,
            texts.plain("opera.pair.label.agree"),
            new Option(Pairs.AGREE, texts.plain("opera.pair.agree")),
            view.draft().agrees()));
    return PieceViews.window(
        new Frame(
            SUBMIT,
            before(view).metadata(),
            texts.plain("opera.title"),
            texts.plain("opera.pair.send"),
            texts.plain("asking.form.close")),
        blocks);
  }

  private static String task(Pairs.View view) {
    return view.lists().size() == 1 ? "single" : view.alone() ? "alone" : "task";
  }

  private static OnScreen before(Pairs.View view) {
    Pairs.Draft draft = view.draft();
    return new OnScreen(view.opera().id(), draft.pair(), draft.version(), draft.form().edition());
  }

  /** Each with a button, since in a window on a telephone nothing can be copied. */
  private static List<LayoutBlock> list(Pairs.Written list, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    Mrkdwn name = Mrkdwn.bold(list.name());
    blocks.add(
        PieceViews.paragraph(
            list.ideas().isEmpty()
                ? Mrkdwn.joined("\n", List.of(name, texts.mrkdwn("opera.pair.none")))
                : name));
    for (String idea : list.ideas()) {
      blocks.add(
          PieceViews.beside(
              texts.mrkdwn("opera.pair.idea", "words", idea),
              new Button(TAKE, idea, texts.plain("opera.pair.take"))));
    }
    return blocks;
  }

  private static LayoutBlock field(String label, String block, int i, String words, Texts texts) {
    return OperaViews.field(
        block, texts.plain("opera.pair.label." + label, "number", i + 1), words);
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
          Map.of(not.block(), texts.plain("opera.said." + OperaViews.word(not.why()))));
    }
    throw new AssertionError(outcome);
  }

  /** To those of a pair together. */
  static Message hello(Sight sight, List<String> names, Texts texts) {
    Mrkdwn words = texts.mrkdwn("opera.hello", "names", names, "close", OperaViews.close(sight));
    return OperaViews.withButton(sight, words, OperaViews.PAIR, texts);
  }
}

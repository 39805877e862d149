package folkmoot.opera;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.FieldViews;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.opera.Desk.Reply;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ballot. */
final class BallotViews {
  /** Sends it. */
  static final String SUBMIT = "opera.ballot";

  private BallotViews() {}

  static Answer opened(Reply<Voting.View> reply, Texts texts) {
    return reply
        .what()
        .<Answer>map(view -> new Answer.Open(window(view, texts)))
        .orElseGet(() -> OperaViews.said(reply.why(), texts));
  }

  static View window(Voting.View view, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(Mrkdwn.quoted(view.opera().matter().topic())));
    Map<String, Integer> places = view.places();
    blocks.add(
        PieceViews.paragraph(
            texts.mrkdwn(
                places == null ? "opera.ballot.task" : "opera.ballot.task.order",
                "limit",
                view.limit())));
    blocks.add(PieceViews.small(texts.mrkdwn("opera.ballot.who")));
    if (view.ideas().size() < view.all()) {
      blocks.add(
          PieceViews.small(
              texts.mrkdwn("opera.ballot.some", "shown", view.ideas().size(), "all", view.all())));
    }
    for (Idea idea : view.ideas()) {
      blocks.add(places == null ? back(view, idea, texts) : place(view, idea, places, texts));
    }
    return PieceViews.window(
        new Frame(
            SUBMIT,
            view.opera().id(),
            texts.plain("opera.title"),
            texts.plain("opera.ballot.send"),
            texts.plain("asking.form.close")),
        blocks);
  }

  private static LayoutBlock back(Voting.View view, Idea idea, Texts texts) {
    return FieldViews.tick(
        Voting.IDEA + idea.number(),
        texts.plain("opera.ballot.idea", "number", idea.number(), "words", idea.words()),
        new Option("back", texts.plain("opera.ballot.back")),
        view.backed().contains(idea.id()));
  }

  private static LayoutBlock place(
      Voting.View view, Idea idea, Map<String, Integer> places, Texts texts) {
    List<Option> options = new ArrayList<>();
    for (int i = 1; i <= view.ideas().size(); i++) {
      options.add(new Option("" + i, texts.plain("opera.ballot.place", "place", i)));
    }
    String label = texts.plain("opera.ballot.idea", "number", idea.number(), "words", idea.words());
    Integer chosen = places.get(idea.id());
    return chosen == null
        ? FieldViews.freeMenu(
            Voting.IDEA + idea.number(), label, texts.plain("opera.ballot.no-place"), options)
        : FieldViews.freeMenu(
            Voting.IDEA + idea.number(),
            label,
            texts.plain("opera.ballot.no-place"),
            options,
            "" + chosen);
  }

  static Answer answer(Voting.Outcome outcome, Texts texts) {
    if (outcome instanceof Voting.Outcome.Kept kept) {
      return new Answer.Update(
          PieceViews.told(
              SUBMIT,
              texts.plain("opera.title"),
              texts.mrkdwn(
                  kept.ordered() ? "opera.ballot.kept.order" : "opera.ballot.kept",
                  "backed",
                  kept.backed()),
              texts));
    }
    if (outcome instanceof Voting.Outcome.TooMany many) {
      return errors(many.blocks(), texts.plain("opera.fault.too-many", "limit", many.limit()));
    }
    if (outcome instanceof Voting.Outcome.TwoOwn two) {
      return errors(two.blocks(), texts.plain("opera.fault.two-own"));
    }
    if (outcome instanceof Voting.Outcome.Not not) {
      return new Answer.Update(OperaViews.window(not.why(), texts));
    }
    throw new AssertionError(outcome);
  }

  private static Answer errors(List<String> blocks, String words) {
    Map<String, String> all = new LinkedHashMap<>();
    blocks.forEach(block -> all.put(block, words));
    return new Answer.Errors(all);
  }
}

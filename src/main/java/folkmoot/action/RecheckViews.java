package folkmoot.action;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.DigestPart;
import folkmoot.DigestPart.Fact;
import folkmoot.DigestPart.Section;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audited;
import folkmoot.privacy.Gist;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.PublishedRound;
import folkmoot.round.AnswerOutcome;
import folkmoot.round.Round;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.statistics.Tally;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether something done still makes a difference: the question, the press and the result. */
final class RecheckViews {
  /** With a point behind it, 0 to 3: an answer; the value is the round. */
  static final String ANSWER = "action.recheck.";

  /** Opens the question in a window, which carries this too; the value is the round. */
  static final String ASK = "action.recheck.ask";

  private RecheckViews() {}

  /** The question in the thread of the action. */
  static Message question(Round round, Partnership partnership, Texts texts) {
    Mrkdwn asked = texts.mrkdwn("action.recheck.ask", "question", Mrkdwn.bold(round.title()));
    Mrkdwn who =
        texts.mrkdwn(
            "action.recheck.who",
            "k",
            round.k(),
            "close",
            Mrkdwn.date(round.closesAt(), partnership.zone(), texts.locale()));
    return new Message(
        Mrkdwn.joined("\n", List.of(asked, who)).value(),
        List.of(PieceViews.paragraph(asked), buttons(round, texts), PieceViews.small(who)));
  }

  private static LayoutBlock buttons(Round round, Texts texts) {
    return PieceViews.buttons(
        IntStream.of(3, 2, 1, 0)
            .mapToObj(
                point ->
                    new Button(
                        ANSWER + point,
                        round.id().value(),
                        texts.plain("action.recheck.point." + point)))
            .toList());
  }

  /** The question in a window of its own, for whoever looks for what is to answer. */
  static View window(Round round, Partnership partnership, Texts texts) {
    Message asked = question(round, partnership, texts);
    return PieceViews.window(
        new Frame(ASK, ASK, texts.plain("action.recheck.title"), null, texts.plain("action.close")),
        asked.blocks());
  }

  /** The same in the weekly summary, while it is open. */
  static DigestPart open(Round round, Texts texts) {
    Mrkdwn asked = texts.mrkdwn("action.recheck.ask", "question", Mrkdwn.bold(round.title()));
    return new DigestPart(
        Section.OPEN_NOW,
        asked.value(),
        List.of(PieceViews.paragraph(asked), buttons(round, texts)),
        Set.of());
  }

  /** What stands in place of the question once it closed. */
  static Message result(Audited<PublishedRound> result, Texts texts) {
    return PieceViews.said(sentence(result, texts));
  }

  /** The same to look up later. */
  static List<LayoutBlock> lookedUp(Audited<PublishedRound> result, Texts texts) {
    return List.of(PieceViews.paragraph(sentence(result, texts)));
  }

  /** The question and what people said, in the weekly summary. */
  static DigestPart heard(Audited<PublishedRound> result, Texts texts) {
    Mrkdwn said = sentence(result, texts);
    return new DigestPart(
        Section.HEARD, said.value(), List.of(PieceViews.paragraph(said)), Set.of(Fact.ANSWERS));
  }

  /** The question and what people said. */
  static Mrkdwn sentence(Audited<PublishedRound> result, Texts texts) {
    PublishedRound round = result.value();
    Mrkdwn said =
        round.tooFew() || round.items().isEmpty()
            ? texts.mrkdwn("action.recheck.few")
            : said(round.items().get(0), texts);
    return texts.mrkdwn(
        "action.recheck.result", "question", Mrkdwn.bold(round.facts().title()), "said", said);
  }

  private static Mrkdwn said(ItemFigure figure, Texts texts) {
    Gist gist = figure.gist();
    if (gist instanceof Gist.NearlyAll all && all.parts() == Tally.THREE) {
      return texts.mrkdwn("action.recheck.nearly." + all.part());
    }
    return figure
        .shown()
        .map(Tally::inThree)
        .map(
            tally ->
                texts.mrkdwn(
                    "action.recheck.counts",
                    "n",
                    tally.n(),
                    "yes",
                    tally.counts().get(2),
                    "partly",
                    tally.counts().get(1),
                    "no",
                    tally.counts().get(0)))
        .orElseGet(() -> texts.mrkdwn("action.recheck.few"));
  }

  static Message few(Round round, Texts texts) {
    return PieceViews.said(
        texts.mrkdwn(
            "action.recheck.result",
            "question",
            Mrkdwn.bold(round.title()),
            "said",
            texts.mrkdwn("action.recheck.few")));
  }

  static Message cancelled(Round round, Texts texts) {
    return PieceViews.said(texts.mrkdwn("action.recheck.off", "question", round.title()));
  }

  /** What whoever pressed is told: in the window, where she pressed in one. */
  static Answer pressed(Click click, Message said, Texts texts) {
    return click.metadata().equals(ASK)
        ? new Answer.Update(
            PieceViews.told(
                ASK, texts.plain("action.recheck.title"), Mrkdwn.of(said.text()), texts))
        : new Answer.Whisper(said);
  }

  /** What whoever pressed is told. */
  static Message answered(int point, AnswerOutcome outcome, Partnership partnership, Texts texts) {
    if (outcome instanceof AnswerOutcome.Counted counted) {
      return PieceViews.said(
          texts.mrkdwn(
              "action.recheck.counted",
              "answer",
              texts.plain("action.recheck.point." + point),
              "close",
              Mrkdwn.date(counted.closesAt(), partnership.zone(), texts.locale())));
    }
    return PieceViews.said(
        texts.mrkdwn(
            outcome instanceof AnswerOutcome.NotInvited
                ? "action.recheck.later"
                : "action.recheck.closed"));
  }
}

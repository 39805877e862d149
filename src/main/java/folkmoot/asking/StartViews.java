package folkmoot.asking;

import static com.slack.api.model.block.Blocks.divider;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.partnership.Partnership;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a convener sees when she opens a round. */
public final class StartViews {
  private StartViews() {}

  /** What follows the verb. */
  public static Answer said(Started started, Texts texts) {
    if (started instanceof Started.Form form) {
      return new Answer.Open(form(form.form(), texts));
    }
    if (started instanceof Started.Preview preview) {
      return new Answer.Open(AnswerViews.preview(preview.form(), texts));
    }
    if (started instanceof Started.Posted posted) {
      return new Answer.Whisper(PieceViews.said(posted(posted, texts)));
    }
    if (started instanceof Started.Refused refused) {
      Mrkdwn words = Mrkdwn.escaped(refusal(refused.refusal(), texts));
      return new Answer.Whisper(PieceViews.said(words));
    }
    throw new AssertionError(started);
  }

  /** Why it was not opened. */
  public static Mrkdwn why(Started.Refused refused, Texts texts) {
    return Mrkdwn.escaped(refusal(refused.refusal(), texts));
  }

  /** What follows the form: a mistake stands under the field it is about. */
  public static Answer sent(Started started, Recipe recipe, Texts texts) {
    if (started instanceof Started.Refused refused) {
      return new Answer.Errors(Map.of(block(refused.refusal()), refusal(refused.refusal(), texts)));
    }
    if (started instanceof Started.Posted posted) {
      Frame frame =
          new Frame(
              recipe.callback() + ".told",
              "",
              recipe.formTitle(),
              null,
              texts.plain("asking.told.close"));
      return new Answer.Update(
          PieceViews.window(frame, List.of(PieceViews.paragraph(posted(posted, texts)))));
    }
    return said(started, texts);
  }

  private static String block(Refusal refusal) {
    return refusal instanceof Refusal.BadQuestion ? StartForm.QUESTION : StartForm.CLOSES;
  }

  private static View form(StartForm form, Texts texts) {
    Partnership partnership = form.preview().asked().partnership();
    List<LayoutBlock> blocks = new ArrayList<>();
    if (form.recipe().writesQuestion()) {
      blocks.add(
          PieceViews.line(
              StartForm.QUESTION,
              texts.plain("asking.start.question"),
              texts.plain("asking.start.question.hint", "most", Question.LONGEST),
              form.question()));
    }
    blocks.add(
        PieceViews.moment(
            StartForm.CLOSES,
            texts.plain("asking.start.closes"),
            texts.plain(
                "asking.start.closes.hint",
                "moment",
                Spoken.moment(form.closes().atZone(partnership.zone()), partnership.language())),
            form.closes()));
    blocks.add(
        PieceViews.paragraph(
            texts.mrkdwn(
                "asking.start.audience",
                "people",
                form.people(),
                "organisations",
                form.organisations(),
                "channel",
                Mrkdwn.channel(partnership.home().value()))));
    blocks.add(divider());
    blocks.add(PieceViews.small(texts.mrkdwn("asking.start.preview")));
    blocks.addAll(AnswerViews.blocks(form.preview(), texts));
    Frame frame =
        new Frame(
            form.recipe().callback(),
            partnership.id().value(),
            form.recipe().formTitle(),
            texts.plain("asking.start.post"),
            texts.plain("asking.form.close"));
    return PieceViews.window(frame, blocks);
  }

  private static Mrkdwn posted(Started.Posted posted, Texts texts) {
    Partnership partnership = posted.partnership();
    return texts.mrkdwn(
        "asking.start.posted",
        "channel",
        Mrkdwn.channel(partnership.home().value()),
        "close",
        Spoken.moment(
            posted.round().closesAt().atZone(partnership.zone()), partnership.language()));
  }

  private static String refusal(Refusal refusal, Texts texts) {
    if (refusal instanceof Refusal.BadQuestion bad) {
      return fault(bad.fault(), texts);
    }
    if (refusal instanceof Refusal.Past) {
      return texts.plain("asking.refusal.past");
    }
    if (refusal instanceof Refusal.TooSoon) {
      return texts.plain("asking.refusal.soon");
    }
    if (refusal instanceof Refusal.TooFar) {
      return texts.plain("asking.refusal.far");
    }
    if (refusal instanceof Refusal.TooFewPeople few) {
      return texts.plain("asking.refusal.people", "k", few.k(), "people", few.people());
    }
    if (refusal instanceof Refusal.AlreadyOpen open) {
      return texts.plain("asking.refusal.open", "close", open.closes());
    }
    if (refusal instanceof Refusal.OneAWeek week) {
      return texts.plain("asking.refusal.week", "next", week.next());
    }
    if (refusal instanceof Refusal.NeedsRest rest) {
      return texts.plain("asking.refusal.rest", "next", rest.next());
    }
    if (refusal instanceof Refusal.Repeating) {
      return texts.plain("asking.refusal.repeating");
    }
    if (refusal instanceof Refusal.NotConvening) {
      return texts.plain("asking.refusal.convener");
    }
    throw new AssertionError(refusal);
  }

  private static String fault(Question.Fault fault, Texts texts) {
    if (fault instanceof Question.Fault.Empty) {
      return texts.plain("asking.question.empty");
    }
    if (fault instanceof Question.Fault.TooLong longer) {
      return texts.plain(
          "asking.question.long", "most", Question.LONGEST, "characters", longer.characters());
    }
    if (fault instanceof Question.Fault.NamesSomebody named) {
      return texts.plain("asking.question.name", "name", named.name());
    }
    if (fault instanceof Question.Fault.AskedLately) {
      return texts.plain("asking.question.lately");
    }
    throw new AssertionError(fault);
  }
}

package folkmoot.asking;

import static com.slack.api.model.block.Blocks.divider;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Burden;
import folkmoot.round.Words;
import folkmoot.slack.Answer;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a convener sees when she opens a round. */
public final class StartViews {
  static final String SURE = ".sure";
  static final String HINTED = ".hinted";

  private static final List<Integer> REPEATS = List.of(1, 2, 4);

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
    if (started instanceof Started.OverBudget over) {
      return new Answer.Open(over(over, texts));
    }
    if (started instanceof Started.Repeat repeat) {
      return new Answer.Open(RepeatViews.window(repeat.form(), texts));
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
    if (started instanceof Started.Form form) {
      return new Answer.Update(form(form.form(), texts));
    }
    if (started instanceof Started.Posted posted) {
      return told(recipe, posted(posted, texts), texts);
    }
    if (started instanceof Started.OverBudget over) {
      return new Answer.Update(over(over, texts));
    }
    if (started instanceof Started.Repeat repeat) {
      return new Answer.Update(RepeatViews.window(repeat.form(), texts));
    }
    if (started instanceof Started.RepeatOver over) {
      return new Answer.Update(RepeatViews.over(over.plan(), texts));
    }
    if (started instanceof Started.Repeats repeats) {
      return RepeatViews.repeats(repeats, recipe, texts);
    }
    return said(started, texts);
  }

  /** A window in place of the form that says what became of it. */
  static Answer told(Recipe recipe, Mrkdwn words, Texts texts) {
    return new Answer.Update(PieceViews.told(recipe.callback(), recipe.formTitle(), words, texts));
  }

  private static View over(Started.OverBudget over, Texts texts) {
    Frame frame =
        new Frame(
            over.recipe().callback() + SURE,
            over.check().written(),
            over.recipe().formTitle(),
            texts.plain("asking.burden.post"),
            texts.plain("asking.form.close"));
    return PieceViews.window(frame, List.of(PieceViews.paragraph(over(over.burden(), texts))));
  }

  /** That it is more than the budget, and what can be done instead. */
  public static Mrkdwn over(Burden burden, Texts texts) {
    return texts.mrkdwn(
        "asking.burden.over", "minutes", burden.minutes(), "budget", burden.budget());
  }

  /** What members are asked for in a month. */
  public static Mrkdwn burden(Burden burden, Texts texts) {
    return texts.mrkdwn("asking.burden", "minutes", burden.minutes(), "budget", burden.budget());
  }

  private static String block(Refusal refusal) {
    return refusal instanceof Refusal.BadQuestion ? StartForm.QUESTION : StartForm.CLOSES;
  }

  private static View form(StartForm form, Texts texts) {
    Partnership partnership = form.preview().asked().partnership();
    List<LayoutBlock> blocks = new ArrayList<>();
    if (form.recipe().writesQuestion()) {
      if (form.question().length() > Words.MOST_CHARACTERS) {
        blocks.add(PieceViews.onlyTheBeginning(texts));
      }
      blocks.add(
          FieldViews.line(
              StartForm.QUESTION,
              texts.plain("asking.start.question"),
              texts.plain("asking.start.question.hint", "most", Question.LONGEST),
              Shorten.to(Words.MOST_CHARACTERS, form.question())));
    }
    Hint hint = form.hint();
    if (hint != null) {
      blocks.add(
          PieceViews.paragraph(
              StartForm.HINT,
              Mrkdwn.joined(" ", List.of(hint(hint, texts), texts.mrkdwn("asking.hint.change")))));
    }
    blocks.add(
        FieldViews.moment(
            StartForm.CLOSES,
            texts.plain("asking.start.closes"),
            texts.plain(
                "asking.start.closes.hint",
                "moment",
                Spoken.moment(form.closes().atZone(partnership.zone()), texts.locale())),
            form.closes()));
    blocks.add(
        FieldViews.menu(
            StartForm.REPEAT, texts.plain("asking.start.repeat"), repeats(texts), StartForm.ONCE));
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
    blocks.add(PieceViews.small(burden(form.burden(), texts)));
    blocks.addAll(RestViews.note(form.resting(), texts));
    blocks.add(divider());
    blocks.add(PieceViews.small(texts.mrkdwn("asking.start.preview")));
    blocks.addAll(AnswerViews.blocks(form.preview(), texts));
    Frame frame =
        new Frame(
            form.recipe().callback() + (hint == null ? "" : HINTED),
            partnership.id().value(),
            form.recipe().formTitle(),
            texts.plain("asking.start.post"),
            texts.plain("asking.form.close"));
    return PieceViews.window(frame, blocks);
  }

  /** What may make a question bring little. */
  static Mrkdwn hint(Hint hint, Texts texts) {
    return texts.mrkdwn(
        switch (hint) {
          case CLOSED -> "asking.hint.closed";
          case CHOICE -> "asking.hint.choice";
          case LEADING -> "asking.hint.leading";
        });
  }

  private static List<Option> repeats(Texts texts) {
    return Stream.concat(
            Stream.of(new Option(StartForm.ONCE, texts.plain("asking.start.once"))),
            REPEATS.stream().map(n -> new Option("" + n, RepeatViews.every(n, texts))))
        .toList();
  }

  private static Mrkdwn posted(Started.Posted posted, Texts texts) {
    Partnership partnership = posted.partnership();
    return texts.mrkdwn(
        "asking.start.posted",
        "channel",
        Mrkdwn.channel(partnership.home().value()),
        "close",
        Spoken.moment(posted.round().closesAt().atZone(partnership.zone()), texts.locale()));
  }

  public static String refusal(Refusal refusal, Texts texts) {
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
    if (refusal instanceof Refusal.Resting resting) {
      return RestViews.refusal(resting, texts);
    }
    if (refusal instanceof Refusal.NotEveryDate) {
      return texts.plain("asking.refusal.every-date");
    }
    if (refusal instanceof Refusal.SameTooOften often) {
      return texts.plain("asking.refusal.often", "weeks", often.leastWeeks());
    }
    if (refusal instanceof Refusal.AlreadyRepeats repeats) {
      return texts.plain(
          "asking.refusal.repeats", "rule", RepeatViews.rule(repeats.other(), texts));
    }
    if (refusal instanceof Refusal.OverBudget over) {
      return texts.plain(
          "asking.refusal.budget", "minutes", over.minutes(), "budget", over.budget());
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

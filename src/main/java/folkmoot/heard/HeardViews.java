package folkmoot.heard;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import folkmoot.asking.KeptViews;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.heard.Hearing.Fault;
import folkmoot.heard.Hearing.Outcome;
import folkmoot.slack.Answer;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The window in which a member passes on what somebody said, and what she is told then. */
final class HeardViews {
  static final String SUBMIT = "heard.submit";

  /** Takes back what was just passed on; the value is its code. */
  static final String BACK = "heard.back";

  private HeardViews() {}

  static View form(HeardForm form, Texts texts) {
    boolean again = !form.check().isEmpty();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(texts.mrkdwn("heard.lead")));
    if (form.words().length() > HeardForm.MOST_WORDS) {
      blocks.add(PieceViews.onlyTheBeginning(texts));
    }
    if (again) {
      blocks.add(
          PieceViews.paragraph(
              Mrkdwn.joined(
                  "\n",
                  List.of(
                      KeptViews.notes(form.check(), texts), texts.mrkdwn("asking.kept.check")))));
    }
    blocks.add(words(form, texts));
    blocks.add(day(form.day(), texts));
    blocks.add(place(form, texts));
    blocks.add(agreed(form.agreed(), texts));
    blocks.add(
        PieceViews.buttons(
            List.of(
                new Button(
                    HeardListViews.READ,
                    form.slip().partnership().value(),
                    texts.plain("heard.read")))));
    return PieceViews.window(
        new Frame(
            SUBMIT,
            form.slip().metadata(),
            texts.plain("heard.title"),
            texts.plain(again ? "heard.send.again" : "heard.send"),
            texts.plain("asking.form.close")),
        blocks);
  }

  private static LayoutBlock words(HeardForm form, Texts texts) {
    return input(
        i ->
            i.blockId(form.slip().block(HeardForm.WORDS))
                .label(plainText(texts.plain("heard.label.words")))
                .hint(
                    plainText(
                        texts.plain(
                            "heard.hint.words",
                            "most",
                            HeardForm.MOST_WORDS,
                            "summary",
                            HeardEntry.FITS_SUMMARY)))
                .element(
                    plainTextInput(
                        p ->
                            p.actionId("text")
                                .multiline(true)
                                .maxLength(HeardForm.MOST_WORDS)
                                .initialValue(initial(HeardForm.MOST_WORDS, form.words())))));
  }

  /** Slack refuses a window whose field holds more than it takes. */
  private static @Nullable String initial(int most, String words) {
    return words.isEmpty() ? null : Shorten.to(most, words);
  }

  private static LayoutBlock day(@Nullable LocalDate day, Texts texts) {
    return input(
        i ->
            i.blockId(HeardForm.DAY)
                .label(plainText(texts.plain("heard.label.day")))
                .element(
                    datePicker(
                        d -> d.actionId("date").initialDate(day == null ? null : day.toString()))));
  }

  private static LayoutBlock place(HeardForm form, Texts texts) {
    return input(
        i ->
            i.blockId(form.slip().block(HeardForm.PLACE))
                .label(plainText(texts.plain("heard.label.place")))
                .hint(plainText(texts.plain("heard.hint.place")))
                .optional(true)
                .element(
                    plainTextInput(
                        p ->
                            p.actionId("text")
                                .maxLength(HeardForm.MOST_PLACE)
                                .initialValue(initial(HeardForm.MOST_PLACE, form.place())))));
  }

  private static LayoutBlock agreed(boolean agreed, Texts texts) {
    List<OptionObject> yes =
        List.of(option(plainText(texts.plain("heard.agreed")), HeardForm.AGREED));
    return input(
        i ->
            i.blockId(HeardForm.AGREED)
                .label(plainText(texts.plain("heard.label.agreed")))
                .element(
                    checkboxes(
                        c ->
                            c.actionId("choice")
                                .options(yes)
                                .initialOptions(agreed ? yes : null))));
  }

  static Answer answer(Outcome outcome, Texts texts) {
    if (outcome instanceof Outcome.ToCheck check) {
      return new Answer.Update(form(check.form(), texts));
    }
    if (outcome instanceof Outcome.Kept kept) {
      return new Answer.Update(kept(kept, texts));
    }
    if (outcome instanceof Outcome.Faulty faulty) {
      return new Answer.Errors(Map.of(faulty.block(), fault(faulty.fault(), texts)));
    }
    throw new AssertionError(outcome);
  }

  private static View kept(Outcome.Kept kept, Texts texts) {
    Mrkdwn where =
        texts.mrkdwn(
            kept.entry().fitsSummary() ? "heard.kept.summary" : "heard.kept.long",
            "summary",
            HeardEntry.FITS_SUMMARY);
    return PieceViews.window(
        new Frame(
            SUBMIT + ".told", "", texts.plain("heard.title"), null, texts.plain("heard.close")),
        List.of(
            PieceViews.paragraph(texts.mrkdwn("heard.kept")),
            PieceViews.paragraph(where),
            PieceViews.paragraph(KeptViews.claim(kept.code(), texts)),
            PieceViews.buttons(List.of(KeptViews.back(BACK, kept.code(), texts)))));
  }

  private static String fault(Fault fault, Texts texts) {
    return switch (fault) {
      case NO_WORDS -> texts.plain("heard.fault.words");
      case LONG -> texts.plain("heard.fault.long", "most", HeardForm.MOST_WORDS);
      case PLACE_LONG -> texts.plain("heard.fault.long", "most", HeardForm.MOST_PLACE);
      case NO_DAY -> texts.plain("heard.fault.day");
      case FUTURE -> texts.plain("heard.fault.future");
      case NOT_AGREED -> texts.plain("heard.fault.agreed");
      case STRANGER -> texts.plain("asking.fault.stranger");
    };
  }

  /** What became of a wish to take words back, in the window that offered it. */
  static Answer back(boolean done, Texts texts) {
    return new Answer.Update(
        PieceViews.told(
            SUBMIT,
            texts.plain("heard.title"),
            texts.mrkdwn(done ? "heard.back.done" : "heard.back.not"),
            texts));
  }
}

package folkmoot.learned;

import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.DigestPart;
import folkmoot.DigestPart.Fact;
import folkmoot.DigestPart.Section;
import folkmoot.asking.FieldViews;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.KeptViews;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.learned.Learning.Lines;
import folkmoot.learned.Learnings.Fault;
import folkmoot.learned.Learnings.Outcome;
import folkmoot.slack.Answer;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The window in which a learning is written, and how it appears. */
final class LearningViews {
  static final String SUBMIT = "learned.submit";

  /** Takes back what was just written; the value is its code. */
  static final String BACK = "learned.back";

  /** Characters of a line in the post of a summary; what is longer is read in its thread. */
  private static final int MOST_LINE = 200;

  private LearningViews() {}

  static View form(LearningForm form, Texts texts) {
    return form(form, null, texts);
  }

  /**
   * @param shown how it will appear; null while she has not sent it once
   */
  private static View form(LearningForm form, @Nullable Learning shown, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (shown == null) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("learned.lead")));
      if (form.field(LearningForm.LEARNED).length() > Lines.LONGEST) {
        blocks.add(PieceViews.onlyTheBeginning(texts));
      }
    } else {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("learned.shown")));
      blocks.add(PieceViews.paragraph(whole(shown, texts)));
      if (!form.check().isEmpty()) {
        blocks.add(PieceViews.paragraph(KeptViews.notes(form.check(), texts)));
      }
      blocks.add(divider());
    }
    LearningForm.FIELDS.forEach(field -> blocks.add(field(form, field, texts)));
    blocks.add(signed(form, texts));
    blocks.add(PieceViews.buttons(List.of(read(form, texts))));
    return PieceViews.window(
        new Frame(
            SUBMIT,
            form.slip().metadata(),
            texts.plain("learned.title"),
            texts.plain(shown == null ? "learned.look" : "learned.send"),
            texts.plain("asking.form.close")),
        blocks);
  }

  private static LayoutBlock field(LearningForm form, String field, Texts texts) {
    String words = form.field(field);
    return input(
        i ->
            i.blockId(form.slip().block(field))
                .label(plainText(texts.plain("learned.label." + field)))
                .optional(!field.equals(LearningForm.LEARNED))
                .element(
                    plainTextInput(
                        p ->
                            p.actionId("text")
                                .multiline(true)
                                .maxLength(Lines.LONGEST)
                                .initialValue(
                                    words.isEmpty() ? null : Shorten.to(Lines.LONGEST, words)))));
  }

  private static LayoutBlock signed(LearningForm form, Texts texts) {
    Boolean signed = form.signed();
    String chosen = signed == null ? null : signed ? LearningForm.WITH_NAME : LearningForm.WITHOUT;
    return FieldViews.mustChoose(
        LearningForm.SIGNED,
        texts.plain("learned.label.signed"),
        List.of(
            new Option(LearningForm.WITHOUT, texts.plain("learned.without")),
            new Option(LearningForm.WITH_NAME, texts.plain("learned.with"))),
        chosen);
  }

  private static Button read(LearningForm form, Texts texts) {
    return new Button(
        LearningListViews.READ, form.slip().partnership().value(), texts.plain("learned.read"));
  }

  /** All of it, a line each. */
  static Mrkdwn whole(Learning learning, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    add(lines, "learned.expected", learning.lines().expected(), texts);
    add(lines, "learned.happened", learning.lines().happened(), texts);
    add(lines, "learned.learned", learning.lines().learned(), texts);
    add(lines, "learned.changed", learning.lines().changed(), texts);
    if (!learning.name().isEmpty()) {
      lines.add(texts.mrkdwn("learned.by", "name", learning.name()));
    }
    return Mrkdwn.joined("\n", lines);
  }

  private static void add(List<Mrkdwn> lines, String key, String words, Texts texts) {
    if (!words.isEmpty()) {
      lines.add(texts.mrkdwn(key, "words", words));
    }
  }

  static Answer answer(Outcome outcome, Texts texts) {
    if (outcome instanceof Outcome.ToCheck check) {
      return new Answer.Update(form(check.form(), check.learning(), texts));
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
    return PieceViews.window(
        new Frame(
            SUBMIT + ".told", "", texts.plain("learned.title"), null, texts.plain("learned.close")),
        List.of(
            PieceViews.paragraph(texts.mrkdwn("learned.kept")),
            PieceViews.paragraph(KeptViews.claim(kept.code(), texts)),
            PieceViews.buttons(List.of(KeptViews.back(BACK, kept.code(), texts)))));
  }

  private static String fault(Fault fault, Texts texts) {
    return switch (fault) {
      case NOTHING -> texts.plain("learned.fault.nothing");
      case LONG -> texts.plain("learned.fault.long", "longest", Lines.LONGEST);
      case NO_CHOICE -> texts.plain("learned.fault.choice");
      case STRANGER -> texts.plain("asking.fault.stranger");
    };
  }

  /** What became of a wish to take it back, in the window that offered it. */
  static Answer back(boolean done, Texts texts) {
    return new Answer.Update(
        PieceViews.told(
            SUBMIT,
            texts.plain("learned.title"),
            texts.mrkdwn(done ? "learned.back.done" : "learned.back.not"),
            texts));
  }

  /** The line in a named paragraph, so that it can be taken back. */
  static DigestPart digest(Learning learning, Texts texts) {
    Mrkdwn line = line(learning.lines().learned(), learning.name(), texts);
    return new DigestPart(
            Section.THANKS_AND_LEARNING,
            line.value(),
            List.of(PieceViews.paragraph(learning.id(), line)),
            Set.of(Fact.QUOTE))
        .inThread(line.characters() > MOST_LINE);
  }

  /**
   * One line of a summary.
   *
   * @param name of who signed; empty for none
   */
  static Mrkdwn line(String learned, String name, Texts texts) {
    return texts.mrkdwn(
        "learned.digest", "words", learned, "signed", !name.isEmpty(), "name", name);
  }
}

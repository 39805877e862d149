package folkmoot.opera;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.FieldViews;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.ids.PartnershipId;
import folkmoot.slack.Answer;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The form in which somebody asks for an OPERA. */
final class StartViews {
  /** Sends the form. */
  static final String SUBMIT = "opera.start";

  private StartViews() {}

  static View form(StartForm form, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(texts.mrkdwn("opera.start.lead")));
    if (!form.convenes()) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("opera.start.second")));
    }
    List<Button> row = new ArrayList<>();
    if (form.last() != null) {
      row.add(new Button(ResultViews.ALL, form.last(), texts.plain("opera.last")));
    }
    if (form.convenes()) {
      row.add(apart(form.partnership(), texts));
    }
    if (!row.isEmpty()) {
      blocks.add(PieceViews.buttons(row));
    }
    blocks.add(field(StartForm.TOPIC, form.matter().topic(), Opera.MOST_TOPIC, texts));
    blocks.add(field(StartForm.WHY, form.matter().why(), StartForm.MOST_WORDS, texts));
    blocks.add(field(StartForm.FOLLOWS, form.matter().follows(), StartForm.MOST_WORDS, texts));
    blocks.add(field(StartForm.INVITED, form.matter().invited(), StartForm.MOST_WORDS, texts));
    blocks.add(
        FieldViews.menu(
            StartForm.CHOOSING,
            texts.plain("opera.label.choosing"),
            options("opera.choosing.", Opera.Choosing.values(), texts),
            form.matter().choosing().name()));
    blocks.add(
        FieldViews.menu(
            StartForm.RULE,
            texts.plain("opera.label.rule"),
            options("opera.rule.", Opera.Rule.values(), texts),
            form.matter().rule().name()));
    blocks.add(
        FieldViews.menu(
            StartForm.PACE,
            texts.plain("opera.label.pace"),
            options("opera.pace.", Pace.values(), texts),
            form.pace().name()));
    return PieceViews.window(
        new Frame(
            SUBMIT,
            form.metadata(),
            texts.plain("opera.title"),
            texts.plain("opera.start.send"),
            texts.plain("asking.form.close")),
        blocks);
  }

  /** Who is not put together with whom is set for a partnership. */
  static Button apart(PartnershipId partnership, Texts texts) {
    return new Button(ApartViews.OPEN, partnership.value(), texts.plain(ApartViews.OPEN));
  }

  private static List<Option> options(String key, Enum<?>[] all, Texts texts) {
    return Stream.of(all)
        .map(one -> new Option(one.name(), texts.plain(key + OperaViews.word(one))))
        .toList();
  }

  private static LayoutBlock field(String block, String words, int most, Texts texts) {
    return input(
        i ->
            i.blockId(block)
                .label(plainText(texts.plain("opera.label." + block)))
                .hint(plainText(texts.plain("opera.hint." + block)))
                .optional(!block.equals(StartForm.TOPIC))
                .element(
                    plainTextInput(
                        p ->
                            p.actionId("text")
                                .multiline(!block.equals(StartForm.TOPIC))
                                .maxLength(most)
                                .initialValue(words.isEmpty() ? null : words))));
  }

  static Answer answer(Beginning.Outcome outcome, Texts texts) {
    if (outcome instanceof Beginning.Outcome.Faulty faulty) {
      return new Answer.Errors(
          Map.of(faulty.block(), texts.plain("opera.fault." + OperaViews.word(faulty.fault()))));
    }
    if (outcome instanceof Beginning.Outcome.Begun begun) {
      return new Answer.Update(
          PieceViews.told(
              SUBMIT,
              texts.plain("opera.title"),
              texts.mrkdwn(begun.isAsked() ? "opera.start.asked" : "opera.start.begun"),
              texts));
    }
    throw new AssertionError(outcome);
  }
}

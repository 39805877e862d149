package folkmoot.asking;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.asking.AnswerForm.Asked;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.PieceViews.Button;
import folkmoot.round.Item;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One page of a form in which a member answers. */
final class PageViews {
  private PageViews() {}

  /** The page, without anything to turn it by. */
  static List<LayoutBlock> page(AnswerForm form, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    boolean checks = form.check().times() > 0;
    if (form.page() == 0 && !checks) {
      blocks.add(PieceViews.paragraph(frame(form.asked(), texts)));
    }
    if (form.pages() > 1) {
      blocks.add(PieceViews.small(place(form, texts)));
    }
    if (checks) {
      blocks.addAll(LastLookViews.blocks(form, texts));
    }
    for (Item item : form.items()) {
      if (item.kind() == Item.Kind.SCALE) {
        blocks.add(scale(form, item, texts));
      } else {
        blocks.addAll(words(form, item, texts));
      }
    }
    return blocks;
  }

  /** The page with the buttons that turn it. */
  static List<LayoutBlock> turnable(AnswerForm form, Texts texts) {
    List<LayoutBlock> blocks = page(form, texts);
    if (form.pages() > 1) {
      blocks.add(PieceViews.buttons(turning(form, texts)));
      blocks.add(PieceViews.small(texts.mrkdwn("asking.pages.kept")));
    }
    return blocks;
  }

  private static Mrkdwn place(AnswerForm form, Texts texts) {
    return texts.mrkdwn("asking.pages.place", "page", form.page() + 1, "pages", form.pages());
  }

  private static List<Button> turning(AnswerForm form, Texts texts) {
    String feature = form.asked().feature();
    Button keep = new Button(feature + ".keep", "keep", texts.plain("asking.pages.keep"));
    return form.page() == 0
        ? List.of(keep)
        : List.of(new Button(feature + ".back", "back", texts.plain("asking.pages.back")), keep);
  }

  private static Mrkdwn frame(Asked asked, Texts texts) {
    return texts.mrkdwn(
        // Words alone may be put in order by conveners before all read them: that is said as well.
        asked.round().scaleItems().isEmpty() ? "asking.form.frame.words" : "asking.form.frame",
        "k",
        asked.round().k(),
        "close",
        AnswerViews.date(asked.round().closesAt(), asked.partnership(), texts));
  }

  private static LayoutBlock scale(AnswerForm form, Item item, Texts texts) {
    List<String> words = item.scale().words();
    List<Option> options = new ArrayList<>();
    IntStream.range(0, words.size())
        .forEach(i -> options.add(new Option(String.valueOf(i + 1), texts.phrase(words.get(i)))));
    options.add(new Option("0", texts.phrase(item.scale().skip().word())));
    Integer chosen = form.entry().scale().get(item.id());
    return FieldViews.choice(
        item.id(),
        texts.phrase(item.wording()),
        options,
        chosen == null ? null : chosen.toString());
  }

  private static List<LayoutBlock> words(AnswerForm form, Item item, Texts texts) {
    List<Option> options = new ArrayList<>();
    for (Choice choice : Choice.values()) {
      options.add(new Option(choice.name(), label(choice, texts)));
    }
    Said said = form.entry().to(item.id());
    Choice chosen = said.choice();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        FieldViews.words(
            form.asked().wordsBlock(item, form.check()),
            texts.phrase(item.wording()),
            texts.plain(form.check().times() > 0 ? "asking.words.hint.check" : "asking.words.hint"),
            said.text()));
    if (form.asked().isRelayed(item)) {
      blocks.add(
          FieldViews.tick(
              form.asked().agreedBlock(item),
              texts.plain("asking.agreed.label"),
              new Option("agreed", texts.plain("asking.agreed")),
              said.agreed()));
    }
    blocks.add(
        FieldViews.choice(
            form.asked().consentBlock(item),
            texts.plain("asking.consent"),
            options,
            chosen == null ? null : chosen.name()));
    return blocks;
  }

  private static String label(Choice choice, Texts texts) {
    return switch (choice) {
      case UNSIGNED -> texts.plain("asking.consent.unsigned");
      case SIGNED -> texts.plain("asking.consent.signed");
      case THEMES_ONLY -> texts.plain("asking.consent.themes");
      case DRAFT -> texts.plain("asking.consent.draft");
    };
  }
}

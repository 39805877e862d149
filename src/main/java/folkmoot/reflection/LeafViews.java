package folkmoot.reflection;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.FieldViews;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.instrument.Instrument;
import folkmoot.reflection.Reflections.Metadata;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The pages on which a member reflects. */
final class LeafViews {
  /** Whether she wants to be written to. */
  static final String FOLLOW = "follow";

  private LeafViews() {}

  /** The block of an answer in words. */
  static String wordsBlock(String prompt) {
    return "words." + prompt;
  }

  static View page(Shown.Page page, Texts texts) {
    Leaf leaf = page.leaf();
    List<LayoutBlock> blocks = new ArrayList<>();
    if (page.number() == 0) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("reflection.frame")));
    }
    blocks.add(
        PieceViews.small(
            texts.mrkdwn(
                "reflection.place",
                "page",
                page.number() + 1,
                "pages",
                page.pages().size(),
                "feature",
                page.isLast() ? texts.plain("reflection.closing") : leaf.feature())));
    leaf.items().forEach(item -> blocks.add(scale(page.reflection(), item)));
    leaf.prompts().forEach(prompt -> blocks.add(words(page.reflection(), prompt, texts)));
    if (page.isLast()) {
      blocks.add(follow(page.neverWritten(), texts));
    }
    if (page.number() > 0) {
      blocks.add(
          PieceViews.buttons(
              List.of(new Button(ReflectionViews.BACK, "back", texts.plain("reflection.back")))));
    }
    blocks.add(PieceViews.small(texts.mrkdwn("reflection.pages")));
    Frame frame =
        new Frame(
            ReflectionViews.SEND,
            new Metadata(page.partnership(), page.reflection().id(), page.number()).written(),
            texts.plain("reflection.title"),
            texts.plain(page.isLast() ? "reflection.finish" : "reflection.next"),
            texts.plain("reflection.not-now"));
    return PieceViews.window(frame, blocks);
  }

  private static LayoutBlock scale(Reflection reflection, Instrument.Item item) {
    List<String> words = item.scale().words();
    List<Option> options = new ArrayList<>();
    IntStream.range(0, words.size())
        .forEach(i -> options.add(new Option(String.valueOf(i + 1), words.get(i))));
    options.add(new Option("0", item.scale().skip().word()));
    Integer chosen = reflection.choices().get(item.id());
    return FieldViews.choice(
        item.id(), item.wording(), options, chosen == null ? null : chosen.toString());
  }

  private static LayoutBlock words(Reflection reflection, Instrument.Prompt prompt, Texts texts) {
    String before = reflection.words().get(prompt.id());
    return input(
        i ->
            i.blockId(wordsBlock(prompt.id()))
                .label(plainText(prompt.wording()))
                .optional(true)
                .element(
                    plainTextInput(
                        p ->
                            p.actionId("text")
                                .multiline(true)
                                .maxLength(Reflection.MOST_WORDS)
                                .initialValue(before))));
  }

  private static LayoutBlock follow(boolean neverWritten, Texts texts) {
    if (neverWritten) {
      return PieceViews.paragraph(texts.mrkdwn("reflection.follow.never"));
    }
    return input(
        i ->
            i.blockId(FOLLOW)
                .optional(true)
                .label(plainText(texts.plain("reflection.follow")))
                .hint(plainText(texts.plain("reflection.follow.hint")))
                .element(
                    checkboxes(
                        c ->
                            c.actionId("choice")
                                .options(
                                    List.of(
                                        option(
                                            plainText(texts.plain("reflection.follow.yes")),
                                            FOLLOW))))));
  }
}

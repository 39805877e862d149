package folkmoot.reflection;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.asking.PieceViews.Option;
import folkmoot.asking.PieceViews.Sure;
import folkmoot.instrument.Instrument;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.reflection.Reflections.Metadata;
import folkmoot.reflection.Reflections.Shown;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** What a member sees of her reflections; nobody else sees any of it. */
final class ReflectionViews {
  /** Opens what she kept. */
  static final String OPEN = "reflection.open";

  /** Begins one, or goes on. */
  static final String BEGIN = "reflection.begin";

  /** Sends a page. */
  static final String SEND = "reflection.send";

  /** Goes a page back. */
  static final String BACK = "reflection.back";

  /** Deletes one; the value names it. */
  static final String DELETE = "reflection.delete";

  static final String DELETE_ALL = "reflection.delete-all";
  static final String EARLIER = "reflection.earlier";
  static final String LATER = "reflection.later";

  /** Whether she wants to be written to. */
  static final String FOLLOW = "follow";

  private ReflectionViews() {}

  /** The block of an answer in words. */
  static String wordsBlock(String prompt) {
    return "words." + prompt;
  }

  /** In a window of its own. */
  static Answer opened(Shown shown, Texts texts) {
    Answer answer = answer(shown, texts);
    return answer instanceof Answer.Update update ? new Answer.Open(update.view()) : answer;
  }

  /** After a button on a page, where Slack shows no mistake under a field. */
  static Answer turned(Shown shown, Texts texts) {
    return shown instanceof Shown.TooLong
        ? new Answer.Whisper(
            PieceViews.said(texts.mrkdwn("reflection.long.back", "most", Reflection.MOST_WORDS)))
        : answer(shown, texts);
  }

  /** In the window she acted in. */
  static Answer answer(Shown shown, Texts texts) {
    if (shown instanceof Shown.Overview overview) {
      return new Answer.Update(overview(overview, texts));
    }
    if (shown instanceof Shown.Page page) {
      return new Answer.Update(page(page, texts));
    }
    if (shown instanceof Shown.Nothing nothing) {
      return new Answer.Errors(Map.of(nothing.block(), texts.plain("reflection.nothing")));
    }
    if (shown instanceof Shown.TooLong longer) {
      String words = texts.plain("reflection.long", "most", Reflection.MOST_WORDS);
      return new Answer.Errors(Map.of(longer.block(), words));
    }
    if (shown instanceof Shown.Stranger) {
      return new Answer.Whisper(PieceViews.said(texts.mrkdwn("reflection.stranger")));
    }
    throw new AssertionError(shown);
  }

  static View overview(Shown.Overview overview, Texts texts) {
    String partnership = overview.partnership().value();
    List<LayoutBlock> blocks = new ArrayList<>();
    said(overview, texts).forEach(words -> blocks.add(PieceViews.paragraph(words)));
    blocks.add(PieceViews.paragraph(texts.mrkdwn("reflection.lead")));
    blocks.add(
        PieceViews.buttons(
            List.of(
                new Button(
                    BEGIN,
                    partnership,
                    texts.plain(overview.begun() ? "reflection.go-on" : "reflection.begin"),
                    true,
                    null))));
    overview.finished().forEach(each -> blocks.addAll(kept(overview, each, texts)));
    List<Button> row = turning(overview, texts);
    if (isSeveral(overview)) {
      row.add(
          new Button(
              DELETE_ALL,
              partnership,
              texts.plain("reflection.delete-all"),
              false,
              sure("reflection.delete-all.what", texts)));
    }
    if (!row.isEmpty()) {
      blocks.add(PieceViews.buttons(row));
    }
    return PieceViews.window(
        new Frame(OPEN, "", texts.plain("reflection.title"), null, texts.plain("reflection.close")),
        blocks);
  }

  private static List<Mrkdwn> said(Shown.Overview overview, Texts texts) {
    return switch (overview.said()) {
      case NOTHING -> List.of();
      case KEPT -> List.of(texts.mrkdwn("reflection.kept"));
      case KEPT_AND_WRITTEN_TO -> List.of(texts.mrkdwn("reflection.kept.follow"));
      case DELETED -> List.of(texts.mrkdwn("reflection.deleted"));
    };
  }

  private static List<LayoutBlock> kept(Shown.Overview overview, Reflection kept, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    String day = Spoken.date(Objects.requireNonNull(kept.day()), texts.locale());
    lines.add(texts.mrkdwn("reflection.day", "day", day));
    kept.features().forEach(feature -> lines.add(line(feature, texts)));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(Mrkdwn.joined("\n", lines)));
    for (Reflection.Note note : kept.notes()) {
      blocks.add(
          PieceViews.paragraph(
              texts.mrkdwn(
                  "reflection.note",
                  "prompt",
                  note.prompt(),
                  "words",
                  Mrkdwn.quoted(note.text()))));
    }
    blocks.add(
        PieceViews.buttons(
            List.of(
                new Button(
                    DELETE,
                    overview.partnership() + " " + kept.id(),
                    texts.plain("reflection.delete"),
                    false,
                    sure("reflection.delete.what", texts)))));
    return blocks;
  }

  private static Mrkdwn line(InWords feature, Texts texts) {
    if (feature.isEmpty()) {
      return texts.mrkdwn("reflection.feature.none", "feature", feature.feature());
    }
    return texts.mrkdwn(
        feature.isOneWord() ? "reflection.feature.one" : "reflection.feature.two",
        "feature",
        feature.feature(),
        "low",
        feature.low(),
        "high",
        feature.high());
  }

  private static Sure sure(String what, Texts texts) {
    return new Sure(
        texts.plain("reflection.delete.sure"),
        texts.plain(what),
        texts.plain("reflection.delete"),
        texts.plain("reflection.delete.no"));
  }

  /** One alone has a button of its own; what is only begun has none. */
  private static boolean isSeveral(Shown.Overview overview) {
    return overview.begun()
        || overview.from() > 0
        || overview.more()
        || overview.finished().size() > 1;
  }

  private static List<Button> turning(Shown.Overview overview, Texts texts) {
    List<Button> turning = new ArrayList<>();
    if (overview.from() > 0) {
      int before = Math.max(0, overview.from() - Reflections.ON_A_PAGE);
      turning.add(
          new Button(
              LATER, overview.partnership() + " " + before, texts.plain("reflection.later")));
    }
    if (overview.more()) {
      int after = overview.from() + Reflections.ON_A_PAGE;
      turning.add(
          new Button(
              EARLIER, overview.partnership() + " " + after, texts.plain("reflection.earlier")));
    }
    return turning;
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
          PieceViews.buttons(List.of(new Button(BACK, "back", texts.plain("reflection.back")))));
    }
    blocks.add(PieceViews.small(texts.mrkdwn("reflection.pages")));
    Frame frame =
        new Frame(
            SEND,
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
    return PieceViews.choice(
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

  /** It says nothing of what she wrote or chose. */
  static Message followUp(Partnership partnership, Texts texts) {
    Mrkdwn words = texts.mrkdwn("reflection.follow-up");
    return new Message(
        words.value(),
        List.of(
            PieceViews.paragraph(words),
            PieceViews.buttons(
                List.of(
                    new Button(
                        OPEN,
                        partnership.id().value(),
                        texts.plain("reflection.follow-up.open"))))));
  }
}

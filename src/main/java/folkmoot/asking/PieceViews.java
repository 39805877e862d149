package folkmoot.asking;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.confirmationDialog;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import folkmoot.outbox.Message;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The few shapes that all windows and posts about rounds are made of. */
public final class PieceViews {
  /** Characters that fit one section. */
  public static final int SECTION = 3_000;

  private PieceViews() {}

  /** A button; {@code sure} is asked first, if given. */
  public record Button(
      String action, String value, String label, boolean main, @Nullable Sure sure) {
    public Button(String action, String value, String label) {
      this(action, value, label, false, null);
    }
  }

  /** A question before a button does something that cannot be undone. */
  public record Sure(String title, String text, String yes, String no) {}

  /**
   * A form.
   *
   * @param submit null for a window that only tells something
   */
  public record Frame(
      String callback, String metadata, String title, @Nullable String submit, String close) {}

  /** A paragraph. */
  public static LayoutBlock paragraph(Mrkdwn words) {
    return section(s -> s.text(markdownText(words.value())));
  }

  /** A paragraph that can be told from the others by its name. */
  public static LayoutBlock paragraph(String block, Mrkdwn words) {
    return section(s -> s.blockId(block).text(markdownText(words.value())));
  }

  /** A paragraph with a button beside it. */
  public static LayoutBlock beside(Mrkdwn words, Button button) {
    return section(s -> s.text(markdownText(words.value())).accessory(element(button)));
  }

  /** Over a form that holds only the beginning of what somebody typed behind a command. */
  public static LayoutBlock onlyTheBeginning(Texts texts) {
    return paragraph(texts.mrkdwn("asking.beginning"));
  }

  /** Raw words as a block quote, whole, in as many paragraphs as they need. */
  public static List<LayoutBlock> cited(String words) {
    return Passages.of(words, SECTION).stream()
        .map(part -> paragraph(Mrkdwn.quoted(part)))
        .toList();
  }

  /** A line in small type. */
  public static LayoutBlock small(Mrkdwn words) {
    return context(List.of(markdownText(words.value())));
  }

  /** A message of one paragraph. */
  public static Message said(Mrkdwn words) {
    return new Message(words.value(), List.of(paragraph(words)));
  }

  /** A row of buttons. */
  public static LayoutBlock buttons(List<Button> row) {
    return actions(row.stream().map(PieceViews::element).toList());
  }

  private static BlockElement element(Button from) {
    Sure sure = from.sure();
    return button(
        b ->
            b.actionId(from.action())
                .value(from.value())
                .style(from.main() ? "primary" : null)
                .confirm(sure == null ? null : dialog(sure))
                .text(plainText(from.label())));
  }

  private static ConfirmationDialogObject dialog(Sure sure) {
    return confirmationDialog(
        c ->
            c.title(plainText(sure.title()))
                .text(plainText(sure.text()))
                .confirm(plainText(sure.yes()))
                .deny(plainText(sure.no())));
  }

  /**
   * A window that only says what became of a form, and can be closed.
   *
   * @param asker the callback of the form, of which this is the answer
   */
  public static View told(String asker, String title, Mrkdwn words, Texts texts) {
    return told(asker, title, List.of(paragraph(words)), texts);
  }

  /** The same with more than one paragraph. */
  static View told(String asker, String title, List<LayoutBlock> blocks, Texts texts) {
    return window(
        new Frame(asker + ".told", "", title, null, texts.plain("asking.told.close")), blocks);
  }

  /** A window. */
  public static View window(Frame frame, List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .callbackId(frame.callback())
        .privateMetadata(frame.metadata())
        .title(viewTitle(t -> t.type("plain_text").text(frame.title())))
        .submit(
            frame.submit() == null
                ? null
                : viewSubmit(s -> s.type("plain_text").text(frame.submit())))
        .close(viewClose(c -> c.type("plain_text").text(frame.close())))
        .blocks(blocks)
        .build();
  }
}

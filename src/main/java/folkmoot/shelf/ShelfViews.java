package folkmoot.shelf;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is alike in all windows in which members read what others wrote. */
public final class ShelfViews {
  /** The block of the reason. */
  static final String REASON = "reason";

  private ShelfViews() {}

  /**
   * What a shelf's windows and buttons are called.
   *
   * @param title of each window
   */
  public record Names(String read, String earlier, String later, String title) {}

  /**
   * What the asking for a reason is called.
   *
   * @param out the callback of the form in which the reason is given
   * @param title of each window
   */
  public record Asked(String out, String title) {}

  /** In a window of its own; somebody who is no member is told so. */
  public static <P> Answer opened(Optional<P> page, Function<P, View> window, Texts texts) {
    return page.<Answer>map(found -> new Answer.Open(window.apply(found)))
        .orElseGet(() -> stranger(texts));
  }

  /** In the window in which she turned over. */
  public static <P> Answer turned(Optional<P> page, Function<P, View> window, Texts texts) {
    return page.<Answer>map(found -> new Answer.Update(window.apply(found)))
        .orElseGet(() -> stranger(texts));
  }

  private static Answer stranger(Texts texts) {
    return new Answer.Whisper(PieceViews.said(texts.mrkdwn("asking.fault.stranger")));
  }

  /** A page with its lead, its rows, and how one turns over. */
  public static <T> View window(
      ShelfPage<T> page, Names names, Mrkdwn lead, Function<T, LayoutBlock> row, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(lead));
    page.entries().forEach(entry -> blocks.add(row.apply(entry)));
    List<Button> turning = turning(page, names, texts);
    if (!turning.isEmpty()) {
      blocks.add(PieceViews.buttons(turning));
    }
    return PieceViews.window(
        new Frame(names.read(), "", names.title(), null, texts.plain("shelf.close")), blocks);
  }

  private static List<Button> turning(ShelfPage<?> page, Names names, Texts texts) {
    List<Button> turning = new ArrayList<>();
    if (page.from() > 0) {
      int before = Math.max(0, page.from() - page.size());
      turning.add(
          new Button(names.later(), page.partnership() + " " + before, texts.plain("shelf.later")));
    }
    if (page.more()) {
      int after = page.from() + page.size();
      turning.add(
          new Button(
              names.earlier(), page.partnership() + " " + after, texts.plain("shelf.earlier")));
    }
    return turning;
  }

  /** A row: with a button to take it out, where the reader convenes and the words stand. */
  public static LayoutBlock row(
      ShelfPage<?> page, Mrkdwn words, String action, String id, Texts texts) {
    return page.scene().convenes()
        ? PieceViews.beside(
            words, new Button(action, page.partnership() + " " + id, texts.plain("shelf.out")))
        : PieceViews.paragraph(words);
  }

  /** What stands where words were taken out. */
  public static Mrkdwn instead(String reason, Texts texts) {
    return texts.mrkdwn("shelf.taken-out", "reason", reason);
  }

  /** Asks a convener why; in place of the list, since there may be no room for one more window. */
  public static <T> Answer reason(
      Optional<T> wanted, Function<T, View> form, Asked asked, Texts texts) {
    return new Answer.Update(wanted.map(form).orElseGet(() -> told("shelf.out.not", asked, texts)));
  }

  /**
   * The form for the reason.
   *
   * @param value the partnership and the piece
   * @param words which are to go
   */
  public static View form(Asked asked, String value, List<LayoutBlock> words, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>(words);
    blocks.add(PieceViews.paragraph(texts.mrkdwn("shelf.out.lead")));
    blocks.add(
        input(
            i ->
                i.blockId(REASON)
                    .label(plainText(texts.plain("shelf.out.reason")))
                    .hint(plainText(texts.plain("shelf.out.hint")))
                    .element(
                        plainTextInput(p -> p.actionId("text").maxLength(TakingOut.MOST_REASON)))));
    return PieceViews.window(
        new Frame(
            asked.out(),
            value,
            asked.title(),
            texts.plain("shelf.out"),
            texts.plain("shelf.out.no")),
        blocks);
  }

  /** What became of it. */
  public static Answer takenOut(TakenOut taken, Asked asked, Texts texts) {
    return switch (taken) {
      case NO_REASON -> error("shelf.out.empty", texts);
      case LONG_REASON -> error("shelf.out.long", texts);
      case DONE -> new Answer.Update(told("shelf.out.done", asked, texts));
      case NOT_THERE, NOT_CONVENING -> new Answer.Update(told("shelf.out.not", asked, texts));
    };
  }

  private static Answer error(String key, Texts texts) {
    return new Answer.Errors(Map.of(REASON, texts.plain(key, "most", TakingOut.MOST_REASON)));
  }

  private static View told(String key, Asked asked, Texts texts) {
    return PieceViews.told(asked.out(), asked.title(), texts.mrkdwn(key), texts);
  }
}

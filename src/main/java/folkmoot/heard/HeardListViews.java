package folkmoot.heard;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.heard.Listing.Page;
import folkmoot.heard.Listing.TakenOut;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was heard, to read; and taking something out. */
final class HeardListViews {
  /** Opens the window; the value is the partnership. */
  static final String READ = "heard.read";

  /** Turns to earlier ones. */
  static final String EARLIER = "heard.earlier";

  /** Turns to later ones. */
  static final String LATER = "heard.later";

  /** A convener wants to take something out. */
  static final String OUT = "heard.out";

  /** Sends the reason. */
  static final String TAKE_OUT = "heard.take-out";

  /** The block of the reason. */
  static final String REASON = "reason";

  private HeardListViews() {}

  /** The words, and under them when and where. */
  static Mrkdwn words(HeardEntry entry, LocalDate today, Texts texts) {
    String day = Spoken.day(entry.day(), today, texts.locale());
    return texts.mrkdwn(
        "heard.words",
        "words",
        Mrkdwn.quoted(entry.words()),
        "day",
        day,
        "somewhere",
        !entry.place().isEmpty(),
        "place",
        entry.place());
  }

  static Answer opened(Optional<Page> page, Texts texts) {
    return page.<Answer>map(found -> new Answer.Open(window(found, texts)))
        .orElseGet(() -> stranger(texts));
  }

  static Answer turned(Optional<Page> page, Texts texts) {
    return page.<Answer>map(found -> new Answer.Update(window(found, texts)))
        .orElseGet(() -> stranger(texts));
  }

  private static Answer stranger(Texts texts) {
    return new Answer.Whisper(PieceViews.said(texts.mrkdwn("heard.stranger")));
  }

  static View window(Page page, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    boolean nothing = page.entries().isEmpty() && page.from() == 0;
    blocks.add(PieceViews.paragraph(texts.mrkdwn(nothing ? "heard.list.none" : "heard.list")));
    page.entries().forEach(entry -> blocks.add(row(page, entry, texts)));
    List<Button> turning = turning(page, texts);
    if (!turning.isEmpty()) {
      blocks.add(PieceViews.buttons(turning));
    }
    return PieceViews.window(
        new Frame(READ, "", texts.plain("heard.title"), null, texts.plain("heard.close")), blocks);
  }

  private static LayoutBlock row(Page page, HeardEntry entry, Texts texts) {
    String reason = entry.reason();
    if (reason != null) {
      return PieceViews.paragraph(texts.mrkdwn("heard.taken-out", "reason", reason));
    }
    Mrkdwn words = words(entry, page.today(), texts);
    if (!page.scene().convenes()) {
      return PieceViews.paragraph(words);
    }
    return section(
        s ->
            s.text(markdownText(words.value()))
                .accessory(
                    button(
                        b ->
                            b.actionId(OUT)
                                .value(page.partnership() + " " + entry.id())
                                .text(plainText(texts.plain("heard.out"))))));
  }

  private static List<Button> turning(Page page, Texts texts) {
    List<Button> turning = new ArrayList<>();
    if (page.from() > 0) {
      int before = Math.max(0, page.from() - Listing.ON_A_PAGE);
      turning.add(new Button(LATER, page.partnership() + " " + before, texts.plain("heard.later")));
    }
    if (page.more()) {
      int after = page.from() + Listing.ON_A_PAGE;
      turning.add(
          new Button(EARLIER, page.partnership() + " " + after, texts.plain("heard.earlier")));
    }
    return turning;
  }

  /** Asks a convener why; in place of the list, since there may be no room for one more window. */
  static Answer reason(Optional<HeardEntry> entry, Texts texts) {
    return new Answer.Update(
        entry
            .map(found -> reason(found, texts))
            .orElseGet(() -> told(texts.mrkdwn("heard.out.not"), texts)));
  }

  private static View reason(HeardEntry entry, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.addAll(PieceViews.cited(entry.words()));
    blocks.add(PieceViews.paragraph(texts.mrkdwn("heard.out.lead")));
    blocks.add(
        input(
            i ->
                i.blockId(REASON)
                    .label(plainText(texts.plain("heard.out.reason")))
                    .hint(plainText(texts.plain("heard.out.hint")))
                    .element(
                        plainTextInput(p -> p.actionId("text").maxLength(Listing.MOST_REASON)))));
    return PieceViews.window(
        new Frame(
            TAKE_OUT,
            entry.partnership() + " " + entry.id(),
            texts.plain("heard.title"),
            texts.plain("heard.out"),
            texts.plain("heard.out.no")),
        blocks);
  }

  static Answer takenOut(TakenOut taken, Texts texts) {
    return switch (taken) {
      case NO_REASON -> error("heard.out.empty", texts);
      case LONG_REASON -> error("heard.out.long", texts);
      case DONE -> new Answer.Update(told(texts.mrkdwn("heard.out.done"), texts));
      case NOT_THERE, NOT_CONVENING ->
          new Answer.Update(told(texts.mrkdwn("heard.out.not"), texts));
    };
  }

  private static Answer error(String key, Texts texts) {
    return new Answer.Errors(Map.of(REASON, texts.plain(key, "most", Listing.MOST_REASON)));
  }

  private static View told(Mrkdwn words, Texts texts) {
    return PieceViews.told(TAKE_OUT, texts.plain("heard.title"), words, texts);
  }
}

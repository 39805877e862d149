package folkmoot.home;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.OpenItem.Button;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What is held about somebody, and being removed. */
final class HeldViews {
  /** Shows what is held. */
  static final String HELD = "home.held";

  /** Sends that she wants to be removed. */
  static final String CALLBACK = "home.removed";

  /** Whether her answers to what is open are taken back first. */
  static final String WITHDRAW = "home.withdraw";

  /** Takes her in again. */
  static final String BACK = "home.back";

  private HeldViews() {}

  static View window(PartnershipId partnership, List<Mrkdwn> lines, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.words(texts.mrkdwn("home.held")));
    blocks.add(
        PieceViews.words(
            Mrkdwn.joined(
                "\n",
                lines.stream()
                    .map(line -> texts.mrkdwn("home.held-line", "line", line))
                    .toList())));
    blocks.add(PieceViews.words(texts.mrkdwn("home.held-not")));
    blocks.add(
        actions(asElements(PieceViews.element(PieceViews.verb(partnership, "remove", texts)))));
    return PieceViews.window(texts.plain("home.held-title"), blocks, texts);
  }

  /** The button that shows what is held. */
  static Button button(PartnershipId partnership, Texts texts) {
    return new Button(HELD, partnership.value(), texts.plain("home.label.held"));
  }

  /**
   * Whether she means it.
   *
   * @param answered how many open rounds hold an answer of hers
   */
  static View sure(Scene scene, int answered, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.words(texts.mrkdwn("home.remove-goes")));
    blocks.add(PieceViews.words(texts.mrkdwn("home.remove-stays")));
    if (answered > 0) {
      blocks.add(
          input(
              i ->
                  i.blockId(WITHDRAW)
                      .optional(true)
                      .label(plainText(texts.plain("home.remove-open", "count", answered)))
                      .hint(plainText(texts.plain("home.remove-open-hint")))
                      .element(
                          checkboxes(
                              c ->
                                  c.actionId(WITHDRAW)
                                      .options(
                                          List.of(
                                              option(
                                                  plainText(texts.plain("home.remove-withdraw")),
                                                  "withdraw")))))));
    }
    blocks.add(PieceViews.note(texts.mrkdwn("home.remove-back")));
    return view(
        v ->
            v.type("modal")
                .callbackId(CALLBACK)
                .privateMetadata(scene.partnership().id().value())
                .title(viewTitle(t -> t.type("plain_text").text(texts.plain("home.remove-title"))))
                .submit(
                    viewSubmit(t -> t.type("plain_text").text(texts.plain("home.label.remove"))))
                .close(viewClose(t -> t.type("plain_text").text(texts.plain("home.remove-not"))))
                .blocks(blocks));
  }

  static Message removed(Partnership partnership, Texts texts) {
    return gone(texts.mrkdwn("home.removed", "name", partnership.name()), partnership, texts);
  }

  /** Words to somebody who was removed, with the way back. */
  static Message gone(Mrkdwn words, Partnership partnership, Texts texts) {
    Button back = new Button(BACK, partnership.id().value(), texts.plain("home.label.back"));
    return PieceViews.message(
        words, List.of(PieceViews.words(words), actions(asElements(PieceViews.element(back)))));
  }

  static Message back(boolean done, Texts texts) {
    return PieceViews.message(List.of(texts.mrkdwn(done ? "home.back" : "home.back-not")));
  }
}

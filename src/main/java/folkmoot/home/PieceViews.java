package folkmoot.home;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import folkmoot.OpenItem.Button;
import folkmoot.Verb;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Message;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;

/** The pieces all our messages and windows are made of. */
final class PieceViews {
  private static final int SECTION = 3_000;
  private static final int LABEL = 75;
  private static final int TITLE = 24;
  private static final int NOTIFICATION = 3_900;

  private PieceViews() {}

  static LayoutBlock words(Mrkdwn words) {
    return section(s -> s.text(markdownText(Shorten.to(SECTION, words.value()))));
  }

  static LayoutBlock note(Mrkdwn words) {
    return context(List.of(markdownText(Shorten.to(SECTION, words.value()))));
  }

  /** Words with a button beside them. */
  static LayoutBlock row(Mrkdwn words, Button button) {
    return section(
        s -> s.text(markdownText(Shorten.to(SECTION, words.value()))).accessory(element(button)));
  }

  static ButtonElement element(Button button) {
    return button(
        b ->
            b.actionId(button.action())
                .value(button.value())
                .text(plainText(Shorten.to(LABEL, button.label()))));
  }

  /** The button that does what this verb alone does. */
  static Button verb(PartnershipId partnership, String word, Texts texts) {
    return Verb.button(partnership, word, texts.plain("home.label." + word));
  }

  static Message message(List<Mrkdwn> paragraphs) {
    return message(
        Mrkdwn.joined("\n", paragraphs), paragraphs.stream().map(PieceViews::words).toList());
  }

  static Message message(Mrkdwn text, List<LayoutBlock> blocks) {
    return new Message(Shorten.to(NOTIFICATION, text.value()), blocks);
  }

  static View window(String title, List<LayoutBlock> blocks, Texts texts) {
    return view(
        v ->
            v.type("modal")
                .title(viewTitle(t -> t.type("plain_text").text(Shorten.to(TITLE, title))))
                .close(viewClose(c -> c.type("plain_text").text(texts.plain("home.close"))))
                .blocks(blocks));
  }
}

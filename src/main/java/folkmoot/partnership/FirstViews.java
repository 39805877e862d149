package folkmoot.partnership;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import folkmoot.Offer;
import folkmoot.OpenItem;
import folkmoot.ids.ChannelId;
import folkmoot.outbox.Message;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The first things somebody sees of Folkmoot: a card, and after the form what to do next. */
final class FirstViews {
  /** Opens the set-up form for the channel in its value. */
  static final String SET_UP = "partnership.set-up";

  private FirstViews() {}

  static Message card(ChannelId channel, Texts texts) {
    return message(texts.mrkdwn("partnership.card"), channel, texts);
  }

  /** Words, and the button that sets up here. */
  static Message message(Mrkdwn words, ChannelId channel, Texts texts) {
    return new Message(words.value(), List.of(words(words), setUp(channel, "card-button", texts)));
  }

  /** We do not know everybody in the channel yet; the button asks again. */
  static View again(ChannelId channel, Texts texts) {
    return window(
        "setup-close",
        List.of(
            words(texts.mrkdwn("partnership.setup-learning")),
            setUp(channel, "setup-again", texts)),
        texts);
  }

  /** An organisation is gone from the channel. */
  static Message parted(Partnership partnership, String organisation, Texts texts) {
    Mrkdwn words =
        texts.mrkdwn(
            "partnership.parted",
            "name",
            partnership.name(),
            "organisation",
            organisation,
            "channel",
            Mrkdwn.channel(partnership.home().value()));
    return new Message(words.value(), List.of(words(words)));
  }

  /** Somebody came from a workspace not met here before; whose it is, a convener knows. */
  static Message newOrganisation(Partnership partnership, String organisation, Texts texts) {
    Mrkdwn words =
        texts.mrkdwn(
            "partnership.new-organisation", "name", partnership.name(), "team", organisation);
    return new Message(
        words.value(),
        List.of(words(words), setUp(partnership.home(), "new-organisation-button", texts)));
  }

  private static LayoutBlock setUp(ChannelId channel, String label, Texts texts) {
    return buttons(
        List.of(new OpenItem.Button(SET_UP, channel.value(), texts.plain("partnership." + label))));
  }

  /** One of two ways on. */
  record Choice(String action, String value, String label) {}

  static View choice(Mrkdwn words, Choice first, Choice second, Texts texts) {
    return window(
        "setup-close",
        List.of(
            words(words),
            buttons(
                Stream.of(first, second)
                    .map(
                        choice ->
                            new OpenItem.Button(
                                choice.action(),
                                choice.value(),
                                texts.plain("partnership." + choice.label())))
                    .toList())),
        texts);
  }

  /** Words alone, at the end of a way. */
  static View told(Mrkdwn words, Texts texts) {
    return window("setup-done", List.of(words(words)), texts);
  }

  /** It is set up, and this could come first. */
  static View offers(Mrkdwn saved, List<Offer> offers, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(words(saved));
    for (Offer offer : offers) {
      blocks.add(words(offer.words()));
      if (!offer.buttons().isEmpty()) {
        blocks.add(buttons(offer.buttons()));
      }
    }
    return window("setup-later", blocks, texts);
  }

  private static LayoutBlock words(Mrkdwn words) {
    return section(s -> s.text(markdownText(words.value())));
  }

  private static LayoutBlock buttons(List<OpenItem.Button> buttons) {
    List<BlockElement> elements = new ArrayList<>();
    for (OpenItem.Button from : buttons) {
      String style = elements.isEmpty() ? "primary" : null;
      elements.add(
          button(
              b ->
                  b.actionId(from.action())
                      .value(from.value())
                      .style(style)
                      .text(plainText(from.label()))));
    }
    return actions(elements);
  }

  private static View window(String close, List<LayoutBlock> blocks, Texts texts) {
    return view(
        v ->
            v.type("modal")
                .title(
                    viewTitle(
                        t -> t.type("plain_text").text(texts.plain("partnership.setup-title"))))
                .close(
                    viewClose(c -> c.type("plain_text").text(texts.plain("partnership." + close))))
                .blocks(blocks));
  }
}

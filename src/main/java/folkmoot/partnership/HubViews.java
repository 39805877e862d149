package folkmoot.partnership;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.ActionsBlock;
import folkmoot.outbox.Message;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;

/** The standing message in a partnership's channel: from here everybody can do everything. */
public final class HubViews {
  /** Opens what the person can answer. */
  public static final String ANSWER = "home.answer";

  /** Opens a person's own settings alone. */
  public static final String SETTINGS = "home.settings";

  /** Opens what is open for a person, what comes next and how to change her settings. */
  public static final String ME = "home.me";

  /** Opens what conveners can do. */
  public static final String CONVENE = "home.convene";

  private HubViews() {}

  static Message message(Partnership partnership, Texts texts) {
    Mrkdwn words =
        partnership.purpose().isEmpty()
            ? texts.mrkdwn("partnership.hub", "name", partnership.name())
            : texts.mrkdwn(
                "partnership.hub-purpose",
                "name",
                partnership.name(),
                "purpose",
                partnership.purpose(),
                "agreed",
                partnership.purposeAgreed());
    return new Message(
        words.value(),
        List.of(section(s -> s.text(markdownText(words.value()))), buttons(partnership, texts)));
  }

  /** The three buttons; their value says which partnership they are about. */
  public static ActionsBlock buttons(Partnership partnership, Texts texts) {
    String value = partnership.id().value();
    return actions(
        a ->
            a.elements(
                asElements(
                    button(
                        b ->
                            b.actionId(ANSWER)
                                .style("primary")
                                .value(value)
                                .text(plainText(texts.plain("partnership.hub-answer")))),
                    button(
                        b ->
                            b.actionId(ME)
                                .value(value)
                                .text(plainText(texts.plain("partnership.hub-me")))),
                    button(
                        b ->
                            b.actionId(CONVENE)
                                .value(value)
                                .text(plainText(texts.plain("partnership.hub-convene")))))));
  }
}

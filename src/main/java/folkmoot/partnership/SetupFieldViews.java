package folkmoot.partnership;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import java.util.List;

/** The kinds of field the form of a partnership is made of. */
final class SetupFieldViews {
  /** Characters of one thing to choose. */
  private static final int OPTION = 75;

  private SetupFieldViews() {}

  static InputBlock required(String block, String label, String hint, BlockElement element) {
    return input(
        i ->
            i.blockId(block)
                .label(plainText(label))
                .hint(hint.isEmpty() ? null : plainText(hint))
                .optional(false)
                .element(element));
  }

  static InputBlock optional(String block, String label, String hint, BlockElement element) {
    InputBlock field = required(block, label, hint, element);
    field.setOptional(true);
    return field;
  }

  static BlockElement menu(String action, List<OptionObject> options, String chosen) {
    OptionObject initial =
        options.stream().filter(o -> o.getValue().equals(chosen)).findFirst().orElse(null);
    return staticSelect(s -> s.actionId(action).options(options).initialOption(initial));
  }

  static OptionObject choice(String label, String value) {
    return option(plainText(Shorten.to(OPTION, label)), value);
  }

  static SectionBlock words(Mrkdwn words) {
    return section(s -> s.text(markdownText(words.value())));
  }
}

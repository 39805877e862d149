package folkmoot.digest;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import folkmoot.chart.BarChart;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts the characters that a reader of blocks sees, which are fewer than Slack is sent. */
final class Visible {
  /** How long the name of a channel or a person is taken to be; Slack fills it in. */
  private static final String NAME = "x".repeat(14);

  private static final Pattern DATE = Pattern.compile("<!date\\^[^|>]*\\|([^>]*)>");
  private static final Pattern NAMED = Pattern.compile("<[#@][^>]*>");
  private static final Pattern LINK = Pattern.compile("<[^|>]*\\|([^>]*)>");
  private static final Pattern BARE = Pattern.compile("<([^>]*)>");
  private static final Pattern QUOTE = Pattern.compile("(?m)^> ?");
  private static final Pattern MARKS =
      Pattern.compile("(?<![\\p{L}\\p{N}])[*_~`]+|[*_~`]+(?![\\p{L}\\p{N}])");

  private Visible() {}

  /** Those of all blocks together. */
  static int characters(List<LayoutBlock> blocks) {
    return blocks.stream().mapToInt(Visible::characters).sum();
  }

  /** Those of a text in Slack's mrkdwn. */
  static int characters(String mrkdwn) {
    return words(mrkdwn).length();
  }

  /** A text in Slack's mrkdwn as it is read. */
  static String words(String mrkdwn) {
    String read = DATE.matcher(mrkdwn).replaceAll("$1");
    read = NAMED.matcher(read).replaceAll(NAME);
    read = LINK.matcher(read).replaceAll("$1");
    read = BARE.matcher(read).replaceAll("$1");
    read = QUOTE.matcher(read).replaceAll("");
    read = MARKS.matcher(read).replaceAll("");
    return read.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static int characters(LayoutBlock block) {
    if (block instanceof SectionBlock section) {
      return section(section);
    }
    if (block instanceof HeaderBlock header) {
      return header.getText().getText().length();
    }
    if (block instanceof ContextBlock context) {
      return context.getElements().stream().mapToInt(Visible::small).sum();
    }
    if (block instanceof ActionsBlock actions) {
      return actions.getElements().stream().mapToInt(Visible::label).sum();
    }
    return block instanceof BarChart chart ? chart(chart) : 0;
  }

  private static int section(SectionBlock section) {
    int said = section.getText() == null ? 0 : characters(section.getText().getText());
    int fields =
        section.getFields() == null
            ? 0
            : section.getFields().stream().mapToInt(f -> characters(f.getText())).sum();
    return said + fields + label(section.getAccessory());
  }

  private static int small(ContextBlockElement element) {
    if (element instanceof MarkdownTextObject words) {
      return characters(words.getText());
    }
    return element instanceof PlainTextObject plain ? plain.getText().length() : 0;
  }

  private static int label(@Nullable BlockElement element) {
    return element instanceof ButtonElement button ? button.getText().getText().length() : 0;
  }

  private static int chart(BarChart chart) {
    int names = chart.chart().series().stream().mapToInt(row -> row.name().length()).sum();
    int under = chart.chart().axisConfig().categories().stream().mapToInt(String::length).sum();
    return chart.title().length() + names + under;
  }
}

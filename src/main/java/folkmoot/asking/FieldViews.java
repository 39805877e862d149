package folkmoot.asking;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.datetimePicker;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.block.element.BlockElements.timePicker;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of field that forms are made of. */
public final class FieldViews {
  private FieldViews() {}

  /** One of several answers to choose from. */
  public record Option(String value, String label) {}

  /**
   * A question with answers to choose from, none of them chosen beforehand.
   *
   * @param chosen the value she chose earlier; null when she did not
   */
  public static LayoutBlock choice(
      String block, String label, List<Option> options, @Nullable String chosen) {
    return input(
        i ->
            i.blockId(block)
                .label(plainText(label))
                .optional(true)
                .element(radios(options, chosen)));
  }

  /** As {@link #choice}, where nothing can be sent without an answer. */
  public static LayoutBlock mustChoose(
      String block, String label, List<Option> options, @Nullable String chosen) {
    return input(i -> i.blockId(block).label(plainText(label)).element(radios(options, chosen)));
  }

  /** One thing to say yes to, which may be left alone. */
  public static LayoutBlock tick(String block, String label, Option yes, boolean ticked) {
    List<OptionObject> options = List.of(optionOf(yes));
    return input(
        i ->
            i.blockId(block)
                .label(plainText(label))
                .optional(true)
                .element(
                    checkboxes(
                        c ->
                            c.actionId("choice")
                                .options(options)
                                .initialOptions(ticked ? options : null))));
  }

  private static BlockElement radios(List<Option> options, @Nullable String chosen) {
    List<OptionObject> all = options.stream().map(FieldViews::optionOf).toList();
    OptionObject initial =
        all.stream().filter(o -> o.getValue().equals(chosen)).findFirst().orElse(null);
    return radioButtons(r -> r.actionId("choice").options(all).initialOption(initial));
  }

  private static OptionObject optionOf(Option from) {
    return option(plainText(from.label()), from.value());
  }

  /** A field for words of up to 3,000 characters. */
  public static LayoutBlock words(String block, String label, String hint, String initial) {
    return input(
        i ->
            i.blockId(block)
                .label(plainText(label))
                .hint(plainText(hint))
                .optional(true)
                .element(
                    plainTextInput(
                        p ->
                            p.actionId("text")
                                .multiline(true)
                                .maxLength(PieceViews.SECTION)
                                .initialValue(initial.isEmpty() ? null : initial))));
  }

  /** A field for one line, which has to be filled in. */
  public static LayoutBlock line(String block, String label, String hint, String initial) {
    return input(
        i ->
            i.blockId(block)
                .label(plainText(label))
                .hint(plainText(hint))
                .element(
                    plainTextInput(
                        p -> p.actionId("text").initialValue(initial.isEmpty() ? null : initial))));
  }

  /** A field for one line, which may stay empty. */
  public static LayoutBlock freeLine(String block, String label, String hint, String initial) {
    InputBlock field = (InputBlock) line(block, label, hint, initial);
    field.setOptional(true);
    return field;
  }

  /** The same where its label says all there is to say. */
  public static LayoutBlock freeLine(String block, String label, String initial) {
    InputBlock field = (InputBlock) freeLine(block, label, label, initial);
    field.setHint(null);
    return field;
  }

  /** One of several from a menu; one is chosen beforehand. */
  public static LayoutBlock menu(String block, String label, List<Option> options, String chosen) {
    List<OptionObject> all = options.stream().map(FieldViews::optionOf).toList();
    OptionObject initial =
        all.stream().filter(o -> o.getValue().equals(chosen)).findFirst().orElseThrow();
    return input(
        i ->
            i.blockId(block)
                .label(plainText(label))
                .element(
                    staticSelect(s -> s.actionId("choice").options(all).initialOption(initial))));
  }

  /**
   * One of several from a menu, or none of them.
   *
   * @param none what stands there while nothing is chosen
   */
  public static LayoutBlock freeMenu(
      String block, String label, String none, List<Option> options) {
    List<OptionObject> all = options.stream().map(FieldViews::optionOf).toList();
    return input(
        i ->
            i.blockId(block)
                .label(plainText(label))
                .optional(true)
                .element(
                    staticSelect(
                        s -> s.actionId("choice").placeholder(plainText(none)).options(all))));
  }

  /** The same where one is chosen beforehand, and can be taken away. */
  public static LayoutBlock freeMenu(
      String block, String label, String none, List<Option> options, String chosen) {
    InputBlock field = (InputBlock) freeMenu(block, label, none, options);
    ((StaticSelectElement) field.getElement())
        .setInitialOption(
            options.stream()
                .filter(option -> option.value().equals(chosen))
                .map(FieldViews::optionOf)
                .findFirst()
                .orElseThrow());
    return field;
  }

  /** A time of day, such as {@code 10:00}. */
  public static LayoutBlock time(String block, String label, String initial) {
    return input(
        i ->
            i.blockId(block)
                .label(plainText(label))
                .element(timePicker(t -> t.actionId("time").initialTime(initial))));
  }

  /** A field for a day and a time of day, which Slack shows in the reader's own zone. */
  public static LayoutBlock moment(String block, String label, String hint, Instant initial) {
    return input(
        i ->
            i.blockId(block)
                .label(plainText(label))
                .hint(plainText(hint))
                .element(
                    datetimePicker(
                        d ->
                            d.actionId("moment").initialDateTime((int) initial.getEpochSecond()))));
  }
}

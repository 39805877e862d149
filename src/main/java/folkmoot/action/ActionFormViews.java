package folkmoot.action;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.block.element.BlockElements.usersSelect;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import folkmoot.action.ActionForm.Entry;
import folkmoot.action.ActionForm.Note;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The windows in which people write about actions. */
final class ActionFormViews {
  static final String SUBMIT = "action.suggest.form";

  /** The shortcut beside a message, by its callback in the manifest. */
  static final String MESSAGE = "action.message";

  /** Adds the fields about the result it answers and its effect. */
  static final String DETAILS = "action.details";

  private static final int MOST_OPTIONS = 99;

  private ActionFormViews() {}

  /** The window in which somebody suggests an action. */
  static View form(ActionForm form, Texts texts) {
    Entry entry = form.entry();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        PieceViews.paragraph(
            form.notes().isEmpty() ? texts.mrkdwn("action.form.lead") : notes(form, texts)));
    blocks.add(
        text(
            new Field(ActionForm.WORDS, "action.form.words", Action.MOST_WORDS, false),
            entry.words(),
            texts));
    blocks.add(person(entry.person(), texts));
    if (!form.choices().organisations().isEmpty()) {
      blocks.add(organisation(form, texts));
    }
    blocks.add(
        day(
            ActionForm.DUE,
            texts.plain("action.form.due"),
            texts.plain("action.form.due.hint", "zone", form.zone().getId()),
            entry.due()));
    blocks.addAll(details(form, texts));
    return PieceViews.window(
        new Frame(
            SUBMIT,
            form.slip().metadata(),
            texts.plain("action.form.title"),
            texts.plain(form.slip().hinted() ? "action.form.send.again" : "action.form.send"),
            texts.plain("action.form.no")),
        blocks);
  }

  private static List<LayoutBlock> details(ActionForm form, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (form.choices().results().isEmpty()) {
      return blocks;
    }
    if (!form.slip().details()) {
      blocks.add(
          PieceViews.buttons(
              List.of(new Button(DETAILS, form.slip().id(), texts.plain("action.form.more")))));
      return blocks;
    }
    Entry entry = form.entry();
    blocks.add(
        menu(
            ActionForm.CAUSE,
            "action.form.cause",
            form.choices().results().stream().map(r -> new Option(r.value(), r.label())).toList(),
            entry.cause(),
            texts));
    blocks.add(
        text(
            new Field(ActionForm.SAID, "action.form.said", Action.MOST_SAID, true),
            entry.said(),
            texts));
    if (!form.choices().items().isEmpty()) {
      blocks.add(
          menu(
              ActionForm.LOOK,
              "action.form.look",
              form.choices().items().stream().map(i -> new Option(i.value(), i.label())).toList(),
              entry.look(),
              texts));
      blocks.add(optionalDay(texts.plain("action.form.look-from"), entry.lookFrom()));
    }
    return blocks;
  }

  private static Mrkdwn notes(ActionForm form, Texts texts) {
    List<Mrkdwn> notes = new ArrayList<>();
    form.notes().stream().sorted().forEach(note -> notes.add(note(note, texts)));
    if (form.slip().hinted()) {
      notes.add(texts.mrkdwn("action.note.change"));
    }
    return Mrkdwn.joined("\n", notes);
  }

  private static Mrkdwn note(Note note, Texts texts) {
    return texts.mrkdwn("action.note." + named(note));
  }

  private static String named(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A field for words: where, its texts, how many characters it takes, and if it may be empty. */
  private record Field(String block, String key, int most, boolean optional) {}

  private static LayoutBlock text(Field field, String initial, Texts texts) {
    return input(
        i ->
            i.blockId(field.block())
                .label(plainText(texts.plain(field.key())))
                .hint(plainText(texts.plain(field.key() + ".hint", "most", field.most())))
                .optional(field.optional())
                .element(
                    plainTextInput(
                        p ->
                            p.actionId("text")
                                .maxLength(field.most())
                                .initialValue(initial.isEmpty() ? null : initial))));
  }

  private static LayoutBlock person(String user, Texts texts) {
    return input(
        i ->
            i.blockId(ActionForm.PERSON)
                .label(plainText(texts.plain("action.form.person")))
                .hint(plainText(texts.plain("action.form.person.hint")))
                .optional(true)
                .element(
                    usersSelect(
                        u -> u.actionId("user").initialUser(user.isEmpty() ? null : user))));
  }

  private static LayoutBlock organisation(ActionForm form, Texts texts) {
    return menu(
        ActionForm.ORGANISATION,
        "action.form.organisation",
        form.choices().organisations().stream()
            .limit(MOST_OPTIONS)
            .map(each -> new Option(each.id().value(), each.name()))
            .toList(),
        form.entry().organisation(),
        texts);
  }

  private static LayoutBlock menu(
      String block, String key, List<Option> options, String chosen, Texts texts) {
    List<OptionObject> all =
        options.stream().map(o -> option(plainText(o.label()), o.value())).toList();
    @Nullable OptionObject initial =
        all.stream().filter(o -> o.getValue().equals(chosen)).findFirst().orElse(null);
    return input(
        i ->
            i.blockId(block)
                .label(plainText(texts.plain(key)))
                .optional(true)
                .element(
                    staticSelect(
                        s ->
                            s.actionId("choice")
                                .placeholder(plainText(texts.plain(key + ".none")))
                                .options(all)
                                .initialOption(initial))));
  }

  private static LayoutBlock day(String block, String label, String hint, String initial) {
    return input(
        i ->
            i.blockId(block)
                .label(plainText(label))
                .hint(plainText(hint))
                .element(
                    datePicker(
                        d -> d.actionId("date").initialDate(initial.isEmpty() ? null : initial))));
  }

  private static LayoutBlock optionalDay(String label, String initial) {
    return input(
        i ->
            i.blockId(ActionForm.LOOK_FROM)
                .label(plainText(label))
                .optional(true)
                .element(
                    datePicker(
                        d -> d.actionId("date").initialDate(initial.isEmpty() ? null : initial))));
  }

  /** The window in which somebody says what was done, why it will not be, or what it should be. */
  static View words(Step step, Sight sight, String list, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.addAll(
        switch (step) {
          case FINISH ->
              List.of(
                  PieceViews.paragraph(Mrkdwn.quoted(sight.action().words())),
                  outcome("action.finish", sight, texts));
          case DROP ->
              List.of(
                  PieceViews.paragraph(Mrkdwn.quoted(sight.action().words())),
                  outcome("action.drop", sight, texts));
          case REWORD -> reword(sight, texts);
          case ACCEPT, DECLINE, BEGIN -> throw new IllegalArgumentException("no words: " + step);
        });
    String key = "action." + named(step);
    return PieceViews.window(
        new Frame(
            callback(step),
            (sight.action().id() + " " + list).strip(),
            texts.plain(key + ".title"),
            texts.plain(key + ".send"),
            texts.plain("action.form.back")),
        blocks);
  }

  /** The callback of the window for a step. */
  static String callback(Step step) {
    return "action." + named(step) + ".form";
  }

  private static LayoutBlock outcome(String key, Sight sight, Texts texts) {
    return input(
        i ->
            i.blockId(ActionForm.WORDS)
                .label(plainText(texts.plain(key + ".label")))
                .hint(
                    plainText(
                        texts.plain(
                            key + ".hint",
                            "owner",
                            sight.owner().orElseGet(() -> texts.plain("action.finish.we")),
                            "most",
                            Action.MOST_OUTCOME)))
                .element(plainTextInput(p -> p.actionId("text").maxLength(Action.MOST_OUTCOME))));
  }

  private static List<LayoutBlock> reword(Sight sight, Texts texts) {
    return List.of(
        text(
            new Field(ActionForm.WORDS, "action.form.words", Action.MOST_WORDS, false),
            sight.action().words(),
            texts),
        day(
            ActionForm.DUE,
            texts.plain("action.form.due"),
            texts.plain("action.form.due.hint", "zone", sight.partnership().zone().getId()),
            sight.action().due().toString()));
  }

  /** What is wrong, under its field. */
  static Map<String, String> fault(String block, ActionFault fault, Texts texts) {
    int most =
        switch (fault) {
          case LONG_SAID -> Action.MOST_SAID;
          case LONG_OUTCOME -> Action.MOST_OUTCOME;
          default -> Action.MOST_WORDS;
        };
    return Map.of(block, texts.plain("action.fault." + named(fault), "most", most));
  }
}

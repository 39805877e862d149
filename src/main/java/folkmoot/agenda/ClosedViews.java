package folkmoot.agenda;

import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.multiStaticSelect;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import folkmoot.agenda.ClosedForm.Fault;
import folkmoot.agenda.Closures.Outcome;
import folkmoot.asking.FieldViews;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.calendar.Calendars.OwnDays;
import folkmoot.slack.Answer;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form in which conveners say which days are closed, and how much may be asked of people. */
final class ClosedViews {
  static final String CALLBACK = "agenda.closed-days";
  static final String REOPEN = "agenda.reopen";

  private static final int LABEL = 75;
  private static final int MOST_OPTIONS = 100;
  private static final int MOST_RANGES = 40;
  private static final List<Integer> MINUTES = List.of(5, 10, 15, 20, 30, 45, 60);

  private ClosedViews() {}

  /** The form in place of the window she came from. */
  static Answer opened(Optional<ClosedForm> form, Texts texts) {
    return form.<Answer>map(there -> new Answer.Update(window(there, texts)))
        .orElseGet(() -> ScheduleViews.forConveners(texts));
  }

  /** What follows it. */
  static Answer saved(Optional<Outcome> outcome, Texts texts) {
    if (outcome.orElse(null) instanceof Outcome.Saved saved) {
      return new Answer.Update(ScheduleViews.window(saved.schedule(), texts));
    }
    if (outcome.orElse(null) instanceof Outcome.Wrong wrong) {
      return new Answer.Errors(Map.of(block(wrong.fault()), words(wrong.fault(), texts)));
    }
    return ScheduleViews.forConveners(texts);
  }

  private static String block(Fault fault) {
    return fault == Fault.NO_FIRST ? ClosedForm.FIRST : ClosedForm.LAST;
  }

  private static String words(Fault fault, Texts texts) {
    return switch (fault) {
      case NO_FIRST -> texts.plain("agenda.closed.no-first");
      case BACKWARDS -> texts.plain("agenda.closed.backwards");
      case PAST -> texts.plain("agenda.closed.past");
      case TOO_LONG -> texts.plain("agenda.closed.long");
    };
  }

  static View window(ClosedForm form, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(texts.mrkdwn("agenda.closed.lead")));
    if (!form.sets().isEmpty()) {
      blocks.add(sets(form, texts));
    }
    blocks.add(day(ClosedForm.FIRST, "agenda.closed.first", texts));
    blocks.add(day(ClosedForm.LAST, "agenda.closed.last", texts));
    form.chosen().own().stream()
        .limit(MOST_RANGES)
        .forEach(own -> blocks.add(own(own, form.partnership().id().value(), texts)));
    blocks.add(divider());
    blocks.add(
        FieldViews.menu(
            ClosedForm.BUDGET,
            texts.plain("agenda.budget"),
            minutes(form.budget(), texts),
            "" + form.budget()));
    blocks.add(PieceViews.small(texts.mrkdwn("agenda.budget.hint")));
    blocks.add(
        PieceViews.buttons(
            List.of(
                new Button(
                    ScheduleViews.BACK,
                    form.partnership().id().value(),
                    texts.plain("agenda.back")))));
    Frame frame =
        new Frame(
            CALLBACK,
            form.partnership().id().value(),
            texts.plain("agenda.closed.title"),
            texts.plain("agenda.save"),
            texts.plain("asking.told.close"));
    return PieceViews.window(frame, blocks);
  }

  private static LayoutBlock sets(ClosedForm form, Texts texts) {
    List<OptionObject> options =
        form.sets().stream()
            .limit(MOST_OPTIONS)
            .map(
                set ->
                    option(
                        plainText(
                            Shorten.to(
                                LABEL,
                                texts.plain(
                                    "agenda.closed.set",
                                    "name",
                                    set.name(),
                                    "year",
                                    "" + set.lastYear()))),
                        set.id()))
            .toList();
    List<OptionObject> chosen =
        options.stream().filter(o -> form.chosen().sets().contains(o.getValue())).toList();
    return input(
        i ->
            i.blockId(ClosedForm.SETS)
                .label(plainText(texts.plain("agenda.closed.sets")))
                .hint(plainText(texts.plain("agenda.closed.sets.hint")))
                .optional(true)
                .element(
                    multiStaticSelect(
                        s ->
                            s.actionId("sets")
                                .options(options)
                                .initialOptions(chosen.isEmpty() ? null : chosen))));
  }

  private static LayoutBlock day(String block, String key, Texts texts) {
    return input(
        i ->
            i.blockId(block)
                .label(plainText(texts.plain(key)))
                .optional(true)
                .element(datePicker(d -> d.actionId("day"))));
  }

  private static LayoutBlock own(OwnDays own, String partnership, Texts texts) {
    LocalDate first = own.range().first();
    LocalDate last = own.range().last();
    Mrkdwn words =
        texts.mrkdwn(
            first.equals(last) ? "agenda.closed.day" : "agenda.closed.range",
            "first",
            Spoken.date(first, texts.locale()),
            "last",
            Spoken.date(last, texts.locale()));
    return section(
        s ->
            s.text(markdownText(words.value()))
                .accessory(
                    button(
                        b ->
                            b.actionId(REOPEN)
                                .value(partnership + " " + own.id())
                                .text(plainText(texts.plain("agenda.closed.reopen"))))));
  }

  private static List<Option> minutes(int budget, Texts texts) {
    return Stream.concat(MINUTES.stream(), Stream.of(budget))
        .distinct()
        .sorted()
        .map(n -> new Option("" + n, texts.plain("agenda.budget.minutes", "minutes", n)))
        .toList();
  }
}

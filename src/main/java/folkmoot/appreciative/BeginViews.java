package folkmoot.appreciative;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.datePicker;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.asking.RepeatViews;
import folkmoot.asking.StartViews;
import folkmoot.partnership.Partnership;
import folkmoot.prompt.Phase;
import folkmoot.rhythm.Turn;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import folkmoot.time.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a convener sees who begins a series. */
final class BeginViews {
  static final String CALLBACK = "appreciative.plan";

  /** The block with the first day. */
  static final String FIRST = "first";

  private BeginViews() {}

  /** What follows the verb. */
  static Answer said(Begun begun, Texts texts) {
    return begun instanceof Begun.Plan plan
        ? new Answer.Open(window(plan, texts))
        : new Answer.Whisper(PieceViews.said(words(begun, texts)));
  }

  /** What follows the window: a mistake stands under the day. */
  static Answer sent(Begun begun, Texts texts) {
    if (begun instanceof Begun.Plan plan) {
      return new Answer.Update(window(plan, texts));
    }
    if (begun instanceof Begun.Planned || begun instanceof Begun.NotConvening) {
      return new Answer.Update(
          PieceViews.told(CALLBACK, texts.plain("appreciative.title"), words(begun, texts), texts));
    }
    return new Answer.Errors(Map.of(FIRST, words(begun, texts).value()));
  }

  private static View window(Begun.Plan plan, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(texts.mrkdwn("appreciative.what")));
    blocks.add(PieceViews.paragraph(dates(plan, texts)));
    LocalDate first = plan.dates().get(0).due().toLocalDate();
    blocks.add(
        input(
            i ->
                i.blockId(FIRST)
                    .label(plainText(texts.plain("appreciative.first")))
                    .hint(plainText(texts.plain("appreciative.first.hint")))
                    .element(datePicker(d -> d.actionId("day").initialDate(first.toString())))));
    boolean over = plan.burden().isOver();
    blocks.add(
        over
            ? PieceViews.paragraph(StartViews.over(plan.burden(), texts))
            : PieceViews.small(StartViews.burden(plan.burden(), texts)));
    return PieceViews.window(
        new Frame(
            CALLBACK,
            plan.partnership().id() + " " + first,
            texts.plain("appreciative.title"),
            texts.plain(over ? "appreciative.plan.over" : "appreciative.plan"),
            texts.plain("asking.form.close")),
        blocks);
  }

  private static Mrkdwn dates(Begun.Plan plan, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(texts.mrkdwn("appreciative.dates", "zone", plan.partnership().zone().getId()));
    int phase = 0;
    for (Turn turn : plan.dates()) {
      Mrkdwn date = RepeatViews.date(turn, plan.closed(), texts);
      lines.add(
          turn.happens() == null
              ? date
              : texts.mrkdwn(
                  "appreciative.date",
                  "date",
                  date,
                  "phase",
                  name(Phase.values()[phase++], texts)));
    }
    return Mrkdwn.joined("\n", lines);
  }

  static String name(Phase phase, Texts texts) {
    return texts.plain("appreciative.phase." + word(phase));
  }

  static String word(Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT);
  }

  private static Mrkdwn words(Begun begun, Texts texts) {
    if (begun instanceof Begun.Planned planned) {
      return texts.mrkdwn(
          "appreciative.planned",
          "first",
          moment(planned.first().at(), planned.partnership(), texts),
          "channel",
          Mrkdwn.channel(planned.partnership().home().value()));
    }
    if (begun instanceof Begun.Already already) {
      return texts.mrkdwn(
          "appreciative.already", "next", moment(already.next(), already.partnership(), texts));
    }
    if (begun instanceof Begun.Rests rests) {
      return texts.mrkdwn(
          "appreciative.rests",
          "from",
          moment(rests.from(), rests.partnership(), texts),
          "until",
          moment(rests.until(), rests.partnership(), texts));
    }
    if (begun instanceof Begun.TooFewPeople few) {
      return Mrkdwn.escaped(
          texts.plain("asking.refusal.people", "k", few.k(), "people", few.people()));
    }
    return texts.mrkdwn(simple(begun), "days", Timetable.LONGEST_DAYS);
  }

  private static String simple(Begun begun) {
    if (begun instanceof Begun.Past) {
      return "appreciative.past";
    }
    if (begun instanceof Begun.TooFar) {
      return "appreciative.far";
    }
    return begun instanceof Begun.Unclear ? "appreciative.unclear" : "agenda.convener";
  }

  private static String moment(Instant at, Partnership partnership, Texts texts) {
    return Spoken.moment(at.atZone(partnership.zone()), texts.locale());
  }
}

package folkmoot.imagination;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.datePicker;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.partnership.Partnership;
import folkmoot.round.Round;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.ClosedDays;
import folkmoot.time.Spoken;
import folkmoot.time.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a convener sees who plans an imagination week. */
final class PlanViews {
  static final String CALLBACK = "imagination.plan";

  /** The block with the first day. */
  static final String FIRST = "first";

  private PlanViews() {}

  /** What follows the verb. */
  static Answer said(Imagined imagined, Texts texts) {
    return imagined instanceof Imagined.Plan plan
        ? new Answer.Open(window(plan, texts))
        : new Answer.Whisper(PieceViews.said(words(imagined, texts)));
  }

  /** What follows the window: a mistake stands under the day. */
  static Answer sent(Imagined imagined, Texts texts) {
    if (imagined instanceof Imagined.Plan plan) {
      return new Answer.Update(window(plan, texts));
    }
    if (imagined instanceof Imagined.Planned || imagined instanceof Imagined.NotConvening) {
      return new Answer.Update(
          PieceViews.told(
              CALLBACK, texts.plain("imagination.title"), words(imagined, texts), texts));
    }
    return new Answer.Errors(Map.of(FIRST, words(imagined, texts).value()));
  }

  private static View window(Imagined.Plan plan, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(texts.mrkdwn("imagination.what")));
    blocks.add(PieceViews.paragraph(days(plan, texts)));
    plan.open().stream()
        .limit(5)
        .forEach(round -> blocks.add(PieceViews.paragraph(open(round, plan.partnership(), texts))));
    LocalDate first = plan.days().get(0);
    blocks.add(
        input(
            i ->
                i.blockId(FIRST)
                    .label(plainText(texts.plain("imagination.first")))
                    .hint(plainText(texts.plain("imagination.first.hint")))
                    .element(datePicker(d -> d.actionId("day").initialDate(first.toString())))));
    return PieceViews.window(
        new Frame(
            CALLBACK,
            plan.partnership().id() + " " + first,
            texts.plain("imagination.title"),
            texts.plain("imagination.plan"),
            texts.plain("asking.form.close")),
        blocks);
  }

  private static Mrkdwn days(Imagined.Plan plan, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(
        texts.mrkdwn(
            "imagination.days",
            "days",
            plan.days().size(),
            "zone",
            plan.partnership().zone().getId()));
    for (LocalDate day : plan.days()) {
      lines.add(
          texts.mrkdwn(
              "imagination.day",
              "when",
              Spoken.dayAndTime(
                  day.atTime(Week.WHAT_IF).atZone(plan.partnership().zone()), texts.locale())));
    }
    LocalDate last = plan.days().get(plan.days().size() - 1);
    for (LocalDate day = plan.days().get(0); day.isBefore(last); day = day.plusDays(1)) {
      if (plan.closed().isClosed(day)) {
        lines.add(closed(day, plan.closed(), texts));
      }
    }
    return Mrkdwn.joined("\n", lines);
  }

  private static Mrkdwn closed(LocalDate day, ClosedDays closed, Texts texts) {
    return texts.mrkdwn(
        "imagination.closed",
        "day",
        Spoken.date(day, texts.locale()),
        "holiday",
        closed.holiday(day).orElse("none"));
  }

  private static Mrkdwn open(Round round, Partnership partnership, Texts texts) {
    return texts.mrkdwn(
        "imagination.open",
        "title",
        round.title(),
        "closes",
        moment(round.closesAt(), partnership, texts));
  }

  private static Mrkdwn words(Imagined imagined, Texts texts) {
    if (imagined instanceof Imagined.Planned planned) {
      return week("imagination.planned", planned.week(), planned.partnership(), texts);
    }
    if (imagined instanceof Imagined.Already already) {
      return week("imagination.already", already.week(), already.partnership(), texts);
    }
    if (imagined instanceof Imagined.Quiet quiet) {
      return texts.mrkdwn(
          "imagination.quiet", "until", moment(quiet.until(), quiet.partnership(), texts));
    }
    if (imagined instanceof Imagined.Series series) {
      return texts.mrkdwn(
          "imagination.series", "date", moment(series.date(), series.partnership(), texts));
    }
    return texts.mrkdwn(simple(imagined), "days", Timetable.LONGEST_DAYS);
  }

  private static String simple(Imagined imagined) {
    if (imagined instanceof Imagined.Past) {
      return "imagination.past";
    }
    if (imagined instanceof Imagined.TooFar) {
      return "imagination.far";
    }
    if (imagined instanceof Imagined.Unclear) {
      return "imagination.unclear";
    }
    return imagined instanceof Imagined.NoPrompts ? "imagination.none" : "agenda.convener";
  }

  private static Mrkdwn week(String key, Week week, Partnership partnership, Texts texts) {
    return texts.mrkdwn(
        key,
        "first",
        moment(week.begins(partnership.zone()), partnership, texts),
        "last",
        moment(week.ends(partnership.zone()), partnership, texts),
        "channel",
        Mrkdwn.channel(partnership.home().value()));
  }

  private static String moment(Instant at, Partnership partnership, Texts texts) {
    return Spoken.moment(at.atZone(partnership.zone()), texts.locale());
  }
}

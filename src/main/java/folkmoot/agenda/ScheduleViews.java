package folkmoot.agenda;

import static com.slack.api.model.block.Blocks.divider;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.Recurring;
import folkmoot.agenda.Schedule.Note;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.asking.PieceViews.Sure;
import folkmoot.asking.RepeatViews;
import folkmoot.asking.RestViews;
import folkmoot.rhythm.Turn;
import folkmoot.slack.Answer;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that recurs, as conveners see it. */
final class ScheduleViews {
  static final String SKIP = "agenda.skip";
  static final String UNSKIP = "agenda.unskip";
  static final String PAUSE = "agenda.pause";
  static final String RESUME = "agenda.resume";
  static final String STOP = "agenda.stop";
  static final String CLOSED = "agenda.closed";
  static final String BACK = "agenda.back";

  /** Three blocks each, and a window takes a hundred. */
  private static final int MOST_ITEMS = 25;

  private static final int MOST_RESTS = 5;

  private static final int DETAIL = 150;

  private ScheduleViews() {}

  /** A window of its own. */
  static Answer opened(Schedule schedule, Texts texts) {
    return new Answer.Open(window(schedule, texts));
  }

  /** The window she acted in, as things stand now. */
  static Answer acted(Optional<Schedule> schedule, Texts texts) {
    return schedule
        .<Answer>map(there -> new Answer.Update(window(there, texts)))
        .orElseGet(() -> forConveners(texts));
  }

  /** Only conveners do that. */
  static Answer forConveners(Texts texts) {
    return new Answer.Whisper(PieceViews.said(texts.mrkdwn("agenda.convener")));
  }

  static View window(Schedule schedule, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (schedule.note() != Note.NOTHING) {
      blocks.add(
          PieceViews.paragraph(
              texts.mrkdwn(schedule.note() == Note.SAVED ? "agenda.saved" : "agenda.gone")));
    }
    schedule.rests().stream()
        .limit(MOST_RESTS)
        .forEach(
            rest ->
                blocks.add(
                    PieceViews.paragraph(RestViews.line(rest, schedule.partnership(), texts))));
    schedule.items().stream()
        .limit(MOST_ITEMS)
        .forEach(item -> blocks.addAll(item(item, schedule, texts)));
    if (schedule.items().size() > MOST_ITEMS) {
      blocks.add(PieceViews.small(texts.mrkdwn("agenda.more")));
    }
    blocks.add(PieceViews.paragraph(texts.mrkdwn("agenda.how")));
    blocks.add(
        PieceViews.buttons(
            List.of(
                new Button(
                    CLOSED,
                    schedule.partnership().id().value(),
                    texts.plain("agenda.closed.button")))));
    Frame frame =
        new Frame(
            "agenda.schedule",
            schedule.partnership().id().value(),
            texts.plain("agenda.title"),
            null,
            texts.plain("asking.told.close"));
    return PieceViews.window(frame, blocks);
  }

  private static List<LayoutBlock> item(Recurring item, Schedule schedule, Texts texts) {
    return List.of(
        PieceViews.paragraph(words(item, schedule, texts)),
        PieceViews.buttons(buttons(item, schedule.partnership().id().value(), texts)),
        divider());
  }

  private static Mrkdwn words(Recurring item, Schedule schedule, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(texts.mrkdwn("agenda.item", "what", item.what(), "rule", item.rule()));
    if (!item.detail().isEmpty()) {
      lines.add(texts.mrkdwn("agenda.detail", "detail", Shorten.to(DETAIL, item.detail())));
    }
    if (item.paused()) {
      lines.add(texts.mrkdwn("agenda.paused"));
    } else {
      item.next().forEach(turn -> lines.add(date(item, turn, schedule, texts)));
    }
    return Mrkdwn.joined("\n", lines);
  }

  private static Mrkdwn date(Recurring item, Turn turn, Schedule schedule, Texts texts) {
    if (turn.due().toInstant().equals(item.skipped())) {
      return texts.mrkdwn("agenda.skipped", "day", Spoken.date(turn.due(), texts.locale()));
    }
    return item.rest(turn, schedule.rests())
        .filter(rest -> turn.happens() != null)
        .map(rest -> RestViews.date(turn, rest, texts))
        .orElseGet(() -> RepeatViews.date(turn, schedule.closed(), texts));
  }

  private static List<Button> buttons(Recurring item, String partnership, Texts texts) {
    String value = partnership + " " + item.id();
    List<Button> row = new ArrayList<>();
    Turn first = item.first();
    if (item.skipped() != null) {
      row.add(new Button(UNSKIP, value, texts.plain("agenda.unskip")));
    } else if (!item.paused() && first != null) {
      String due = value + " " + first.due().toEpochSecond();
      row.add(new Button(SKIP, due, texts.plain("agenda.skip")));
    }
    row.add(
        item.paused()
            ? new Button(RESUME, value, texts.plain("agenda.resume"))
            : new Button(PAUSE, value, texts.plain("agenda.pause")));
    if (item.switches().canStop()) {
      Sure sure =
          new Sure(
              texts.plain("agenda.stop.sure"),
              texts.plain("agenda.stop.what"),
              texts.plain("agenda.stop.yes"),
              texts.plain("agenda.stop.no"));
      row.add(new Button(STOP, value, texts.plain("agenda.stop"), false, sure));
    }
    return row;
  }
}

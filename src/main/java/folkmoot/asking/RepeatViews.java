package folkmoot.asking;

import static com.slack.api.model.block.Blocks.divider;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.asking.RepeatForm.Plan;
import folkmoot.asking.RepeatForm.Rhythm;
import folkmoot.partnership.Partnership;
import folkmoot.rhythm.OnClosed;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Turn;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Cadence;
import folkmoot.time.ClosedDays;
import folkmoot.time.Spoken;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a convener sees before rounds repeat by themselves. */
public final class RepeatViews {
  static final String RHYTHM = ".rhythm";
  static final String PLAN = ".plan";
  static final String SURE = ".plan.sure";

  /** Stands for a closed day of the partnership's own, which has no name. */
  private static final String NO_NAME = "none";

  private static final String USUAL_TIME = "10:00";
  private static final List<Integer> WEEKS = List.of(1, 2, 3, 4);
  private static final List<Integer> DAYS = List.of(1, 2, 3, 5, 7);

  private RepeatViews() {}

  /** The window that asks or shows. */
  static View window(RepeatForm form, Texts texts) {
    if (form instanceof Rhythm rhythm) {
      return rhythm(rhythm, texts);
    }
    if (form instanceof Plan plan) {
      return plan(plan, texts);
    }
    throw new AssertionError(form);
  }

  /** What follows the form: a mistake stands under the field it is about. */
  static Answer sent(Started started, Recipe recipe, Texts texts) {
    if (started instanceof Started.Refused refused) {
      return new Answer.Errors(
          Map.of(block(refused.refusal(), recipe), StartViews.refusal(refused.refusal(), texts)));
    }
    return StartViews.sent(started, recipe, texts);
  }

  private static String block(Refusal refusal, Recipe recipe) {
    return refusal instanceof Refusal.BadQuestion && recipe.writesQuestion()
        ? StartForm.QUESTION
        : Rhythm.WEEKS;
  }

  /** What follows a window without fields: a refusal takes its place. */
  static Answer confirmed(Started started, Recipe recipe, Texts texts) {
    return started instanceof Started.Refused refused
        ? StartViews.told(
            recipe, Mrkdwn.escaped(StartViews.refusal(refused.refusal(), texts)), texts)
        : StartViews.sent(started, recipe, texts);
  }

  /** It repeats from now on. */
  static Answer repeats(Started.Repeats repeats, Recipe recipe, Texts texts) {
    Turn first = repeats.first();
    return StartViews.told(
        recipe,
        texts.mrkdwn(
            "asking.repeat.told",
            "first",
            Spoken.moment(first.at().atZone(first.due().getZone()), texts.locale())),
        texts);
  }

  private static View rhythm(Rhythm form, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (form.recipe().writesQuestion()) {
      blocks.add(
          FieldViews.freeLine(
              StartForm.QUESTION,
              texts.plain("asking.start.question"),
              texts.plain("asking.repeat.question.hint", "weeks", RepeatRules.LEAST_WEEKS),
              form.question()));
    }
    blocks.add(
        FieldViews.menu(
            Rhythm.WEEKS, texts.plain("asking.repeat.weeks"), weeks(texts), "" + form.weeks()));
    blocks.add(
        FieldViews.menu(
            Rhythm.DAY, texts.plain("asking.repeat.day"), days(texts), DayOfWeek.MONDAY.name()));
    blocks.add(
        FieldViews.time(
            Rhythm.TIME,
            texts.plain("asking.repeat.time", "zone", form.partnership().zone().getId()),
            USUAL_TIME));
    blocks.add(FieldViews.menu(Rhythm.OPEN, texts.plain("asking.repeat.open"), open(texts), "0"));
    Frame frame =
        new Frame(
            form.recipe().callback() + RHYTHM,
            form.partnership().id().value(),
            form.recipe().formTitle(),
            texts.plain("asking.repeat.show"),
            texts.plain("asking.form.close"));
    return PieceViews.window(frame, blocks);
  }

  private static List<Option> weeks(Texts texts) {
    return WEEKS.stream().map(n -> new Option("" + n, every(n, texts))).toList();
  }

  /** For example "every 2 weeks", to choose. */
  static String every(int weeks, Texts texts) {
    return texts.plain("asking.repeat.every", "weeks", weeks);
  }

  private static List<Option> days(Texts texts) {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> new Option(day.name(), Spoken.weekday(day, texts.locale())))
        .toList();
  }

  private static List<Option> open(Texts texts) {
    return Stream.concat(
            Stream.of(new Option("0", texts.plain("asking.repeat.usual"))),
            DAYS.stream()
                .map(n -> new Option("" + n, texts.plain("asking.repeat.days", "days", n))))
        .toList();
  }

  private static View plan(Plan plan, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(what(plan, texts)));
    Hint hint = plan.hint();
    if (hint != null) {
      blocks.add(PieceViews.paragraph(StartForm.HINT, StartViews.hint(hint, texts)));
    }
    blocks.add(PieceViews.paragraph(dates(plan, texts)));
    blocks.add(
        FieldViews.mustChoose(
            Plan.ON_CLOSED,
            texts.plain("asking.repeat.closed"),
            List.of(
                new Option(
                    OnClosed.NEXT_WORKING_DAY.name(), texts.plain("asking.repeat.closed.next")),
                new Option(OnClosed.SKIP.name(), texts.plain("asking.repeat.closed.skip"))),
            plan.wish().onClosed().name()));
    if (plan.closed().equals(ClosedDays.NONE)) {
      blocks.add(PieceViews.small(texts.mrkdwn("asking.repeat.closed.none")));
    }
    blocks.add(divider());
    blocks.add(PieceViews.small(StartViews.burden(plan.burden(), texts)));
    blocks.add(PieceViews.small(texts.mrkdwn("asking.repeat.note")));
    Frame frame =
        new Frame(
            plan.recipe().callback() + PLAN,
            plan.wish().written(),
            plan.recipe().formTitle(),
            texts.plain("asking.repeat.start"),
            texts.plain("asking.form.close"));
    return PieceViews.window(frame, blocks);
  }

  /** The second question, where it is more than the budget. */
  static View over(Plan plan, Texts texts) {
    Frame frame =
        new Frame(
            plan.recipe().callback() + SURE,
            plan.wish().written(),
            plan.recipe().formTitle(),
            texts.plain("asking.repeat.sure"),
            texts.plain("asking.form.close"));
    return PieceViews.window(
        frame,
        List.of(
            PieceViews.paragraph(StartViews.over(plan.burden(), texts)),
            PieceViews.paragraph(what(plan, texts))));
  }

  private static Mrkdwn what(Plan plan, Texts texts) {
    Mrkdwn rule =
        texts.mrkdwn(
            "asking.repeat.what",
            "what",
            plan.recipe().manner().formTitle(),
            "rule",
            rule(plan.wish().cadence(), texts));
    String question = plan.wish().question();
    if (!plan.recipe().writesQuestion()) {
      return rule;
    }
    return Mrkdwn.joined(
        "\n",
        List.of(
            rule,
            question.isEmpty()
                ? texts.mrkdwn("asking.repeat.fresh")
                : texts.mrkdwn("asking.repeat.question", "question", question)));
  }

  /** For example "every 2 weeks on Monday, 10:00 (Europe/London)". */
  public static String rule(Cadence cadence, Texts texts) {
    return texts.plain(
        "asking.repeat.rule",
        "weeks",
        cadence.weeks(),
        "day",
        Spoken.weekday(cadence.day(), texts.locale()),
        "time",
        Spoken.time(cadence.time(), texts.locale()),
        "zone",
        cadence.zone().getId());
  }

  private static Mrkdwn dates(Plan plan, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(texts.mrkdwn("asking.repeat.dates", "count", plan.dates().size()));
    Partnership partnership = plan.partnership();
    for (int i = 0; i < plan.dates().size(); i++) {
      Turn turn = plan.dates().get(i);
      Rest rest = rest(plan, turn);
      if (rest != null) {
        lines.add(RestViews.date(turn, rest, texts));
        continue;
      }
      String closes =
          Spoken.nearMoment(plan.closes().get(i).atZone(partnership.zone()), texts.locale());
      Mrkdwn line = date(turn, plan.closed(), texts);
      lines.add(
          turn.happens() == null
              ? line
              : texts.mrkdwn("asking.repeat.closes", "line", line, "closes", closes));
    }
    return Mrkdwn.joined("\n", lines);
  }

  private static @Nullable Rest rest(Plan plan, Turn turn) {
    return plan.rests().stream()
        .filter(rest -> turn.happens() != null)
        .filter(rest -> rest.stops(Resting.byItself(plan.recipe()), turn.at()))
        .findFirst()
        .orElse(null);
  }

  /** One date among several, whose zone is said above them; and what a closed day makes of it. */
  public static Mrkdwn date(Turn turn, ClosedDays closed, Texts texts) {
    if (turn.due().equals(turn.happens())) {
      return texts.mrkdwn(
          "asking.repeat.date", "when", Spoken.dayAndTime(turn.due(), texts.locale()));
    }
    String day = Spoken.date(turn.due(), texts.locale());
    String holiday = closed.holiday(turn.due().toLocalDate()).orElse(NO_NAME);
    return turn.happens() == null
        ? texts.mrkdwn("asking.repeat.left-out", "day", day, "holiday", holiday)
        : texts.mrkdwn(
            "asking.repeat.moved",
            "day",
            day,
            "holiday",
            holiday,
            "when",
            Spoken.dayAndTime(turn.happens(), texts.locale()));
  }
}

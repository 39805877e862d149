package folkmoot.asking;

import folkmoot.command.Arguments;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.rhythm.OnClosed;
import folkmoot.rhythm.OpenFor;
import folkmoot.rhythm.Order;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Turn;
import folkmoot.slack.FormValues;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import folkmoot.time.Cadence;
import folkmoot.time.ClosedDays;
import folkmoot.time.WhenPhrase.Every;
import folkmoot.time.WhenPhrase.For;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** How conveners have rounds repeat by themselves. */
final class Repeating {
  /** So many dates are shown before anything takes effect. */
  static final int DATES = 3;

  private static final int DAY = 1;

  private final Tools tools;
  private final Burdens burdens;
  private final RepeatRules rules;

  Repeating(Tools tools) {
    this.tools = tools;
    this.burdens = new Burdens(tools);
    this.rules = new RepeatRules(tools);
  }

  /** A convener typed a line with "every". */
  Started begin(Tx tx, Recipe recipe, Scene scene, Arguments said) {
    Every every = (Every) said.when();
    if (every == null) {
      throw new IllegalArgumentException("nothing repeats");
    }
    String written = said.text() == null ? said.rest() : said.text();
    RepeatWish wish =
        new RepeatWish(
            scene.partnership().id(),
            Cadence.of(every, now(scene.partnership())),
            new OpenFor(every.open()),
            OnClosed.NEXT_WORKING_DAY,
            recipe.writesQuestion() ? recipe.title(written) : "");
    return plan(tx, recipe, scene.partnership(), wish);
  }

  /** She chose in the form that it repeats. */
  Started form(Tx tx, Recipe recipe, Partnership partnership, FormValues values) {
    int weeks = values.one(StartForm.REPEAT).map(Integer::parseInt).orElse(1);
    String question = recipe.title(values.one(StartForm.QUESTION).orElse(""));
    String suggested = recipe.suggestion(tx, partnership, tools.clock().instant());
    return new Started.Repeat(
        new RepeatForm.Rhythm(
            recipe, partnership, weeks, question.equals(suggested) ? "" : question));
  }

  /** She said when; nothing takes effect yet. */
  Started rhythm(Tx tx, Recipe recipe, Scene scene, FormValues values) {
    Every every =
        new Every(
            values.one(RepeatForm.Rhythm.WEEKS).map(Integer::parseInt).orElse(DAY),
            DayOfWeek.valueOf(values.one(RepeatForm.Rhythm.DAY).orElseThrow()),
            LocalTime.parse(values.one(RepeatForm.Rhythm.TIME).orElseThrow()));
    int days = values.one(RepeatForm.Rhythm.OPEN).map(Integer::parseInt).orElse(0);
    String question = values.one(StartForm.QUESTION).orElse("");
    RepeatWish wish =
        new RepeatWish(
            scene.partnership().id(),
            Cadence.of(every, now(scene.partnership())),
            days == 0 ? OpenFor.USUAL : new OpenFor(new For(days, ChronoUnit.DAYS)),
            OnClosed.NEXT_WORKING_DAY,
            recipe.writesQuestion() ? recipe.title(question) : "");
    return plan(tx, recipe, scene.partnership(), wish);
  }

  /**
   * She confirmed the dates.
   *
   * @param sure whether she did so knowing that it is more than the budget
   */
  Started confirm(Tx tx, Recipe recipe, Scene scene, Submission sent, boolean sure) {
    RepeatWish read = RepeatWish.read(sent.metadata());
    RepeatWish wish =
        sent.values()
            .one(RepeatForm.Plan.ON_CLOSED)
            .map(OnClosed::valueOf)
            .map(read::on)
            .orElse(read);
    tools.partnerships().hold(tx, scene.partnership().id());
    // Slack shows an error when our reply is late, and she presses again.
    Optional<Order> given = tools.orders().given(tx, sent.viewId());
    if (given.isPresent()) {
      return repeats(tx, given.get());
    }
    Started planned = plan(tx, recipe, scene.partnership(), wish);
    if (!(planned instanceof Started.Repeat repeat)
        || !(repeat.form() instanceof RepeatForm.Plan plan)) {
      return planned;
    }
    if (plan.burden().isOver() && !sure) {
      return new Started.RepeatOver(plan);
    }
    Order order =
        wish.order(tools.ids().timed("ord"), recipe, scene.member().id(), tools.clock().instant());
    return repeats(tx, tools.orders().add(tx, order, sent.viewId()));
  }

  private Started repeats(Tx tx, Order order) {
    ClosedDays closed = tools.calendars().of(tx, order.partnership());
    return new Started.Repeats(order.next(tools.clock().instant(), 1, closed).get(0));
  }

  private Started plan(Tx tx, Recipe recipe, Partnership partnership, RepeatWish wish) {
    Instant now = tools.clock().instant();
    Order order = wish.order("planned", recipe, RepeatRules.NOBODY, now);
    Optional<Refusal> refusal = rules.refusal(tx, recipe, partnership, order);
    if (refusal.isPresent()) {
      return new Started.Refused(refusal.get());
    }
    ClosedDays closed = tools.calendars().of(tx, partnership.id());
    List<Turn> dates = order.next(now, DATES, closed);
    return new Started.Repeat(
        new RepeatForm.Plan(
            recipe,
            partnership,
            wish,
            dates,
            dates.stream().map(turn -> closes(recipe, partnership, order, turn)).toList(),
            closed,
            Rests.ahead(tx, partnership.id(), now),
            burdens.withOrder(tx, partnership, order),
            recipe.hint(tx, partnership, wish.question()).orElse(null)));
  }

  private static Instant closes(Recipe recipe, Partnership partnership, Order order, Turn turn) {
    return close(recipe, partnership, order, turn.at().atZone(turn.due().getZone()));
  }

  /** When a round of this order that opens then closes. */
  static Instant close(Recipe recipe, Partnership partnership, Order order, ZonedDateTime opens) {
    Instant usual = recipe.usualClose(partnership, opens);
    return order.open().close(opens, usual).orElse(usual);
  }

  private ZonedDateTime now(Partnership partnership) {
    return tools.clock().instant().atZone(partnership.zone());
  }
}

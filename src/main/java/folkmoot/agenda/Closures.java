package folkmoot.agenda;

import folkmoot.agenda.ClosedForm.Fault;
import folkmoot.agenda.Schedule.Note;
import folkmoot.agenda.Schedules.About;
import folkmoot.asking.Tools;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.slack.Click;
import folkmoot.slack.FormValues;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How conveners say which days are closed, and how much may be asked of people. */
final class Closures {
  private final Tools tools;
  private final Schedules schedules;

  Closures(Tools tools, Schedules schedules) {
    this.tools = tools;
    this.schedules = schedules;
  }

  /** What follows the form. */
  sealed interface Outcome {
    /** It holds from now on. */
    record Saved(Schedule schedule) implements Outcome {}

    /** The days cannot be closed so, and nothing has changed. */
    record Wrong(Fault fault) implements Outcome {}
  }

  /** A convener opens the form; empty for somebody who does not convene. */
  Optional<ClosedForm> form(Click click) {
    return tools.convening(
        click.actor(),
        About.of(click.value()).partnership(),
        (tx, scene) -> form(tx, scene.partnership()));
  }

  /** She opens days of the partnership's own again. */
  Optional<ClosedForm> reopen(Click click) {
    About about = About.of(click.value());
    return tools.convening(
        click.actor(),
        about.partnership(),
        (tx, scene) -> {
          tools.calendars().open(tx, about.partnership(), about.id());
          return form(tx, scene.partnership());
        });
  }

  /** She sent the form; empty for somebody who does not convene. */
  Optional<Outcome> save(Submission sent) {
    return tools.convening(
        sent.actor(),
        new PartnershipId(sent.metadata()),
        (tx, scene) -> save(tx, scene, sent.values()));
  }

  private Outcome save(Tx tx, Scene scene, FormValues values) {
    Partnership partnership = scene.partnership();
    ClosedRange days = new ClosedRange(day(values, ClosedForm.FIRST), day(values, ClosedForm.LAST));
    LocalDate today = tools.clock().instant().atZone(partnership.zone()).toLocalDate();
    Optional<Fault> fault = days.fault(today);
    if (fault.isPresent()) {
      return new Outcome.Wrong(fault.get());
    }
    PartnershipId id = partnership.id();
    tools.partnerships().hold(tx, id);
    tools.calendars().choose(tx, id, new HashSet<>(values.all(ClosedForm.SETS)));
    days.range().ifPresent(range -> tools.calendars().close(tx, id, range));
    values
        .one(ClosedForm.BUDGET)
        .map(Integer::parseInt)
        .ifPresent(minutes -> tools.orders().budget(tx, id, minutes));
    return new Outcome.Saved(schedules.schedule(tx, partnership, Note.SAVED));
  }

  private static @Nullable LocalDate day(FormValues values, String block) {
    return values.one(block).map(LocalDate::parse).orElse(null);
  }

  private ClosedForm form(Tx tx, Partnership partnership) {
    return new ClosedForm(
        partnership,
        tools.calendars().sets(),
        tools.calendars().chosen(tx, partnership.id()),
        tools.orders().budget(tx, partnership.id()));
  }
}

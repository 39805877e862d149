package folkmoot.agenda;

import folkmoot.Feature;
import folkmoot.Recurring;
import folkmoot.agenda.Schedule.Note;
import folkmoot.asking.Tools;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Turn;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What conveners see of what recurs, and how they leave out, pause and stop. */
final class Schedules {
  private final Tools tools;
  private final StandingOrders orders;
  private final List<Feature> features;

  /**
   * @param features all others that may have something that recurs
   */
  Schedules(Tools tools, StandingOrders orders, List<Feature> features) {
    this.tools = tools;
    this.orders = orders;
    this.features = List.copyOf(features);
  }

  /** What a convener can do about one thing that recurs. */
  enum Act {
    /** Leaves out the date that was shown to her, and no other. */
    SKIP,
    UNSKIP,
    PAUSE,
    RESUME,
    STOP
  }

  /** What a button is about. */
  record About(PartnershipId partnership, String id, long due) {
    static About of(String value) {
      String[] parts = value.split(" ", -1);
      return new About(
          new PartnershipId(parts[0]),
          parts.length > 1 ? parts[1] : "",
          parts.length > 2 ? Long.parseLong(parts[2]) : 0);
    }
  }

  /** A convener looks at it. */
  Schedule show(Scene scene) {
    return tools.database().transact(tx -> schedule(tx, scene.partnership(), Note.NOTHING));
  }

  /** She comes back to it from elsewhere; empty for somebody who does not convene. */
  Optional<Schedule> back(Click click) {
    return tools.convening(
        click.actor(),
        About.of(click.value()).partnership(),
        (tx, scene) -> schedule(tx, scene.partnership(), Note.NOTHING));
  }

  /** She pressed a button; empty for somebody who does not convene. */
  Optional<Schedule> act(Act act, Click click) {
    About about = About.of(click.value());
    return tools.convening(
        click.actor(),
        about.partnership(),
        (tx, scene) -> {
          tools.partnerships().hold(tx, about.partnership());
          Recurring item =
              recurring(tx, scene.partnership()).stream()
                  .filter(one -> one.id().equals(about.id()))
                  .findFirst()
                  .orElse(null);
          boolean done = item != null && isDone(tx, act, item, about.due());
          return schedule(tx, scene.partnership(), done ? Note.SAVED : Note.GONE);
        });
  }

  private static boolean isDone(Tx tx, Act act, Recurring item, long due) {
    switch (act) {
      case SKIP -> {
        Turn first = item.first();
        if (first == null || first.due().toEpochSecond() != due) {
          return false;
        }
        item.switches().skip(tx, first.due().toInstant());
      }
      case UNSKIP -> item.switches().skip(tx, null);
      case PAUSE -> item.switches().pause(tx, true);
      case RESUME -> item.switches().pause(tx, false);
      case STOP -> item.switches().stop(tx);
    }
    return true;
  }

  /** The schedule as it stands. */
  Schedule schedule(Tx tx, Partnership partnership, Note note) {
    return new Schedule(
        partnership,
        recurring(tx, partnership),
        tools.calendars().of(tx, partnership.id()),
        Rests.ahead(tx, partnership.id(), tools.clock().instant()),
        note);
  }

  private List<Recurring> recurring(Tx tx, Partnership partnership) {
    return Stream.concat(
            orders.of(tx, partnership).stream(),
            features.stream().flatMap(one -> one.recurring(tx, partnership).stream()))
        .toList();
  }
}

package folkmoot.pulse;

import com.slack.api.model.view.View;
import folkmoot.Coming;
import folkmoot.Offer;
import folkmoot.asking.Recipe;
import folkmoot.asking.Refusal;
import folkmoot.asking.StartViews;
import folkmoot.asking.Started;
import folkmoot.asking.Starting;
import folkmoot.asking.Tools;
import folkmoot.command.Arguments;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.pulse.PlannedStore.Planned;
import folkmoot.schedule.OneByOne;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import folkmoot.time.Timetable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The first pulse: offered once a partnership is set up, begun at once or on Monday. */
final class Plans {
  private static final LocalTime MORNING = LocalTime.of(10, 0);

  private final Tools tools;
  private final Starting starting;
  private final Recipe pulse;

  Plans(Tools tools, Starting starting, Recipe pulse) {
    this.tools = tools;
    this.starting = starting;
    this.pulse = pulse;
  }

  /** What a convener may do first; without enough people, what is missing. */
  Optional<Offer> firstStep(Tx tx, Scene scene) {
    Partnership partnership = scene.partnership();
    List<Member> members = tools.partnerships().members(tx, partnership.id());
    if (members.size() < partnership.k()) {
      return Optional.of(PlanViews.tooFew(members.size(), partnership.k(), tools.texts()));
    }
    if (pulse.refusal(tx, partnership, tools.clock().instant()).isPresent()) {
      return Optional.empty();
    }
    ZonedDateTime now = tools.clock().instant().atZone(partnership.zone());
    return Optional.of(
        PlanViews.offer(
            new PlanViews.First(
                partnership, members, pulse.usualClose(partnership, now), monday(partnership)),
            tools.texts()));
  }

  private Instant monday(Partnership partnership) {
    return Timetable.next(DayOfWeek.MONDAY, MORNING, partnership.zone(), tools.clock().instant());
  }

  /** She wants to begin now: the form with what members will see. */
  Answer begin(Click click) {
    return convening(
        click,
        (tx, scene) ->
            StartViews.said(starting.begin(tx, pulse, scene, Arguments.none()), tools.texts()));
  }

  /** She wants it to begin on Monday; nothing more is needed from her. */
  Answer onMonday(Click click) {
    return convening(
        click,
        (tx, scene) -> {
          Instant monday = monday(scene.partnership());
          new PlannedStore(tx)
              .plan(new Planned(scene.partnership().id(), monday, scene.member().id()));
          return told(click, PlanViews.planned(scene.partnership(), monday, tools.texts()));
        });
  }

  /** She does not want it any more. */
  Answer drop(Click click) {
    return convening(
        click,
        (tx, scene) -> {
          new PlannedStore(tx).drop(scene.partnership().id());
          return new Answer.Whisper(PlanViews.dropped(tools.texts()));
        });
  }

  private static Answer told(Click click, View view) {
    return click.viewId() == null ? new Answer.Open(view) : new Answer.Update(view);
  }

  private Answer convening(Click click, BiFunction<Tx, Scene, Answer> act) {
    return tools
        .convening(click.actor(), new PartnershipId(click.value()), act)
        .orElseGet(
            () -> StartViews.said(new Started.Refused(new Refusal.NotConvening()), tools.texts()));
  }

  /** When the planned pulse opens, for everybody to see. */
  List<Coming> coming(Tx tx, Scene scene) {
    return new PlannedStore(tx)
        .of(scene.partnership().id()).stream()
            .map(planned -> PlanViews.coming(planned.opensAt(), tools.texts()))
            .toList();
  }

  /** A planned pulse can still be taken off; with nothing planned and none asked, one may begin. */
  List<Offer> toDecide(Tx tx, Scene scene) {
    Optional<Planned> planned = new PlannedStore(tx).of(scene.partnership().id());
    if (planned.isPresent()) {
      return List.of(
          PlanViews.takeOff(scene.partnership(), planned.get().opensAt(), tools.texts()));
    }
    boolean hadOne = tools.record().count(tx, scene.partnership().id(), Manners.PULSE) > 0;
    return hadOne ? List.of() : firstStep(tx, scene).stream().toList();
  }

  Optional<Instant> next() {
    return tools.database().transact(tx -> new PlannedStore(tx).next());
  }

  /** Opens what is due, each in a transaction of its own. */
  void run(Instant now) {
    OneByOne.run(
        tools.database().transact(tx -> new PlannedStore(tx).due(now)),
        planned -> tools.database().run(tx -> open(tx, planned)));
  }

  private void open(Tx tx, Planned planned) {
    if (!new PlannedStore(tx).drop(planned.partnership())) {
      return;
    }
    Partnership partnership = tools.partnerships().get(tx, planned.partnership());
    Member by =
        tools.partnerships().conveners(tx, partnership.id()).stream()
            .filter(member -> member.id().equals(planned.by()))
            .findFirst()
            .orElse(null);
    // Whoever planned it may have stopped convening: then nobody wants it any more.
    if (by == null) {
      return;
    }
    Scene scene = new Scene(partnership, by, planned.opensAt());
    String request = "planned:" + partnership.id() + ":" + planned.opensAt().getEpochSecond();
    if (starting.open(tx, pulse, scene, request) instanceof Started.Refused refused) {
      tools
          .outbox()
          .post(
              tx,
              new Outgoing(
                  request,
                  partnership.installation(),
                  new Recipient.Person(by.user()),
                  () -> PlanViews.notOpened(StartViews.why(refused, tools.texts()), tools.texts()),
                  tools.clock().instant()));
    }
  }
}

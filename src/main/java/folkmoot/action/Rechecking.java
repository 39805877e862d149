package folkmoot.action;

import folkmoot.action.RecheckStore.Recheck;
import folkmoot.asking.Answering;
import folkmoot.asking.Tools;
import folkmoot.ids.RoundId;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.privacy.Scale;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.round.AnswerSheet;
import folkmoot.round.Item;
import folkmoot.round.Person;
import folkmoot.round.Round;
import folkmoot.round.RoundPlan;
import folkmoot.schedule.OneByOne;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Asks some weeks after something was done whether it still makes a difference. */
final class Rechecking {
  /** So many days it is open. */
  static final int OPEN_DAYS = 7;

  private static final LocalTime ASKED_AT = LocalTime.of(10, 0);
  private static final LocalTime CLOSES_AT = LocalTime.of(17, 0);
  private static final Duration AGAIN = Duration.ofDays(1);
  private static final String ITEM = "still";

  private final Tools tools;

  Rechecking(Tools tools) {
    this.tools = tools;
  }

  Optional<Instant> next() {
    return tools.database().transact(tx -> new RecheckStore(tx).next());
  }

  void run(Instant now) {
    OneByOne.run(
        tools.database().transact(tx -> new RecheckStore(tx).due(now)),
        listed -> tools.database().run(tx -> ask(tx, listed, now)));
  }

  private void ask(Tx tx, Recheck listed, Instant now) {
    RecheckStore store = new RecheckStore(tx);
    Recheck recheck = store.lock(listed).orElse(null);
    if (recheck == null || recheck.settled() || recheck.due().isAfter(now)) {
      return;
    }
    Action action = new ActionStore(tx).find(recheck.action()).orElse(null);
    if (action == null || action.state() != State.DONE) {
      store.settle(recheck, null);
      return;
    }
    Partnership partnership = tools.partnerships().get(tx, action.partnership());
    Optional<Instant> later = later(tx, partnership, now);
    if (later.isPresent()) {
      store.postpone(recheck, later.get());
      return;
    }
    List<Member> people = tools.partnerships().members(tx, partnership.id());
    List<Member> conveners = tools.partnerships().conveners(tx, partnership.id());
    if (people.size() < partnership.k() || conveners.isEmpty()) {
      store.settle(recheck, null);
      return;
    }
    Asked asked = new Asked(recheck, action, partnership);
    store.settle(recheck, open(tx, asked, people, conveners.get(0)).id());
  }

  private record Asked(Recheck recheck, Action action, Partnership partnership) {}

  /** On a day on which nobody is asked anything, or while the partnership rests, it waits. */
  private Optional<Instant> later(Tx tx, Partnership partnership, Instant now) {
    Optional<Rest> rest = Rests.stopping(tx, partnership.id(), Act.QUESTION_BY_ITSELF, now);
    if (rest.isPresent()) {
      Instant until = rest.get().until();
      return Optional.of(until == null ? now.plus(AGAIN) : until);
    }
    LocalDate today = now.atZone(partnership.zone()).toLocalDate();
    ClosedDays closed = tools.calendars().of(tx, partnership.id());
    return closed.isWorkingDay(today)
        ? Optional.empty()
        : Optional.of(
            closed.nextWorkingDay(today).atTime(ASKED_AT).atZone(partnership.zone()).toInstant());
  }

  private Round open(Tx tx, Asked asked, List<Member> people, Member by) {
    Partnership partnership = asked.partnership();
    Instant now = tools.clock().instant();
    String question =
        tools
            .texts()
            .plain(
                "action.recheck.question",
                "weeks",
                asked.recheck().weeks(),
                "words",
                asked.action().words());
    Round round =
        tools
            .rounds()
            .opened(
                tx,
                new RoundPlan(
                    partnership.id(),
                    partnership.installation(),
                    RecheckKind.NAME,
                    question,
                    List.of(item(question)),
                    people.stream().map(Rechecking::unreminded).toList(),
                    now,
                    closes(partnership, now),
                    partnership.k(),
                    by.id(),
                    "recheck:" + asked.action().id() + ":" + asked.recheck().weeks()));
    tools
        .outbox()
        .reply(
            tx,
            new Outgoing(
                RecheckKind.key(round.id()),
                partnership.installation(),
                new Recipient.Channel(partnership.home()),
                () -> RecheckViews.question(round, partnership, tools.texts()),
                now),
            asked.action().key());
    return round;
  }

  private Item item(String question) {
    List<Scale.Point> points = IntStream.rangeClosed(1, 3).mapToObj(this::point).toList();
    return Item.scaled(
        ITEM, question, tools.texts().plain("action.recheck.short"), new Scale(points, point(0)));
  }

  private Scale.Point point(int number) {
    String word = tools.texts().plain("action.recheck.point." + number);
    return new Scale.Point(word, word);
  }

  private static Person unreminded(Member member) {
    return new Person(
        member.id(), member.team(), member.user(), member.organisation(), member.zone(), false);
  }

  private static Instant closes(Partnership partnership, Instant now) {
    return now.atZone(partnership.zone())
        .toLocalDate()
        .plusDays(OPEN_DAYS)
        .atTime(CLOSES_AT)
        .atZone(partnership.zone())
        .toInstant();
  }

  /** Somebody presses an answer; the click's value is the round. */
  Answer answer(Click click, int point) {
    RoundId id = new RoundId(click.value());
    Scene scene =
        tools
            .database()
            .transact(
                tx ->
                    tools
                        .rounds()
                        .find(tx, id)
                        .flatMap(
                            round ->
                                tools.partnerships().scene(tx, click.actor(), round.partnership())))
            .orElse(null);
    if (scene == null) {
      return ActionReplyViews.stranger(tools.texts());
    }
    AnswerSheet sheet = new AnswerSheet(Map.of(ITEM, point), Map.of());
    return RecheckViews.pressed(
        click,
        RecheckViews.answered(
            point,
            tools.answers().answer(id, Answering.person(scene.member()), sheet),
            scene.partnership(),
            tools.texts()),
        tools.texts());
  }
}

package folkmoot.action;

import folkmoot.action.Card.Said;
import folkmoot.action.Step.Verdict;
import folkmoot.asking.Tools;
import folkmoot.partnership.Member;
import folkmoot.partnership.Scene;
import folkmoot.slack.Actor;
import folkmoot.slack.Click;
import folkmoot.slack.FormValues;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What members do with actions: take on, decline, begin, finish, drop, correct, undo. */
final class Changing {
  private final Tools tools;
  private final Sights sights;
  private final Filing filing;
  private final Lookback lookback;

  /** Who helps: looks owners up, writes changes down, and reads what became of what was done. */
  record Desks(Sights sights, Filing filing, Lookback lookback) {}

  Changing(Tools tools, Desks desks) {
    this.tools = tools;
    this.sights = desks.sights();
    this.filing = desks.filing();
    this.lookback = desks.lookback();
  }

  /** What follows. */
  sealed interface Outcome {
    /** She sees the action as it is now. */
    record Shown(Card card) implements Outcome {}

    /** She is asked for words. */
    record Form(Step step, Sight sight) implements Outcome {}

    /** Something is missing or cannot be; the block says where. */
    record Faulty(String block, ActionFault fault) implements Outcome {}

    /** It was taken back before, or is not hers to see. */
    record Gone() implements Outcome {}

    /** What she suggested is taken back. */
    record TakenBack() implements Outcome {}
  }

  /** Somebody and the action she acts on, which is held. */
  private static final class Act {
    private final Tx tx;
    private final Scene scene;
    private final Action action;

    Act(Tx tx, Scene scene, Action action) {
      this.tx = tx;
      this.scene = scene;
      this.action = action;
    }

    Act after(Action changed) {
      return new Act(tx, scene, changed);
    }

    Verdict verdict(Step step) {
      return step.verdict(action, who(scene));
    }
  }

  private static Step.Actor who(Scene scene) {
    Member member = scene.member();
    return new Step.Actor(member.id(), member.organisation(), scene.convenes());
  }

  /** She looks at it. */
  Outcome look(Click click) {
    return on(click.actor(), click.value(), act -> shown(act, Said.NOTHING, ""));
  }

  /** She presses what needs no words. */
  Outcome press(Step step, Click click) {
    return on(click.actor(), click.value(), act -> press(act, step));
  }

  private Outcome press(Act act, Step step) {
    Verdict verdict = act.verdict(step);
    if (verdict != Verdict.YES) {
      return refused(act, verdict);
    }
    Instant now = tools.clock().instant();
    return switch (step) {
      case ACCEPT -> changed(act, act.action.accepted(by(act), now), Said.ACCEPTED);
      case DECLINE -> changed(act, act.action.suggestedTo(without(act)), Said.DECLINED);
      case BEGIN -> changed(act, act.action.begun(), Said.BEGUN);
      case FINISH, DROP, REWORD -> throw new IllegalArgumentException("needs words: " + step);
    };
  }

  /** Whoever takes it on for her organisation is the one to turn to. */
  private static Owner by(Act act) {
    return new Owner(act.scene.member().id(), act.action.owner().organisation());
  }

  /** A person who declines leaves it to her organisation, if it was asked too. */
  private static Owner without(Act act) {
    Owner owner = act.action.owner();
    return owner.member() == null ? Owner.NOBODY : owner.withoutMember();
  }

  private Outcome changed(Act act, Action after, Said said) {
    String change = filing.change(act.tx, act.action, after);
    return shown(act.after(after), said, change);
  }

  private Outcome refused(Act act, Verdict verdict) {
    return shown(act, verdict == Verdict.NOT_NOW ? Said.NOT_NOW : Said.NOT_YOURS, "");
  }

  private Outcome shown(Act act, Said said, String change) {
    Sight sight = sights.of(act.tx, act.scene.partnership(), act.action);
    Set<Step> may =
        Stream.of(Step.values())
            .filter(step -> act.verdict(step) == Verdict.YES)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    return new Outcome.Shown(new Card(sight, said, change, may, lookback.lines(act.tx, sight)));
  }

  /** She presses what needs words. */
  Outcome ask(Step step, Click click) {
    return on(
        click.actor(),
        click.value(),
        act ->
            act.verdict(step) == Verdict.YES
                ? new Outcome.Form(step, sights.of(act.tx, act.scene.partnership(), act.action))
                : refused(act, act.verdict(step)));
  }

  /** She sends the words; the window carries the action. */
  Outcome send(Step step, Submission sent) {
    return on(sent.actor(), sent.metadata().split(" ")[0], act -> send(act, step, sent.values()));
  }

  private Outcome send(Act act, Step step, FormValues values) {
    Verdict verdict = act.verdict(step);
    if (verdict != Verdict.YES) {
      return refused(act, verdict);
    }
    return step == Step.REWORD ? reword(act, values) : end(act, step, values);
  }

  private Outcome end(Act act, Step step, FormValues values) {
    String words = values.one(ActionForm.WORDS).map(ActionForm.Entry::line).orElse("");
    if (words.isEmpty()) {
      return new Outcome.Faulty(ActionForm.WORDS, ActionFault.NO_OUTCOME);
    }
    if (words.codePointCount(0, words.length()) > Action.MOST_OUTCOME) {
      return new Outcome.Faulty(ActionForm.WORDS, ActionFault.LONG_OUTCOME);
    }
    Instant now = tools.clock().instant();
    return step == Step.FINISH
        ? changed(act, act.action.done(words, now), Said.DONE)
        : changed(act, act.action.dropped(words, now), Said.DROPPED);
  }

  private Outcome reword(Act act, FormValues values) {
    String words = values.one(ActionForm.WORDS).map(ActionForm.Entry::line).orElse("");
    String due = values.one(ActionForm.DUE).orElse("");
    LocalDate today = sights.today(act.scene.partnership());
    // A day that has passed may stay as it is.
    boolean same = due.equals(act.action.due().toString());
    Optional<Checked.Faulty> fault =
        Checked.words(words).or(() -> same ? Optional.empty() : Checked.day(due, today));
    return fault
        .<Outcome>map(faulty -> new Outcome.Faulty(faulty.block(), faulty.fault()))
        .orElseGet(
            () -> changed(act, act.action.reworded(words, LocalDate.parse(due)), Said.REWORDED));
  }

  /** Within a minute she takes back what she just did; the value is the action and the change. */
  Outcome undo(Click click) {
    String[] parts = click.value().split(" ");
    return on(click.actor(), parts[0], act -> undo(act, parts[1]));
  }

  private Outcome undo(Act act, String id) {
    BeforeStore.Change change = new BeforeStore(act.tx).find(id).orElse(null);
    if (change == null
        || !change.action().equals(act.action.id())
        || tools.clock().instant().isAfter(change.until())) {
      return shown(act, Said.TOO_LATE, "");
    }
    Action before = change.before();
    if (before == null) {
      filing.remove(act.tx, act.action);
      return new Outcome.TakenBack();
    }
    new BeforeStore(act.tx).drop(before.id());
    filing.put(act.tx, act.action, before);
    return shown(act.after(before), Said.UNDONE, "");
  }

  private Outcome on(Actor actor, String id, Function<Act, Outcome> work) {
    return tools
        .database()
        .transact(
            tx ->
                new ActionStore(tx)
                    .lock(id)
                    .flatMap(
                        action ->
                            tools
                                .partnerships()
                                .scene(tx, actor, action.partnership())
                                .map(scene -> new Act(tx, scene, present(tx, scene, action))))
                    .map(work)
                    .orElseGet(Outcome.Gone::new));
  }

  private Action present(Tx tx, Scene scene, Action action) {
    return sights.of(tx, scene.partnership(), action).action();
  }

  /** She has herself removed: what is open looks for an owner, and what has ended names nobody. */
  void forget(Tx tx, Scene scene) {
    ActionStore store = new ActionStore(tx);
    new BeforeStore(tx).forget(scene.member().id());
    for (Action listed : store.of(scene.member().id())) {
      store.lock(listed.id()).ifPresent(action -> filing.put(tx, action, action.withoutMember()));
    }
  }

  /** The minute of changes is over: how it was before is not kept any longer. */
  void forgetOver(Instant now) {
    tools.database().run(tx -> new BeforeStore(tx).dropOver(now));
  }

  /** When the next such minute is over. */
  Optional<Instant> nextOver() {
    return tools
        .database()
        .transact(tx -> new BeforeStore(tx).nextOver())
        .map(until -> until.plusMillis(1));
  }
}

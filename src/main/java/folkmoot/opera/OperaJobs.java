package folkmoot.opera;

import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.schedule.Due;
import folkmoot.schedule.OneByOne;
import folkmoot.secret.KeyLost;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Moves OPERAs on when a step's time is over, or all have done what it is for, and tells the
 * turnout now and then.
 */
final class OperaJobs implements Due {
  private final OperaTools needs;
  private final Moving moving;
  private final Posts posts;
  private final Aside aside;
  private final Ready ready;

  /** The second in which it was last asked whether all are done; they may be since one is gone. */
  private final AtomicLong asked;

  /** What falls due beside the steps. */
  record Aside(Suggesting suggesting, Regrouping regrouping, LastCall lastCall) {}

  OperaJobs(OperaTools needs, Moving moving, Posts posts, Aside aside) {
    this.aside = aside;
    this.needs = needs;
    this.moving = moving;
    this.posts = posts;
    this.ready = new Ready(needs, new Sights(needs));
    this.asked = new AtomicLong(needs.tools().clock().instant().getEpochSecond());
  }

  @Override
  public String name() {
    return "opera";
  }

  @Override
  public Optional<Instant> next() {
    return needs
        .tools()
        .database()
        .transact(
            tx ->
                Stream.concat(
                        new OperaStore(tx).next().stream(),
                        new OperaStore(tx).toAsk().stream().map(id -> nextAsk()))
                    .min(Comparator.naturalOrder()));
  }

  @Override
  public void run(Instant now) {
    OneByOne.run(
        needs.tools().database().transact(tx -> new OperaStore(tx).toMove(now)),
        id -> needs.tools().database().run(tx -> move(tx, id, now)));
    if (!now.isBefore(nextAsk())) {
      asked.set(now.getEpochSecond());
      OneByOne.run(
          needs.tools().database().transact(tx -> new OperaStore(tx).toAsk()),
          id -> needs.tools().database().run(tx -> ask(tx, id, now)));
    }
    OneByOne.run(
        needs.tools().database().transact(tx -> new OperaStore(tx).toLook(now)),
        id -> needs.tools().database().run(tx -> look(tx, id)));
    OneByOne.run(
        needs.tools().database().transact(tx -> new OperaStore(tx).toFindThemes(now)),
        aside.suggesting()::suggest);
    OneByOne.run(
        needs.tools().database().transact(tx -> new OperaStore(tx).toRemind(now)),
        id -> needs.tools().database().run(tx -> remind(tx, id, now)));
    needs.tools().database().run(tx -> new IdeaStore(tx).forgetParked(now));
  }

  private Instant nextAsk() {
    return Desk.nextLook(Instant.ofEpochSecond(asked.get()));
  }

  /** Somebody may have moved it between the look and the lock. */
  private void move(Tx tx, String id, Instant now) {
    Opera opera = new OperaStore(tx).lock(id).orElseThrow();
    Instant closes = opera.closesAt();
    if (!opera.step().isOpen() || closes == null || closes.isAfter(now)) {
      return;
    }
    Rests.stopping(tx, opera.partnership(), Act.QUESTION_BY_ITSELF, now)
        .map(Rest::until)
        .ifPresentOrElse(rested -> afterRest(tx, opera, rested), () -> moving.on(tx, opera, now));
  }

  private void afterRest(Tx tx, Opera opera, Instant rested) {
    moving.afterRest(tx, opera, rested);
    Regrouping.anew(tx, new OperaStore(tx).lock(opera.id()).orElseThrow(), rested);
  }

  /** Nothing moves by itself while a partnership rests. */
  private void ask(Tx tx, String id, Instant now) {
    Opera opera = new OperaStore(tx).lock(id).orElseThrow();
    if (Rests.stopping(tx, opera.partnership(), Act.QUESTION_BY_ITSELF, now).isPresent()) {
      return;
    }
    try {
      if (ready.isReady(tx, opera, now)) {
        moving.on(tx, opera, now);
      }
    } catch (KeyLost lost) {
      // Nobody can read it any more; it ends when its step does.
    }
  }

  private void remind(Tx tx, String id, Instant now) {
    Opera opera = new OperaStore(tx).lock(id).orElseThrow();
    if (opera.step() == Step.OWN) {
      aside.lastCall().remind(tx, opera, now);
    } else {
      aside.regrouping().remind(tx, id, now);
    }
  }

  private void look(Tx tx, String id) {
    Opera opera = new OperaStore(tx).lock(id).orElseThrow();
    new OperaStore(tx).lookAt(id, null);
    if (opera.step().isOpen()) {
      posts.refresh(tx, opera);
    }
  }
}

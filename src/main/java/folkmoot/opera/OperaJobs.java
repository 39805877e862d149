package folkmoot.opera;

import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.schedule.Due;
import folkmoot.schedule.OneByOne;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.Optional;

/** Moves OPERAs on when a step's time is over, and tells the turnout now and then. */
final class OperaJobs implements Due {
  private final OperaTools needs;
  private final Moving moving;
  private final Posts posts;
  private final Aside aside;

  /** What falls due beside the steps. */
  record Aside(Suggesting suggesting, Regrouping regrouping) {}

  OperaJobs(OperaTools needs, Moving moving, Posts posts, Aside aside) {
    this.aside = aside;
    this.needs = needs;
    this.moving = moving;
    this.posts = posts;
  }

  @Override
  public String name() {
    return "opera";
  }

  @Override
  public Optional<Instant> next() {
    return needs.tools().database().transact(tx -> new OperaStore(tx).next());
  }

  @Override
  public void run(Instant now) {
    OneByOne.run(
        needs.tools().database().transact(tx -> new OperaStore(tx).toMove(now)),
        id -> needs.tools().database().run(tx -> move(tx, id, now)));
    OneByOne.run(
        needs.tools().database().transact(tx -> new OperaStore(tx).toLook(now)),
        id -> needs.tools().database().run(tx -> look(tx, id)));
    OneByOne.run(
        needs.tools().database().transact(tx -> new OperaStore(tx).toFindThemes(now)),
        aside.suggesting()::suggest);
    OneByOne.run(
        needs.tools().database().transact(tx -> new OperaStore(tx).toRemind(now)),
        id -> needs.tools().database().run(tx -> aside.regrouping().remind(tx, id, now)));
    needs.tools().database().run(tx -> new IdeaStore(tx).forgetParked(now));
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

  private void look(Tx tx, String id) {
    Opera opera = new OperaStore(tx).lock(id).orElseThrow();
    new OperaStore(tx).lookAt(id, null);
    if (opera.step().isOpen()) {
      posts.refresh(tx, opera);
    }
  }
}

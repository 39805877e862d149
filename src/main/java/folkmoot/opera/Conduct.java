package folkmoot.opera;

import folkmoot.ids.PartnershipId;
import folkmoot.opera.Desk.Here;
import folkmoot.opera.Desk.Reply;
import folkmoot.partnership.Scene;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What conveners do with one that is under way; each of it is told to all under its post. */
final class Conduct {
  private final OperaTools needs;
  private final Desk desk;
  private final Sights sights;
  private final Posts posts;
  private final Moving moving;
  private final MoreTime moreTime;

  Conduct(OperaTools needs, Sights sights, Posts posts, Moving moving) {
    this.needs = needs;
    this.desk = new Desk(needs);
    this.sights = sights;
    this.posts = posts;
    this.moving = moving;
    this.moreTime = new MoreTime(needs, sights, posts);
  }

  MoreTime moreTime() {
    return moreTime;
  }

  /** How the one that is open stands; empty where none is. */
  record Look(Sight sight, Scene scene, boolean isIn) {}

  /** How the one of her partnership stands. */
  Optional<Look> look(Scene scene) {
    return needs.tools().database().transact(tx -> look(tx, scene));
  }

  Optional<Look> look(Tx tx, Scene scene) {
    PartnershipId partnership = scene.partnership().id();
    return new OperaStore(tx)
        .open(partnership)
        .map(
            opera ->
                new Look(
                    sights.of(tx, opera),
                    scene,
                    new SeatStore(tx).find(opera.id(), scene.member().id()).isPresent()));
  }

  /** She opens it by a button; the value is the OPERA. */
  Reply<Look> open(Click click) {
    return desk.at(
        click.actor(),
        click.value(),
        (tx, here) ->
            here.opera().step().isOpen()
                ? Reply.of(
                    new Look(sights.of(tx, here.opera()), here.scene(), here.seat().isPresent()))
                : Reply.not(Said.TOO_LATE));
  }

  /** What a convener does. */
  enum Act {
    NEXT,
    EXTEND,
    PAUSE,
    GO_ON,
    CANCEL
  }

  /** She presses one of the buttons; the value is the OPERA and how she saw it stand. */
  Said press(Click click, Act act) {
    String[] parts = click.value().split(" ", 2);
    Reply<Said> reply =
        desk.at(click.actor(), parts[0], (tx, here) -> Reply.of(press(tx, here, parts[1], act)));
    return reply.what().orElse(reply.why());
  }

  private Said press(Tx tx, Here here, String seen, Act act) {
    if (!here.scene().convenes()) {
      return Said.NOT_CONVENING;
    }
    if (!here.opera().seen().equals(seen) || !here.opera().step().isOpen()) {
      return Said.MOVED_BEFORE;
    }
    return switch (act) {
      case NEXT -> next(tx, here);
      case EXTEND -> moreTime.give(tx, here);
      case PAUSE -> pause(tx, here);
      case GO_ON -> goOn(tx, here);
      case CANCEL -> cancel(tx, here);
    };
  }

  private Said next(Tx tx, Here here) {
    if (here.opera().step() == Step.SECONDING) {
      posts.refresh(tx, moving.open(tx, here.opera(), Step.JOINING, here.now()));
      return Said.MOVED;
    }
    log(tx, here, "opera.note.next");
    moving.on(tx, here.opera(), here.now());
    return new OperaStore(tx)
        .find(here.opera().id())
        .map(after -> followed(here.opera().step(), after.step()))
        .orElse(Said.ENDED);
  }

  private static Said followed(Step before, Step after) {
    if (after == before) {
      return Said.MORE_TIME;
    }
    return after.isOpen() || after == Step.DONE ? Said.MOVED : Said.ENDED;
  }

  private Said pause(Tx tx, Here here) {
    Instant closes = here.opera().closesAt();
    if (closes == null) {
      return Said.MOVED_BEFORE;
    }
    change(tx, here.opera().paused(Math.max(60, Duration.between(here.now(), closes).toSeconds())));
    log(tx, here, "opera.note.paused");
    return Said.PAUSED;
  }

  private Said goOn(Tx tx, Here here) {
    Long left = here.opera().leftSeconds();
    if (left == null) {
      return Said.MOVED_BEFORE;
    }
    Opera later = here.opera().in(here.opera().step(), here.now().plusSeconds(left));
    change(tx, later);
    Regrouping.anew(tx, later, here.now());
    log(tx, here, "opera.note.goes-on");
    return Said.GOES_ON;
  }

  /** Once the order is there it cannot be undone by one person. */
  private Said cancel(Tx tx, Here here) {
    if (here.opera().step() == Step.ARRANGE) {
      return Said.TOO_LATE;
    }
    log(tx, here, "opera.note.cancelled");
    moving.end(tx, here.opera(), Step.CANCELLED, here.now());
    return Said.CANCELLED;
  }

  private void change(Tx tx, Opera changed) {
    new OperaStore(tx).save(changed);
    posts.refresh(tx, changed);
  }

  private void log(Tx tx, Here here, String key) {
    String name = here.scene().member().name();
    posts.note(tx, here.opera(), () -> needs.tools().texts().mrkdwn(key, "name", name));
  }
}

package folkmoot.opera;

import folkmoot.partnership.Scene;
import folkmoot.secret.KeyLost;
import folkmoot.slack.Actor;
import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What all windows of those who take part have in common: who acts, in which step, and when. */
final class Desk {
  /** Turnout is told anew at most this often. */
  private static final Duration LOOK = Duration.ofMinutes(15);

  private final OperaTools needs;

  Desk(OperaTools needs) {
    this.needs = needs;
  }

  /** Somebody at an OPERA; {@code seat} is empty where she does not take part. */
  record Here(Opera opera, Scene scene, Optional<Seat> seat, Instant now) {
    String member() {
      return scene.member().id().value();
    }
  }

  /** Either what was asked for, or a sentence that says why not. */
  record Reply<T>(Optional<T> what, Said why) {
    static <T> Reply<T> of(T what) {
      return new Reply<>(Optional.of(what), Said.JOINED);
    }

    static <T> Reply<T> not(Said why) {
      return new Reply<>(Optional.empty(), why);
    }
  }

  /** Does something in an OPERA, which nobody else moves meanwhile. */
  <T> Reply<T> at(Actor actor, String opera, BiFunction<Tx, Here, Reply<T>> act) {
    try {
      return needs
          .tools()
          .database()
          .transact(
              tx ->
                  here(tx, actor, opera)
                      .map(h -> act.apply(tx, h))
                      .orElse(Reply.not(Said.STRANGER)));
    } catch (KeyLost lost) {
      return Reply.not(Said.TOO_LATE);
    }
  }

  /** Does something as the same person a moment later; the value where it cannot be done now. */
  <T> T again(Here before, T otherwise, BiFunction<Tx, Here, Reply<T>> act) {
    String id = before.opera().id();
    Scene scene = before.scene();
    try {
      return needs
          .tools()
          .database()
          .transact(
              tx ->
                  new OperaStore(tx).lock(id).flatMap(o -> act.apply(tx, at(tx, o, scene)).what()))
          .orElse(otherwise);
    } catch (KeyLost lost) {
      return otherwise;
    }
  }

  private Here at(Tx tx, Opera opera, Scene scene) {
    return new Here(
        opera,
        scene,
        new SeatStore(tx).find(opera.id(), scene.member().id()),
        needs.tools().clock().instant());
  }

  private Optional<Here> here(Tx tx, Actor actor, String id) {
    return new OperaStore(tx)
        .lock(id)
        .flatMap(
            opera ->
                needs
                    .tools()
                    .partnerships()
                    .scene(tx, actor, opera.partnership())
                    .map(scene -> at(tx, opera, scene)));
  }

  /** The turnout in the channel is told anew before long, and never at once. */
  static void turnoutChanged(Tx tx, Opera opera, Instant now) {
    OperaStore store = new OperaStore(tx);
    if (!store.isLookDue(opera.id())) {
      store.lookAt(opera.id(), nextLook(now));
    }
  }

  /** The quarter hour that comes next. */
  static Instant nextLook(Instant now) {
    long quarter = LOOK.toSeconds();
    return Instant.ofEpochSecond((now.getEpochSecond() / quarter + 1) * quarter);
  }

  /** Those who share a pair with her, herself included. */
  static List<String> pair(Tx tx, Here here) {
    Integer pair = here.seat().map(Seat::pair).orElse(null);
    return pair == null
        ? List.of()
        : Sights.pairs(new SeatStore(tx).of(here.opera().id())).getOrDefault(pair, List.of());
  }

  /** Those of them who are in the channel; nobody waits for the others, who may come back. */
  static List<String> present(OperaTools needs, Tx tx, Here here) {
    List<String> pair = pair(tx, here);
    return needs.tools().partnerships().members(tx, here.opera().partnership()).stream()
        .map(member -> member.id().value())
        .filter(pair::contains)
        .toList();
  }
}

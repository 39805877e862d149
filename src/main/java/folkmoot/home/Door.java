package folkmoot.home;

import folkmoot.Verb.Who;
import folkmoot.ids.ChannelId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Partnerships;
import folkmoot.partnership.Scene;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out which partnership somebody means, and whether she may do there what she wants. */
final class Door {
  private final Partnerships partnerships;

  Door(Partnerships partnerships) {
    this.partnerships = partnerships;
  }

  /** Lets somebody in who wants to do what {@code who} may do. */
  Access enter(Tx tx, Visit visit, Who who) {
    Access access = place(tx, visit);
    if (who == Who.ANYBODY) {
      return access instanceof Access.Refused ? new Access.Granted(null) : access;
    }
    Scene scene = access instanceof Access.Granted granted ? granted.scene() : null;
    if (who == Who.CONVENER && scene != null && !scene.convenes()) {
      return forConveners(tx, scene.partnership());
    }
    return access;
  }

  /** Tells who convenes. */
  Access.ForConveners forConveners(Tx tx, Partnership partnership) {
    return new Access.ForConveners(
        partnerships.conveners(tx, partnership.id()).stream().map(Member::name).toList());
  }

  private Access place(Tx tx, Visit visit) {
    if (visit.chosen() != null) {
      return partnerships
          .scene(tx, visit.actor(), visit.chosen())
          .<Access>map(Access.Granted::new)
          .orElseGet(() -> gone(tx, visit).orElseGet(Access.NoPartnership::new));
    }
    Optional<Partnership> here =
        visit.channel() == null ? Optional.empty() : partnerships.in(tx, visit.channel());
    if (here.isPresent()) {
      return partnerships
          .scene(tx, visit.actor(), here.get().id())
          .<Access>map(Access.Granted::new)
          .orElseGet(() -> stranger(tx, visit, here.get()));
    }
    return visit.named() ? new Access.NoPartnership() : mine(tx, visit);
  }

  private Access mine(Tx tx, Visit visit) {
    List<Scene> mine = partnerships.scenes(tx, visit.actor());
    if (mine.isEmpty()) {
      return gone(tx, visit).orElseGet(Access.NoPartnership::new);
    }
    List<Scene> reading = mine.stream().filter(s -> reads(tx, s, visit.channel())).toList();
    if (mine.size() == 1 || reading.size() == 1) {
      return new Access.Granted(mine.size() == 1 ? mine.get(0) : reading.get(0));
    }
    return new Access.Several(mine.stream().map(Scene::partnership).toList());
  }

  /** Another workspace is not told what is in a channel somebody there has only named. */
  private Access stranger(Tx tx, Visit visit, Partnership here) {
    if (partnerships.hasGone(tx, visit.actor(), here.id())) {
      return new Access.Gone(here);
    }
    if (visit.actor().installation().equals(here.installation())) {
      return new Access.NoMember(here.name());
    }
    return visit.named() ? new Access.NoPartnership() : new Access.NoMember(null);
  }

  private Optional<Access> gone(Tx tx, Visit visit) {
    return partnerships.goneFrom(tx, visit.actor()).stream()
        .filter(p -> visit.chosen() == null || p.id().equals(visit.chosen()))
        .findFirst()
        .map(Access.Gone::new);
  }

  /** Whether the partnership's summary is read in this channel. */
  private boolean reads(Tx tx, Scene scene, @Nullable ChannelId channel) {
    return partnerships.reading(tx, scene.partnership()).stream()
        .anyMatch(one -> one.channel().equals(channel));
  }
}

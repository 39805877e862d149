package folkmoot.partnership;

import folkmoot.ids.PartnershipId;
import folkmoot.ids.UserId;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who convenes: added and removed by conveners, for all to see. */
final class Conveners {
  private final Database database;
  private final Announcements announcements;
  private final InstantSource clock;

  Conveners(Database database, Announcements announcements, InstantSource clock) {
    this.database = database;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** The names of those who convene from now on, and of those who no longer do. */
  record Change(List<String> joined, List<String> left) {
    static final Change NONE = new Change(List.of(), List.of());
  }

  /** How adding or removing ended. */
  sealed interface Outcome {
    /** Done, and announced in the channel. */
    record Changed(List<String> names, boolean added) implements Outcome {}

    /** It was so before. */
    record AsBefore(List<String> names, boolean convene) implements Outcome {}

    /** It was not said what to do; these convene. */
    record Asked(List<String> names) implements Outcome {}

    /** Nobody was named, or nobody who is a member. */
    record NobodyNamed() implements Outcome {}

    /** Somebody has to convene. */
    record LastOne() implements Outcome {}
  }

  /** Posts the standing message with the buttons again. */
  void postHub(Partnership partnership) {
    database.run(tx -> announcements.hub(tx, partnership));
  }

  /**
   * Does what somebody typed.
   *
   * @param word {@code add} or {@code remove}, the whole word; anything else only asks
   */
  Outcome typed(Scene scene, String word, List<String> users) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "add" -> add(scene, users);
      case "remove" -> remove(scene, users);
      default ->
          database.transact(tx -> new Outcome.Asked(names(current(tx, scene.partnership()))));
    };
  }

  private Outcome add(Scene scene, List<String> users) {
    return database.transact(
        tx -> {
          List<Member> named = named(tx, scene, users);
          List<Member> fresh = named.stream().filter(m -> !convenes(tx, scene, m)).toList();
          if (named.isEmpty()) {
            return new Outcome.NobodyNamed();
          }
          if (fresh.isEmpty()) {
            return new Outcome.AsBefore(names(named), true);
          }
          change(tx, scene, fresh, List.of());
          return new Outcome.Changed(names(fresh), true);
        });
  }

  private Outcome remove(Scene scene, List<String> users) {
    return database.transact(
        tx -> {
          List<Member> named = named(tx, scene, users);
          List<Member> leaving = named.stream().filter(m -> convenes(tx, scene, m)).toList();
          if (named.isEmpty()) {
            return new Outcome.NobodyNamed();
          }
          if (leaving.isEmpty()) {
            return new Outcome.AsBefore(names(named), false);
          }
          List<Member> staying = new ArrayList<>(current(tx, scene.partnership()));
          staying.removeAll(leaving);
          if (staying.isEmpty()) {
            return new Outcome.LastOne();
          }
          change(tx, scene, List.of(), leaving);
          return new Outcome.Changed(names(leaving), false);
        });
  }

  /** Makes these and no others convene; announcing it is left to the caller. */
  Change appoint(Tx tx, Partnership partnership, Set<UserId> wanted) {
    List<Member> before = current(tx, partnership);
    List<Member> fresh =
        new MemberStore(tx)
            .active(partnership.id()).stream()
                .filter(m -> wanted.contains(m.user()) && !before.contains(m))
                .toList();
    List<Member> leaving = before.stream().filter(m -> !wanted.contains(m.user())).toList();
    return write(tx, partnership, fresh, leaving);
  }

  private void change(Tx tx, Scene scene, List<Member> fresh, List<Member> leaving) {
    Change change = write(tx, scene.partnership(), fresh, leaving);
    announcements.changed(
        tx, Changes.ofConveners(scene.partnership(), change), scene.member().name());
  }

  private Change write(Tx tx, Partnership partnership, List<Member> fresh, List<Member> leaving) {
    MemberStore store = new MemberStore(tx);
    fresh.forEach(m -> store.convenes(partnership.id(), m.id(), clock.instant()));
    leaving.forEach(m -> store.convenesNoLonger(partnership.id(), m.id()));
    return new Change(names(fresh), names(leaving));
  }

  /** Whether only one person convenes, so that a round cannot be closed early by two. */
  static boolean areFew(Tx tx, PartnershipId partnership) {
    return new MemberStore(tx).conveners(partnership).size() < 2;
  }

  private static List<Member> current(Tx tx, Partnership partnership) {
    return new MemberStore(tx).conveners(partnership.id());
  }

  private static boolean convenes(Tx tx, Scene scene, Member member) {
    return new MemberStore(tx).convenesSince(scene.partnership().id(), member.id()) != null;
  }

  private static List<Member> named(Tx tx, Scene scene, List<String> users) {
    return users.stream()
        .map(user -> new MemberStore(tx).find(scene.partnership().id(), new UserId(user)))
        .flatMap(Optional::stream)
        .filter(Member::active)
        .toList();
  }

  private static List<String> names(List<Member> members) {
    return members.stream().map(Member::name).sorted().toList();
  }
}

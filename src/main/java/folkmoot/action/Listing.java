package folkmoot.action;

import folkmoot.asking.Tools;
import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Scene;
import folkmoot.slack.Actor;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everybody reads which actions there are. */
final class Listing {
  /** Actions of one window. */
  static final int ON_A_PAGE = 10;

  private final Tools tools;
  private final Sights sights;

  Listing(Tools tools, Sights sights) {
    this.tools = tools;
    this.sights = sights;
  }

  /** Which of them. */
  enum Filter {
    OPEN,
    MINE,
    DONE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** By its name; open ones for anything else. */
    static Filter written(String word) {
      String plain = word.strip().toUpperCase(Locale.ROOT);
      return List.of(values()).stream()
          .filter(each -> each.name().equals(plain))
          .findFirst()
          .orElse(OPEN);
    }
  }

  /**
   * One window of the list.
   *
   * @param count how many there are in all
   * @param from how many stand before it
   */
  record Page(PartnershipId partnership, Filter filter, List<Sight> sights, int count, int from) {
    Page {
      sights = List.copyOf(sights);
    }

    boolean more() {
      return from + sights.size() < count;
    }
  }

  /** From the beginning. */
  Page read(Scene scene, Filter filter) {
    return tools.database().transact(tx -> page(tx, scene, filter, 0));
  }

  /** A button asks for a page; its value is the partnership, the filter, and how many before. */
  Optional<Page> turn(Click click) {
    return turn(click.actor(), click.value());
  }

  Optional<Page> turn(Actor actor, String value) {
    String[] parts = value.split(" ");
    return tools
        .database()
        .transact(
            tx ->
                tools
                    .partnerships()
                    .scene(tx, actor, new PartnershipId(parts[0]))
                    .map(
                        scene ->
                            page(tx, scene, Filter.written(parts[1]), Integer.parseInt(parts[2]))));
  }

  private Page page(Tx tx, Scene scene, Filter filter, int from) {
    List<Sight> all =
        sights.all(tx, scene.partnership()).stream()
            .filter(sight -> isIn(sight, filter, scene.member()))
            .sorted(order(filter))
            .toList();
    int begin = Math.min(from, all.size());
    int end = Math.min(begin + ON_A_PAGE, all.size());
    return new Page(scene.partnership().id(), filter, all.subList(begin, end), all.size(), begin);
  }

  private static boolean isIn(Sight sight, Filter filter, Member reader) {
    boolean open = sight.action().state().isOpen();
    return switch (filter) {
      case OPEN -> open;
      case MINE -> open && isMine(sight.action(), reader);
      case DONE -> !open;
    };
  }

  /** She owns it or is asked, or it is her organisation's and nobody of it has it in hand. */
  static boolean isMine(Action action, Member reader) {
    MemberId member = action.owner().member();
    OrganisationId organisation = action.owner().organisation();
    return member != null
        ? member.equals(reader.id())
        : organisation != null && organisation.equals(reader.organisation());
  }

  private static Comparator<Sight> order(Filter filter) {
    if (filter == Filter.DONE) {
      return Comparator.comparing(Listing::ended).reversed();
    }
    return Comparator.comparing(sight -> sight.action().due());
  }

  private static Instant ended(Sight sight) {
    Instant ended = sight.action().times().ended();
    return ended == null ? sight.action().times().proposed() : ended;
  }
}

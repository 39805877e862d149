package folkmoot.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page's left side: who one is, where one can look, and who else one could be.
 *
 * @param home the way to the Home tab; null for whom Slack has none
 * @param whyNoHome why there is none
 */
record Sidebar(
    Face me,
    String zone,
    List<Row> channels,
    Row direct,
    @Nullable Row home,
    String whyNoHome,
    List<Group> groups) {

  /** A place one can look at. */
  record Row(String href, String name, boolean current, int unread, boolean group) {
    /** The sign before its name; a conversation of a few has none. */
    String sign() {
      return group ? "" : "#";
    }
  }

  /** The people of one organisation. */
  record Group(String name, String colour, boolean open, List<Someone> people) {}

  /** Somebody one could be. */
  record Someone(String href, Face face, boolean current) {}

  static Sidebar of(World world, Looking looking) {
    Person me = looking.person();
    boolean external = world.directory().external(me);
    return new Sidebar(
        Face.of(world, me),
        Moments.city(me.zone()),
        channels(world, looking),
        row(world, looking, Looking.DIRECT, world.app().name()),
        external
            ? null
            : new Row(looking.at(Looking.HOME).href(), "App Home", looking.home(), 0, false),
        "Slack shows an App Home only to people of " + world.directory().installing().name() + ".",
        groups(world, looking));
  }

  private static List<Row> channels(World world, Looking looking) {
    return Stream.concat(world.channels().shared().stream(), world.channels().groups().stream())
        .filter(channel -> channel.has(looking.person().id()))
        .map(channel -> row(world, looking, channel.id(), channel.name()))
        .toList();
  }

  private static Row row(World world, Looking looking, String place, String name) {
    Person me = looking.person();
    String channel = place.equals(Looking.DIRECT) ? world.channels().direct(me).id() : place;
    int unread = world.reads().unread(me, channel, world.messages().in(channel, me.id()));
    boolean group = world.channels().byId(place).filter(Channel::group).isPresent();
    return new Row(looking.at(place).latest(), name, looking.place().equals(place), unread, group);
  }

  private static List<Group> groups(World world, Looking looking) {
    List<Group> groups = new ArrayList<>();
    for (String organisation : Face.organisations(world)) {
      groups.add(group(world, looking, organisation, organisation));
    }
    Group guests = group(world, looking, "Guests", null);
    if (!guests.people().isEmpty()) {
      groups.add(guests);
    }
    return groups;
  }

  private static Group group(
      World world, Looking looking, String name, @Nullable String organisation) {
    List<Someone> people =
        world.directory().people().stream()
            .filter(person -> Objects.equals(person.organisation(), organisation))
            .map(person -> someone(world, looking, person))
            .toList();
    boolean mine = Objects.equals(looking.person().organisation(), organisation);
    return new Group(name, Face.colour(world, organisation), mine, people);
  }

  private static Someone someone(World world, Looking looking, Person person) {
    return new Someone(
        looking.as(person).latest(),
        Face.of(world, person),
        person.id().equals(looking.person().id()));
  }
}

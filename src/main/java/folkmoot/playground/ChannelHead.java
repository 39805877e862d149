package folkmoot.playground;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the messages: where one is and who else is there.
 *
 * @param sharedBy one line on whose place it is
 * @param members who is there; empty for a place of one person
 * @param bot whether the app's bot is among them
 * @param whoInvites who can invite it, when the reader cannot; null when they can
 */
record ChannelHead(
    String title, String sharedBy, List<Face> members, boolean bot, @Nullable String whoInvites) {

  static ChannelHead of(World world, Looking looking) {
    String app = world.app().name();
    if (looking.home()) {
      return alone(app, "App Home, as " + looking.person().firstName() + " sees it");
    }
    if (looking.direct()) {
      return alone(app, "Direct messages, for " + looking.person().firstName() + " alone");
    }
    Channel channel = world.channels().byId(looking.place()).orElseThrow();
    List<Person> people =
        world.directory().people().stream().filter(person -> channel.has(person.id())).toList();
    boolean external = world.directory().external(looking.person());
    return new ChannelHead(
        channel.group() ? channel.name() : "#" + channel.name(),
        sharedBy(people),
        people.stream().map(person -> Face.of(world, person)).toList(),
        channel.has(world.app().botUser()),
        external ? world.directory().installing().name() : null);
  }

  private static ChannelHead alone(String title, String line) {
    return new ChannelHead(title, line, List.of(), true, null);
  }

  private static String sharedBy(List<Person> people) {
    List<String> organisations =
        people.stream()
            .filter(person -> !person.guest())
            .map(person -> String.valueOf(person.organisation()))
            .distinct()
            .toList();
    if (organisations.size() < 2) {
      return String.join("", organisations);
    }
    int last = organisations.size() - 1;
    return "Shared by "
        + organisations.subList(0, last).stream().collect(Collectors.joining(", "))
        + " and "
        + organisations.get(last);
  }
}

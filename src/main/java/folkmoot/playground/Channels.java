package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The channels and direct conversations, and who is in them. */
final class Channels {
  private final Map<String, Channel> byId = new LinkedHashMap<>();
  private final Directory directory;

  Channels(Directory directory, Collection<Channel> channels) {
    this.directory = directory;
    channels.forEach(this::put);
  }

  synchronized Optional<Channel> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Finds a channel by id or name, with or without the sign before it. */
  synchronized Optional<Channel> named(String said) {
    String wanted = Directory.folded(said.startsWith("#") ? said.substring(1) : said);
    return byId.values().stream()
        .filter(
            channel ->
                Directory.folded(channel.id()).equals(wanted)
                    || (!channel.direct() && channel.name().equals(wanted)))
        .findFirst();
  }

  synchronized List<Channel> shared() {
    return byId.values().stream().filter(channel -> !channel.direct()).toList();
  }

  /** The conversation of the bot with one person, opened when it is not yet. */
  synchronized Channel direct(Person person) {
    return byId.values().stream()
        .filter(channel -> isDirect(channel, person))
        .findFirst()
        .orElseGet(
            () ->
                put(
                    new Channel(
                        directId(person),
                        "directmessage",
                        person.id(),
                        List.of(directory.app().botUser(), person.id()))));
  }

  /** The conversation of the bot with these people, opened when it is not yet. */
  synchronized Channel group(List<Person> people) {
    return find(people).orElseGet(() -> put(groupOf(people)));
  }

  synchronized boolean hasGroup(List<Person> people) {
    return find(people).isPresent();
  }

  private Optional<Channel> find(List<Person> people) {
    return groups().stream().filter(group -> with(people).equals(group.with())).findFirst();
  }

  private static String with(List<Person> people) {
    return people.stream().map(Person::id).sorted().collect(Collectors.joining(","));
  }

  private Channel groupOf(List<Person> people) {
    List<String> members = new ArrayList<>(List.of(directory.app().botUser()));
    people.forEach(person -> members.add(person.id()));
    String name = people.stream().map(Person::name).sorted().collect(Collectors.joining(", "));
    String id = "C0GROUP%03d".formatted(groups().size() + 1);
    return new Channel(id, name, with(people), members);
  }

  /** The direct conversations of a few. */
  synchronized List<Channel> groups() {
    return byId.values().stream().filter(Channel::group).toList();
  }

  synchronized boolean hasDirect(Person person) {
    return byId.values().stream().anyMatch(channel -> isDirect(channel, person));
  }

  private boolean isDirect(Channel channel, Person person) {
    return person.id().equals(channel.with()) && channel.has(directory.app().botUser());
  }

  /** Each workspace's bot has a conversation of its own. */
  private String directId(Person person) {
    String first = "D" + person.id().substring(1);
    return byId.containsKey(first) ? first + directory.app().team().substring(1) : first;
  }

  synchronized Channel join(String id, String user) {
    return put(byId(id).orElseThrow().joined(user));
  }

  synchronized Channel leave(String id, String user) {
    return put(byId(id).orElseThrow().left(user));
  }

  /** The channel is like this from now on. */
  synchronized Channel change(Channel channel) {
    return put(channel);
  }

  /** The channel is no more. */
  synchronized void remove(String id) {
    byId.remove(id);
  }

  /** Nobody invited it yet. */
  synchronized void leaveAll(String user) {
    List.copyOf(byId.values()).forEach(channel -> put(channel.left(user)));
  }

  /** Whether the person shares a channel with the bot, which a direct message needs. */
  synchronized boolean reachable(Person person) {
    return !directory.external(person)
        || byId.values().stream()
            .anyMatch(
                channel ->
                    !channel.direct()
                        && channel.has(person.id())
                        && channel.has(directory.app().botUser()));
  }

  synchronized JsonArray toJson() {
    return Json.array(
        byId.values().stream()
            .map(
                channel ->
                    Json.object(
                        "id", channel.id(),
                        "name", channel.name(),
                        "with", channel.with(),
                        "members", channel.members(),
                        "closed", channel.closed()))
            .toList());
  }

  synchronized void load(JsonArray channels) {
    byId.clear();
    Json.objects(channels).forEach(channel -> put(read(channel)));
  }

  static Channel read(JsonObject channel) {
    return new Channel(
        Json.text(channel, "id", ""),
        Json.text(channel, "name", ""),
        Json.text(channel, "with"),
        Json.texts(channel, "members"),
        Json.text(channel, "closed"));
  }

  private Channel put(Channel channel) {
    byId.put(channel.id(), channel);
    return channel;
  }
}

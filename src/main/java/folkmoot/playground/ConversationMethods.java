package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The methods of the Web API that tell of channels and open direct conversations. */
final class ConversationMethods {
  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 1_000;

  private final World world;

  ConversationMethods(World world) {
    this.world = world;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "conversations.info", this::info,
        "conversations.members", this::members,
        "conversations.open", this::open);
  }

  private JsonObject info(JsonObject args) {
    Channel channel = channel(args);
    List<String> teams = teams(channel);
    boolean external = teams.size() > 1;
    JsonObject json =
        Json.object(
            "id", channel.id(),
            "name", channel.name(),
            "name_normalized", channel.name(),
            "is_channel", !channel.direct(),
            "is_group", false,
            "is_im", channel.direct() && !channel.group(),
            "is_mpim", channel.group(),
            "is_private", channel.direct(),
            "is_archived", Channel.ARCHIVED.equals(channel.closed()),
            "is_general", false,
            "is_member", channel.has(world.app().botUser()),
            "is_shared", external,
            "is_ext_shared", external,
            "is_org_shared", false,
            "shared_team_ids", teams,
            "internal_team_ids", List.of(world.app().team()),
            "connected_team_ids", teams.stream().skip(1).toList(),
            "conversation_host_id", world.app().team(),
            "context_team_id", world.app().team());
    if (Channel.FROZEN.equals(channel.closed())) {
      json.addProperty("is_frozen", true);
    }
    if (Json.flag(args, "include_num_members")) {
      json.addProperty("num_members", channel.members().size());
    }
    return Json.object("channel", json);
  }

  /** The workspaces whose people are in the channel, the installing one first. */
  private List<String> teams(Channel channel) {
    return world.directory().teams().stream()
        .map(Team::id)
        .filter(
            team ->
                team.equals(world.app().team())
                    || world.directory().people().stream()
                        .anyMatch(person -> person.team().equals(team) && channel.has(person.id())))
        .toList();
  }

  private JsonObject members(JsonObject args) {
    Channel channel = channel(args);
    int limit = Math.min(Json.number(args, "limit", PAGE), LARGEST_PAGE);
    if (limit < 1) {
      throw new Refused("invalid_limit");
    }
    int from = from(Json.text(args, "cursor", ""), channel);
    int to = Math.min(from + limit, channel.members().size());
    String next = to == channel.members().size() ? "" : cursor(channel.members().get(to));
    return Json.object(
        "members", channel.members().subList(from, to),
        "response_metadata", Json.object("next_cursor", next));
  }

  private static String cursor(String user) {
    return Base64.getEncoder().encodeToString(("user:" + user).getBytes(UTF_8));
  }

  private static int from(String cursor, Channel channel) {
    if (cursor.isEmpty()) {
      return 0;
    }
    return channel.members().stream()
        .filter(user -> cursor(user).equals(cursor))
        .findFirst()
        .map(user -> channel.members().indexOf(user))
        .orElseThrow(() -> new Refused("invalid_cursor"));
  }

  private JsonObject open(JsonObject args) {
    List<Person> people =
        Stream.of(Json.text(args, "users", "").split(",")).map(this::reachable).toList();
    if (people.size() > 1) {
      boolean open = world.channels().hasGroup(people);
      return opened(open, world.channels().group(people));
    }
    Person person = people.get(0);
    boolean already = world.channels().hasDirect(person);
    Channel channel = world.channels().direct(person);
    return opened(already, channel);
  }

  private Person reachable(String user) {
    Person person = world.directory().byId(user).orElseThrow(() -> new Refused("user_not_found"));
    if (!world.channels().reachable(person)) {
      throw new Refused("user_not_visible");
    }
    return person;
  }

  private static JsonObject opened(boolean already, Channel channel) {
    return Json.object(
        "no_op", already,
        "already_open", already,
        "channel", Json.object("id", channel.id()));
  }

  private Channel channel(JsonObject args) {
    return world
        .channels()
        .byId(Json.text(args, "channel", ""))
        .orElseThrow(() -> new Refused("channel_not_found"));
  }
}

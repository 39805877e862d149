package folkmoot.playground;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays out what a person sees in a channel or thread. */
final class Timelines {
  private static final int MOST_FACES = 4;

  private final World world;
  private final MessageBody body;

  Timelines(World world) {
    this.world = world;
    this.body = new MessageBody(world);
  }

  /** A channel or direct conversation: its threads are behind the messages they answer. */
  Timeline channel(String channel, Looking looking) {
    List<Message> all = world.messages().in(channel, looking.person().id());
    Map<String, List<Message>> threads =
        all.stream()
            .filter(message -> message.threadTs() != null)
            .collect(Collectors.groupingBy(message -> String.valueOf(message.threadTs())));
    List<Timeline.Item> items =
        all.stream()
            .filter(message -> message.threadTs() == null || orphan(message, all))
            .map(
                message ->
                    item(message, looking, "m-", threads.getOrDefault(message.ts(), List.of())))
            .toList();
    return timeline(items, looking);
  }

  /** What answers a message that is gone stands by itself. */
  private static boolean orphan(Message reply, List<Message> all) {
    return all.stream().noneMatch(message -> message.ts().equals(reply.threadTs()));
  }

  /** A thread, from the message it answers on. */
  Timeline thread(String channel, String root, Looking looking) {
    List<Timeline.Item> items =
        world.messages().thread(channel, root, looking.person().id()).stream()
            .map(message -> item(message, looking, "t-", List.of()))
            .toList();
    return timeline(items, looking);
  }

  private Timeline timeline(List<Timeline.Item> items, Looking looking) {
    return Timeline.of(items, looking.person().zone(), world.clock().instant());
  }

  private Timeline.Item item(
      Message message, Looking looking, String prefix, List<Message> replies) {
    boolean inThread = prefix.equals("t-");
    boolean repliable = looking.channel() && !inThread && !message.ephemeral();
    String thread = looking.inThread(message.ts()).href();
    boolean offered = !message.ephemeral() && !world.directory().external(looking.person());
    String id = prefix + message.ts().replace('.', '-');
    return new Timeline.Item(
        id,
        message,
        face(message),
        Timeline.When.of(message, looking.person().zone()),
        body.of(message, looking.person(), id),
        inThread || replies.isEmpty() ? null : replies(replies, looking, thread),
        repliable ? thread : null,
        offered ? world.theApp().manifest().onMessages() : List.of());
  }

  private Timeline.Replies replies(List<Message> replies, Looking looking, String href) {
    List<Face> faces = replies.stream().map(this::face).distinct().limit(MOST_FACES).toList();
    Message last = replies.get(replies.size() - 1);
    return new Timeline.Replies(
        href, replies.size(), faces, Moments.spoken(Moments.sent(last), looking.person().zone()));
  }

  private Face face(Message message) {
    @Nullable String author = message.author();
    return author == null
        ? Face.ofApp(world)
        : world
            .directory()
            .byId(Objects.requireNonNull(author))
            .map(person -> Face.of(world, person))
            .orElseGet(() -> Face.ofApp(world));
  }
}

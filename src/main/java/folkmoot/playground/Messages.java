package folkmoot.playground;

import com.google.gson.JsonArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every message that stands, and in which order they were written or changed. */
final class Messages {
  private record Key(String channel, String ts) {}

  private final Map<Key, Message> standing = new LinkedHashMap<>();
  private final List<Message> written = new ArrayList<>();

  /** Adds a message, or puts a changed one in the place of the old. */
  synchronized Message put(Message message) {
    standing.put(new Key(message.channel(), message.ts()), message);
    written.add(message);
    return message;
  }

  synchronized Optional<Message> find(String channel, String ts) {
    return Optional.ofNullable(standing.get(new Key(channel, ts)));
  }

  /** Finds a message by its timestamp alone: timestamps do not repeat across channels here. */
  synchronized Optional<Message> find(String ts) {
    return standing.values().stream().filter(message -> message.ts().equals(ts)).findFirst();
  }

  /** The messages that show a file. */
  synchronized List<Message> showing(String file) {
    return standing.values().stream()
        .filter(message -> message.blocks().toString().contains('"' + file + '"'))
        .toList();
  }

  synchronized void remove(Message message) {
    standing.remove(new Key(message.channel(), message.ts()));
  }

  /** What one person sees of a channel, oldest first. */
  synchronized List<Message> in(String channel, String user) {
    return standing.values().stream()
        .filter(message -> message.channel().equals(channel) && message.visibleTo(user))
        .toList();
  }

  /** What one person sees of a thread, the message it answers first. */
  synchronized List<Message> thread(String channel, String root, String user) {
    return in(channel, user).stream()
        .filter(message -> message.ts().equals(root) || root.equals(message.threadTs()))
        .toList();
  }

  /** A bookmark for {@link #since}. */
  synchronized int mark() {
    return written.size();
  }

  /** What was written or changed after the bookmark, each as it was then. */
  synchronized List<Message> since(int mark) {
    return List.copyOf(written.subList(mark, written.size()));
  }

  synchronized JsonArray toJson() {
    return Json.array(standing.values().stream().map(Message::toKeep).toList());
  }

  synchronized void load(JsonArray kept) {
    Json.objects(kept).forEach(message -> put(Message.read(message)));
  }
}

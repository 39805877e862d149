package folkmoot.playground;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel, or a direct conversation of the bot with one person, or with a few.
 *
 * @param with the person of a direct conversation, or those of one of a few with commas between;
 *     null for a channel
 * @param members user ids in the order they joined
 * @param closed {@link #ARCHIVED} or {@link #FROZEN}; null while people can post
 */
record Channel(
    String id, String name, @Nullable String with, List<String> members, @Nullable String closed) {
  static final String ARCHIVED = "archived";
  static final String FROZEN = "frozen";

  Channel {
    members = List.copyOf(members);
  }

  Channel(String id, String name, @Nullable String with, List<String> members) {
    this(id, name, with, members, null);
  }

  boolean direct() {
    return with != null;
  }

  /** Whether it is a direct conversation of a few. */
  boolean group() {
    return with != null && with.contains(",");
  }

  boolean has(String user) {
    return members.contains(user);
  }

  Channel joined(String user) {
    List<String> more = new ArrayList<>(members);
    if (!has(user)) {
      more.add(user);
    }
    return new Channel(id, name, with, more, closed);
  }

  Channel left(String user) {
    List<String> others = members.stream().filter(m -> !m.equals(user)).toList();
    return new Channel(id, name, with, others, closed);
  }

  Channel named(String name) {
    return new Channel(id, name, with, members, closed);
  }

  Channel stands(@Nullable String closed) {
    return new Channel(id, name, with, members, closed);
  }
}

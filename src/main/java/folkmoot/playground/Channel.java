package folkmoot.playground;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel, or a direct conversation between the bot and one person.
 *
 * @param with the person of a direct conversation; null for a channel
 * @param members user ids in the order they joined
 */
record Channel(String id, String name, @Nullable String with, List<String> members) {
  Channel {
    members = List.copyOf(members);
  }

  boolean direct() {
    return with != null;
  }

  boolean has(String user) {
    return members.contains(user);
  }

  Channel joined(String user) {
    List<String> more = new ArrayList<>(members);
    if (!has(user)) {
      more.add(user);
    }
    return new Channel(id, name, with, more);
  }

  Channel left(String user) {
    return new Channel(id, name, with, members.stream().filter(m -> !m.equals(user)).toList());
  }
}

package folkmoot.playground;

import java.util.HashSet;
import java.util.Set;

/** Who has already sent a form that a message led to; forgotten when the playground stops. */
final class Answered {
  private record Sent(String user, View.Origin origin) {}

  private final Set<Sent> sent = new HashSet<>();

  synchronized void note(View view) {
    if (view.origin() != null) {
      sent.add(new Sent(view.owner(), view.origin()));
    }
  }

  synchronized boolean from(Person person, Message message) {
    return sent.contains(new Sent(person.id(), new View.Origin(message.channel(), message.ts())));
  }
}

package folkmoot.digest;

import folkmoot.DigestPart;
import folkmoot.DigestPart.Fact;
import folkmoot.digest.SilenceRule.Form;
import folkmoot.outbox.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A weekly summary as it is posted.
 *
 * @param parts what it is made of
 * @param sponsors the same for readers who support the work from outside; null where nothing of it
 *     is for them
 */
record Edition(
    Summary summary, Form form, List<DigestPart> parts, Sheet members, @Nullable Sheet sponsors) {
  Edition {
    parts = List.copyOf(parts);
  }

  /** A post and what follows in its thread. */
  record Sheet(Message post, List<Message> thread) {
    Sheet {
      thread = List.copyOf(thread);
    }

    /** The same with at least so many messages in the thread. */
    Sheet filledUp(int messages, Message with) {
      List<Message> filled = new ArrayList<>(thread);
      while (filled.size() < messages) {
        filled.add(with);
      }
      return new Sheet(post, filled);
    }
  }

  /** What it has to report. */
  Set<Fact> facts() {
    return parts.stream().flatMap(part -> part.facts().stream()).collect(Collectors.toSet());
  }
}

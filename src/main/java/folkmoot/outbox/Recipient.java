package folkmoot.outbox;

import folkmoot.ids.ChannelId;
import folkmoot.ids.RoundId;
import folkmoot.ids.UserId;
import java.util.List;

/** To whom an outgoing message goes. */
public sealed interface Recipient {
  /** Everybody in a channel. */
  record Channel(ChannelId id) implements Recipient {}

  /** One person, by direct message. */
  record Person(UserId id) implements Recipient {}

  /** A few people in one conversation, which is opened for it; no row is left of it afterwards. */
  record Group(List<UserId> people) implements Recipient {
    public Group {
      people = List.copyOf(people);
    }
  }

  /** One person whose name only the round's key can open, looked up at the moment of delivery. */
  record Sealed(RoundId round, byte[] sealed) implements Recipient {
    public Sealed {
      sealed = sealed.clone();
    }

    @Override
    public byte[] sealed() {
      return sealed.clone();
    }
  }
}

package folkmoot.outbox;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries one message out of the house; it never throws for what Slack does. */
public interface Post {
  /** A text, its blocks as JSON (null: words only), and the message it answers (null: none). */
  record Letter(String text, @Nullable String blocks, @Nullable String parentTs) {}

  Delivery toChannel(TeamId installation, ChannelId channel, Letter letter);

  Delivery toPerson(TeamId installation, UserId person, Letter letter);

  /** Into a conversation of several, where this way can open one. */
  default Delivery toGroup(TeamId installation, List<UserId> people, Letter letter) {
    return new Delivery.Hopeless("no conversation of several");
  }

  Delivery whisper(TeamId installation, ChannelId channel, UserId reader, Letter letter);

  Delivery update(TeamId installation, Posted place, String text, @Nullable String blocks);

  Delivery home(TeamId installation, UserId reader);

  /** Brings pictures of the charts among these blocks to Slack, where nobody sees them yet. */
  default Upload pictures(TeamId installation, String blocks) {
    return Upload.NONE;
  }

  /** Makes a file and puts it before one person. */
  default Delivery parcel(TeamId installation, UserId person, String what) {
    return new Delivery.Hopeless("no files");
  }
}

package folkmoot.digest;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Delivery;
import folkmoot.outbox.Post;
import folkmoot.outbox.Posted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Slack that keeps what reached it, and while it is called our process can die. */
final class MortalSlack implements Post {
  /** The process is gone: nothing catches it, so nothing that would follow is done. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** One message that stands in a channel; {@code under} is null where it begins a thread. */
  record Said(String channel, @Nullable String under, String ts, String words) {}

  final List<Said> there = new ArrayList<>();
  final List<UserId> told = new ArrayList<>();
  private @Nullable Said lost;
  private int untilDeath = Integer.MAX_VALUE;
  private boolean takesItBefore;

  /** The process dies over the call of this number; Slack has taken the message before or not. */
  void dieAt(int call, boolean taken) {
    untilDeath = call;
    takesItBefore = taken;
  }

  void live() {
    untilDeath = Integer.MAX_VALUE;
  }

  /** The latest message that is there and of which we were not told. */
  @Nullable Said lost() {
    return lost;
  }

  @Override
  public Delivery toChannel(TeamId installation, ChannelId channel, Letter letter) {
    untilDeath--;
    if (untilDeath == 0 && !takesItBefore) {
      throw new Killed();
    }
    String ts = "ts" + there.size();
    Said said = new Said(channel.value(), letter.parentTs(), ts, letter.text());
    there.add(said);
    if (untilDeath == 0) {
      lost = said;
      throw new Killed();
    }
    return new Delivery.Done(new Posted(channel, ts));
  }

  @Override
  public Delivery toPerson(TeamId installation, UserId person, Letter letter) {
    told.add(person);
    return new Delivery.Done(new Posted(new ChannelId("D" + person), "ts"));
  }

  @Override
  public Delivery whisper(TeamId installation, ChannelId channel, UserId reader, Letter letter) {
    throw new AssertionError("nothing here whispers");
  }

  @Override
  public Delivery update(TeamId installation, Posted place, String text, @Nullable String blocks) {
    throw new AssertionError("nothing here is changed");
  }

  @Override
  public Delivery home(TeamId installation, UserId reader) {
    throw new AssertionError("nobody looks at a home here");
  }
}

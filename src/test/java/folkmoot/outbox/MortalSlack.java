package folkmoot.outbox;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Slack that keeps what reached it, and while it is called our process can die. */
public final class MortalSlack implements Post {
  /** The process is gone: nothing catches it, so nothing that would follow is done. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** One message that stands in a channel; {@code under} is null where it begins a thread. */
  public record Said(String channel, @Nullable String under, String ts, String words) {}

  /** A private message that reached somebody. */
  public record Told(UserId reader, String words) {}

  public final List<Said> there = new ArrayList<>();
  public final List<Told> told = new ArrayList<>();

  /** What messages say by now, by the place they stand. */
  public final Map<String, String> changed = new LinkedHashMap<>();

  private @Nullable Said lost;
  private int untilDeath = Integer.MAX_VALUE;
  private boolean takesItBefore;

  /** The process dies over the call of this number; Slack has taken the message before or not. */
  public void dieAt(int call, boolean taken) {
    untilDeath = call;
    takesItBefore = taken;
  }

  public void live() {
    untilDeath = Integer.MAX_VALUE;
  }

  /** The latest message that is there and of which we were not told. */
  public @Nullable Said lost() {
    return lost;
  }

  /** Does what a call does, or not, and dies if it is time. */
  private void take(Runnable taken) {
    untilDeath--;
    if (untilDeath != 0 || takesItBefore) {
      taken.run();
    }
    if (untilDeath == 0) {
      throw new Killed();
    }
  }

  @Override
  public Delivery toChannel(TeamId installation, ChannelId channel, Letter letter) {
    String ts = "ts" + there.size();
    Said said = new Said(channel.value(), letter.parentTs(), ts, letter.text());
    take(
        () -> {
          there.add(said);
          lost = untilDeath == 0 ? said : lost;
        });
    return new Delivery.Done(new Posted(channel, ts));
  }

  @Override
  public Delivery toPerson(TeamId installation, UserId person, Letter letter) {
    take(() -> told.add(new Told(person, letter.text())));
    return new Delivery.Done(new Posted(new ChannelId("D" + person), "ts"));
  }

  @Override
  public Delivery update(TeamId installation, Posted place, String text, @Nullable String blocks) {
    take(() -> changed.put(place.ts(), text));
    return new Delivery.Done(place);
  }

  @Override
  public Delivery whisper(TeamId installation, ChannelId channel, UserId reader, Letter letter) {
    throw new AssertionError("nothing here whispers");
  }

  @Override
  public Delivery home(TeamId installation, UserId reader) {
    throw new AssertionError("nobody looks at a home here");
  }
}

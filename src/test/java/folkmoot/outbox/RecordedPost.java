package folkmoot.outbox;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way into Slack that keeps what it was given and answers what it was told to. */
final class RecordedPost implements Post {
  final List<String> sent = new ArrayList<>();

  /** The blocks of what was sent last; null where it had none. */
  @Nullable String blocks;

  private final Deque<Upload> uploads = new ArrayDeque<>();
  private final Deque<Delivery> answers = new ArrayDeque<>();
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private int count;

  /** Does this once, while the next message is on its way. */
  void whileSending(Runnable task) {
    tasks.add(task);
  }

  void answerNext(Delivery delivery) {
    answers.add(delivery);
  }

  void uploadNext(Upload upload) {
    uploads.add(upload);
  }

  @Override
  public Upload pictures(TeamId installation, String blocks) {
    give(null, "pictures");
    Upload told = uploads.poll();
    return told == null ? Upload.NONE : told;
  }

  @Override
  public Delivery parcel(TeamId installation, UserId person, String what) {
    return give(null, "parcel " + person + " " + what);
  }

  @Override
  public Delivery toChannel(TeamId installation, ChannelId channel, Letter letter) {
    String parent = letter.parentTs() == null ? "" : "@" + letter.parentTs();
    blocks = letter.blocks();
    String plain = letter.blocks() == null ? " plain" : "";
    return give(channel.value(), channel + parent + " " + letter.text() + plain);
  }

  @Override
  public Delivery toPerson(TeamId installation, UserId person, Letter letter) {
    return give("D" + person, person + " " + letter.text());
  }

  @Override
  public Delivery whisper(TeamId installation, ChannelId channel, UserId reader, Letter letter) {
    return give(null, channel + "/" + reader + " " + letter.text());
  }

  @Override
  public Delivery update(TeamId installation, Posted place, String text, @Nullable String blocks) {
    this.blocks = blocks;
    return give(null, "update " + place.ts() + " " + text);
  }

  @Override
  public Delivery home(TeamId installation, UserId reader) {
    return give(null, "home " + reader);
  }

  private Delivery give(@Nullable String channel, String line) {
    sent.add(line);
    Runnable task = tasks.poll();
    if (task != null) {
      task.run();
    }
    Delivery told = answers.poll();
    if (told != null) {
      return told;
    }
    return new Delivery.Done(
        channel == null ? null : new Posted(new ChannelId(channel), "ts" + ++count));
  }
}

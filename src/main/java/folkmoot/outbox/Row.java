package folkmoot.outbox;

import folkmoot.ids.ChannelId;
import folkmoot.ids.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of the outbox table.
 *
 * @param about the key of the message it changes or answers
 * @param place where it was posted; null before, and where Slack names no place
 */
record Row(
    Head head,
    To to,
    @Nullable String about,
    Content content,
    Progress progress,
    @Nullable Posted place) {

  static final String POST = "post";
  static final String WHISPER = "whisper";

  /** A whisper that becomes a post for all when it cannot be delivered. */
  static final String CARD = "card";

  /** A message to one person who may not be written to, shown to her alone in a channel. */
  static final String BESIDE = "beside";

  /** A message to a few people together, named one after the other. */
  static final String GROUP = "group";

  static final String UPDATE = "update";
  static final String HOME = "home";

  static final String WAITING = "waiting";
  static final String SENDING = "sending";
  static final String POSTED = "posted";
  static final String UNKNOWN = "unknown";
  static final String DROPPED = "dropped";
  static final String REFUSED = "refused";

  /** There is nobody to send it by until the workspace installs Folkmoot again. */
  static final String ASLEEP = "asleep";

  private static final Set<String> ENDED = Set.of(POSTED, DROPPED, REFUSED);

  /** What it is. */
  record Head(String id, String key, String installation, String operation) {}

  /** Whom it is for; a channel with a user is a whisper. */
  record To(
      @Nullable String channel,
      @Nullable String user,
      @Nullable String round,
      byte @Nullable [] sealed) {

    static To of(Recipient recipient, @Nullable String reader) {
      if (recipient instanceof Recipient.Channel channel) {
        return new To(channel.id().value(), reader, null, null);
      }
      if (recipient instanceof Recipient.Person person) {
        return new To(null, person.id().value(), null, null);
      }
      if (recipient instanceof Recipient.Group group) {
        String users = group.people().stream().map(UserId::value).collect(Collectors.joining(","));
        return new To(null, users, null, null);
      }
      if (recipient instanceof Recipient.Sealed sealed) {
        return new To(null, null, sealed.round().value(), sealed.sealed());
      }
      throw new AssertionError(recipient);
    }
  }

  /**
   * What it says, and from when on it may be sent.
   *
   * @param versions the same in other languages, where it is known only on delivery who reads it
   * @param enclosure what goes along with it
   */
  record Content(
      String text,
      String blocks,
      Instant notBefore,
      @Nullable String versions,
      Enclosure enclosure) {
    /** Words alone, or with blocks. */
    Content(String text, String blocks, Instant notBefore) {
      this(text, blocks, notBefore, null, Enclosure.NONE);
    }

    Content with(Enclosure other) {
      return new Content(text, blocks, notBefore, versions, other);
    }
  }

  /** How far it has come. */
  record Progress(String state, int attempts, boolean plain) {
    static final Progress FRESH = new Progress(WAITING, 0, false);
  }

  /** A row that waits to be sent. */
  static Row waiting(Head head, To to, @Nullable String about, Content content) {
    return new Row(head, to, about, content, Progress.FRESH, null);
  }

  /** The same row with other words. */
  Row saying(Content other) {
    return new Row(head, to, about, other, progress, place);
  }

  /** The same row as a post for everybody in its channel. */
  Row forAll() {
    Head post = new Head(head.id(), head.key(), head.installation(), POST);
    return new Row(
        post, new To(to.channel(), null, to.round(), to.sealed()), about, content, progress, place);
  }

  /** Whether it may stand somewhere, or come to: not where it was left, or was never taken. */
  boolean mayStillStand() {
    return posted().isPresent() || !ENDED.contains(state());
  }

  String id() {
    return head.id();
  }

  String key() {
    return head.key();
  }

  String installation() {
    return head.installation();
  }

  String operation() {
    return head.operation();
  }

  @Nullable String channel() {
    return to.channel();
  }

  @Nullable String user() {
    return to.user();
  }

  @Nullable String round() {
    return to.round();
  }

  byte @Nullable [] sealed() {
    return to.sealed();
  }

  String text() {
    return content.text();
  }

  String blocks() {
    return content.blocks();
  }

  Instant notBefore() {
    return content.notBefore();
  }

  Enclosure enclosure() {
    return content.enclosure();
  }

  String state() {
    return progress.state();
  }

  int attempts() {
    return progress.attempts();
  }

  boolean plain() {
    return progress.plain();
  }

  Optional<Posted> posted() {
    return Optional.ofNullable(place);
  }

  static @Nullable Posted place(@Nullable String channel, @Nullable String ts) {
    return channel == null || ts == null ? null : new Posted(new ChannelId(channel), ts);
  }

  /** Whether everybody in a channel sees it, so that a lost outcome matters to more than one. */
  boolean isPublicPost() {
    return operation().equals(POST) && channel() != null;
  }

  /** Whether it waits while its channel is closed: then it can be delivered after all. */
  boolean isInChannel() {
    return isPublicPost() || (operation().equals(UPDATE) && channel() != null);
  }

  /** Whether it is for a few people together: then who they are is kept no longer than it waits. */
  boolean isForGroup() {
    return operation().equals(GROUP);
  }

  /** Whether it is a message for one person alone, or a few. */
  boolean isPrivate() {
    return !operation().equals(UPDATE) && !operation().equals(HOME) && !isPublicPost();
  }

  /** Whether sending it twice does no harm. */
  boolean isRepeatable() {
    return operation().equals(UPDATE) || operation().equals(HOME);
  }
}

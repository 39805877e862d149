package folkmoot.outbox;

import java.util.List;

/**
 * What is sent one after the other, within one of Slack's limits. Those hold for one method in one
 * workspace, and for posts in one channel too: what waits in one lane never holds up another.
 *
 * <p>Slack promises tiers (https://docs.slack.dev/apis/web-api/rate-limits): 50 calls a minute of
 * {@code conversations.open} and {@code chat.update} (tier 3), 100 of {@code chat.postEphemeral}
 * and {@code views.publish} (tier 4), one post a second in a channel and "several hundred" a minute
 * in a workspace, which is read as 300, and 100 of either call that brings a file (tier 4). Burst
 * and pace together stay below these in any minute.
 *
 * @param name the installation first, so that no two workspaces share one
 */
record Lane(String name, Limit limit) {
  /** A message to one person is two calls, of which {@code conversations.open} has less room. */
  static final Limit DIRECT = Limit.of(1500, 10);

  static final Limit UPDATE = Limit.of(1500, 10);
  static final Limit WHISPER = Limit.of(750, 20);
  static final Limit HOME = Limit.of(750, 20);
  static final Limit CHANNEL = Limit.of(1100, 1);

  /** Files are brought in two calls of as many as these. */
  static final Limit FILES = Limit.of(750, 20);

  /** All posts of a workspace, in whichever channel or direct conversation. */
  static final Limit POSTS = Limit.of(250, 20);

  /** The lane in which the row stands in line. */
  static Lane of(Row row) {
    String in = row.installation() + ":";
    return switch (row.operation()) {
      case Row.UPDATE -> new Lane(in + "update", UPDATE);
      case Row.HOME -> new Lane(in + "home", HOME);
      case Row.WHISPER, Row.CARD, Row.BESIDE -> whispers(row);
      case Row.GROUP -> new Lane(in + "direct", DIRECT);
      case Row.POST ->
          row.channel() == null ? new Lane(in + "direct", DIRECT) : channel(in, row.channel());
      default -> throw new AssertionError(row.operation());
    };
  }

  private static Lane channel(String in, String channel) {
    return new Lane(in + "in:" + channel, CHANNEL);
  }

  /** All lanes in which there must be room for the row, its own first. */
  static List<Lane> all(Row row) {
    Lane own = of(row);
    if (!row.operation().equals(Row.POST) && !row.isForGroup()) {
      return List.of(own);
    }
    Lane posts = new Lane(row.installation() + ":posts", POSTS);
    return row.enclosure().isParcel() && !row.plain()
        ? List.of(own, posts, files(row))
        : List.of(own, posts);
  }

  /** The lane in which it stands once it is to be shown beside. */
  static Lane whispers(Row row) {
    return new Lane(row.installation() + ":whisper", WHISPER);
  }

  /** The lane of what is brought to Slack to be shown in messages. */
  static Lane files(Row row) {
    return new Lane(row.installation() + ":files", FILES);
  }

  /** The lanes Slack means when it asks for patience with the row. */
  static List<Lane> meant(Row row) {
    if (row.enclosure().isParcel() && !row.plain()) {
      return List.of(files(row));
    }
    // A direct message is slowed by another method than the posts of the workspace.
    return row.channel() != null
        ? all(row)
        : all(row).stream().filter(lane -> !lane.limit().equals(POSTS)).toList();
  }
}

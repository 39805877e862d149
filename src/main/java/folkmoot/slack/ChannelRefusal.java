package folkmoot.slack;

import folkmoot.outbox.Delivery;
import folkmoot.outbox.Undecided;
import java.util.Set;

/**
 * What Slack's word for a refusal means for a message in a channel: whether it is the channel that
 * takes nothing, which people can mend, or this message that can never be taken. The words are
 * those of https://docs.slack.dev/reference/methods/chat.postMessage and chat.update. None of them
 * is about a frozen channel alone, so whatever names one counts.
 */
final class ChannelRefusal {
  private static final String RESTRICTED = "restricted_action";

  /** What people can mend: then it can be posted after all. */
  private static final Set<String> MENDABLE =
      Set.of("channel_not_found", "not_in_channel", "is_archived", Undecided.INACTIVE, RESTRICTED);

  private static final Set<String> SOME_MAY =
      Set.of("restricted_action_read_only_channel", "restricted_action_thread_only_channel");

  /** What is wrong with the message, or with the one it changes or answers; wherever it stood. */
  private static final Set<String> UNFIT =
      Set.of(
          "msg_too_long",
          "no_text",
          "too_many_attachments",
          "attachment_payload_limit_exceeded",
          "invalid_attachments",
          "markdown_text_conflict",
          "max_file_sharing_exceeded",
          "message_not_found",
          "cant_update_message",
          "edit_window_closed",
          "cannot_reply_to_message",
          "thread_not_found",
          "restricted_action_thread_locked",
          "restricted_action_non_threadable_channel");

  private ChannelRefusal() {}

  static Delivery of(String error) {
    if (UNFIT.contains(error)) {
      return new Delivery.Unfit(error);
    }
    if (error.contains("frozen")) {
      return new Delivery.Blocked(Undecided.FROZEN);
    }
    if (SOME_MAY.contains(error)) {
      return new Delivery.Blocked(RESTRICTED);
    }
    return MENDABLE.contains(error) ? new Delivery.Blocked(error) : new Delivery.Hopeless(error);
  }
}

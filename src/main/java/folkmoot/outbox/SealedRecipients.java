package folkmoot.outbox;

import folkmoot.ids.ChannelId;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens sealed recipients; empty when the message is no longer wanted, and it is dropped. */
public interface SealedRecipients {
  /** The person behind the seal, if she is still to be written to. */
  Optional<UserId> open(Recipient.Sealed recipient);

  /** In which of its languages this person reads what was sealed. */
  default Locale language(TeamId installation, UserId reader) {
    return Locale.UK;
  }

  /**
   * The channel in which this person can be shown alone what no direct message brings her; empty
   * where none is the right one.
   *
   * @param round what the message is about; null when it is about none
   */
  default Optional<ChannelId> beside(TeamId installation, UserId reader, @Nullable RoundId round) {
    return Optional.empty();
  }
}

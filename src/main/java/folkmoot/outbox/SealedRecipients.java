package folkmoot.outbox;

import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import java.util.Locale;
import java.util.Optional;

/** Opens sealed recipients; empty when the message is no longer wanted, and it is dropped. */
public interface SealedRecipients {
  /** The person behind the seal, if she is still to be written to. */
  Optional<UserId> open(Recipient.Sealed recipient);

  /** In which of its languages this person reads what was sealed. */
  default Locale language(TeamId installation, UserId reader) {
    return Locale.UK;
  }
}

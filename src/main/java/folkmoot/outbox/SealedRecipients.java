package folkmoot.outbox;

import folkmoot.ids.UserId;
import java.util.Optional;

/** Opens sealed recipients; empty when the message is no longer wanted, and it is dropped. */
public interface SealedRecipients {
  /** The person behind the seal, if she is still to be written to. */
  Optional<UserId> open(Recipient.Sealed recipient);
}

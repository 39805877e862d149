package folkmoot.secret;

import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import java.util.HexFormat;

/** The key of one round, in the hands of one transaction; {@link RoundKeys} gives it out. */
public final class RoundKey {
  private final RoundId round;
  private final Lock lock;

  RoundKey(RoundId round, byte[] key) {
    this.round = round;
    this.lock = new Lock(key);
  }

  /** What stands for this person in this round: HMAC-SHA256 of {@code round|team|user}. */
  public Handle handle(TeamId team, UserId user) {
    return new Handle(hex(round + "|" + team + "|" + user));
  }

  /** What stands for something by its name on a shelf; never the same as for a person. */
  public Handle handle(String shelf, String name) {
    return new Handle(hex(round + "||" + shelf + "|" + name));
  }

  /** Locks one person's answer; it opens only in her own place. */
  public byte[] seal(Handle handle, String answer) {
    return lock.seal(answer, round + "|" + handle.hex());
  }

  /** Opens what {@link #seal} locked; throws {@link NotOurs} when it stands in another place. */
  public String open(Handle handle, byte[] sealed) {
    return lock.open(sealed, round + "|" + handle.hex());
  }

  /** Locks what one person chose and did not send; it is gone with this key, like an answer. */
  public byte[] sealUnsent(Handle handle, String page) {
    return lock.seal(page, round + "|" + handle.hex() + "|unsent");
  }

  /** Opens what {@link #sealUnsent} locked; throws {@link NotOurs} when it stands elsewhere. */
  public String openUnsent(Handle handle, byte[] sealed) {
    return lock.open(sealed, round + "|" + handle.hex() + "|unsent");
  }

  /** Locks whom an invitation is for. */
  public byte[] sealRecipient(String recipient) {
    return lock.seal(recipient, round + "|recipient");
  }

  /** Opens what {@link #sealRecipient} locked. */
  public String openRecipient(byte[] sealed) {
    return lock.open(sealed, round + "|recipient");
  }

  /**
   * The code by which this person takes her words back after the key is gone: one for each
   * question, so that no two kept hashes show that the same person wrote twice.
   */
  public ClaimCode claimCode(Handle handle, String question) {
    return ClaimCode.of(lock.hmac("claim|" + handle.hex() + "|" + question));
  }

  private String hex(String message) {
    return HexFormat.of().formatHex(lock.hmac(message));
  }
}

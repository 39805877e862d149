package folkmoot.secret;

import folkmoot.ids.MemberId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Function;

/** The keys under which members keep what is only theirs: one file each. */
public final class MemberKeys {
  private final KeyFiles files;

  /** Keeps them in this directory, which is made when needed and should not be backed up. */
  public MemberKeys(Path directory, SecureRandom random) {
    this.files = new KeyFiles(directory, random);
  }

  /** Locks a text for this member alone, making her key when she has none. */
  public byte[] seal(MemberId member, String text) {
    files.create(name(member));
    return with(member, lock -> lock.seal(text, name(member)));
  }

  /** Opens what {@link #seal} locked; throws {@link KeyLost} or {@link NotOurs} otherwise. */
  public String open(MemberId member, byte[] sealed) {
    return with(member, lock -> lock.open(sealed, name(member)));
  }

  /** Destroys the member's key, and with it everything locked by it. May be repeated. */
  public void destroy(MemberId member) {
    files.destroy(name(member));
  }

  private <T> T with(MemberId member, Function<Lock, T> work) {
    String name = name(member);
    byte[] key = files.read(name).orElseThrow(() -> new KeyLost(name));
    try {
      return work.apply(new Lock(key));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static String name(MemberId member) {
    return "member-" + member;
  }
}

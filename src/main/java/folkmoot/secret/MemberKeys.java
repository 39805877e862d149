package folkmoot.secret;

import folkmoot.ids.MemberId;
import java.util.Arrays;
import java.util.function.Function;

/** The keys under which members keep what is only theirs: one each. */
public final class MemberKeys {
  private static final String PREFIX = "member-";

  private final KeyPlace place;

  MemberKeys(KeyPlace place) {
    this.place = place;
  }

  /** Locks a text for this member alone, making her key when she has none. */
  public byte[] seal(MemberId member, String text) {
    place.create(name(member));
    return with(name(member), lock -> lock.seal(text, name(member)));
  }

  /** Opens what {@link #seal} locked; throws {@link KeyLost} or {@link NotOurs} otherwise. */
  public String open(MemberId member, byte[] sealed) {
    return with(name(member), lock -> lock.open(sealed, name(member)));
  }

  /** Destroys the member's key, and with it everything locked by it. May be repeated. */
  public void destroy(MemberId member) {
    place.destroy(name(member));
  }

  /**
   * Locks one leaf of what this member keeps under a key of the leaf's own, so that one can be
   * destroyed and the others stay.
   *
   * @param leaf its id
   */
  public byte[] seal(MemberId member, String leaf, String text) {
    String name = name(member, leaf);
    place.create(name);
    return with(name, lock -> lock.seal(text, name));
  }

  /** Opens such a leaf; throws {@link KeyLost} or {@link NotOurs} otherwise. */
  public String open(MemberId member, String leaf, byte[] sealed) {
    String name = name(member, leaf);
    return with(name, lock -> lock.open(sealed, name));
  }

  /** Destroys the key of one leaf. May be repeated. */
  public void destroy(MemberId member, String leaf) {
    place.destroy(name(member, leaf));
  }

  private <T> T with(String name, Function<Lock, T> work) {
    byte[] key = place.read(name).orElseThrow(() -> new KeyLost(name));
    try {
      return work.apply(new Lock(key));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static String name(MemberId member) {
    return PREFIX + member;
  }

  /** Whether a key of this name is a member's, and not a round's. */
  static boolean isOfMember(String name) {
    return name.startsWith(PREFIX);
  }

  private static String name(MemberId member, String leaf) {
    return name(member) + "-" + leaf;
  }
}

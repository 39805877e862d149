package folkmoot.outbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What goes along with a message, and how far that has come.
 *
 * <p>A picture of charts goes through the kinds in their order, and at each of them the message can
 * go without it: what its row says is whole. So a picture never keeps a message back.
 *
 * @param what names of files, or what a parcel holds
 */
record Enclosure(Kind kind, String what) {
  /** How it stands. */
  enum Kind {
    /** Nothing goes along. */
    NONE,
    /** Its charts are to be seen as pictures, which are to be brought to Slack first. */
    WANTED,
    /** Somebody is bringing them, or died over it. */
    ON_THE_WAY,
    /** They are with Slack, which may still be looking at them. */
    THERE,
    /** The same after Slack has refused them once. */
    THERE_AGAIN,
    /** A file for one person, made when it is sent. */
    PARCEL
  }

  static final Enclosure NONE = new Enclosure(Kind.NONE, "");
  static final Enclosure WANTED = new Enclosure(Kind.WANTED, "");
  static final Enclosure ON_THE_WAY = new Enclosure(Kind.ON_THE_WAY, "");

  static Enclosure there(List<String> files) {
    return new Enclosure(Kind.THERE, String.join(",", files));
  }

  static Enclosure parcel(String what) {
    return new Enclosure(Kind.PARCEL, what);
  }

  /** As it stands in a row. */
  static Enclosure read(@Nullable String written) {
    if (written == null) {
      return NONE;
    }
    String[] parts = written.split(":", 2);
    return new Enclosure(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
  }

  @Nullable String written() {
    return kind == Kind.NONE ? null : kind.name().toLowerCase(Locale.ROOT) + ":" + what;
  }

  boolean isWanted() {
    return kind == Kind.WANTED;
  }

  boolean isParcel() {
    return kind == Kind.PARCEL;
  }

  /** Whether Slack has pictures of the charts. */
  boolean isThere() {
    return kind == Kind.THERE || kind == Kind.THERE_AGAIN;
  }

  List<String> files() {
    return isThere() ? Arrays.asList(what.split(",")) : List.of();
  }

  /** What goes along when the same is shown again. */
  Enclosure again() {
    return isThere() ? there(files()) : NONE;
  }

  /** After Slack refused to show it: once more, and then without it. */
  Enclosure refused() {
    return kind == Kind.THERE ? new Enclosure(Kind.THERE_AGAIN, what) : NONE;
  }
}

package folkmoot.partnership;

import folkmoot.ids.ChannelId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.TeamId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Several organisations working on one purpose, with one home channel.
 *
 * @param installation the workspace whose bot posts
 * @param purpose one line; empty while nobody wrote one
 * @param purposeAgreed whether all members had time to object to it as it reads; else it is a draft
 * @param extra a further channel that receives the digest
 * @param k the smallest group anything is said about, 5 or more
 * @param digestDay with {@code digestTime} in {@code zone}: when the digest is posted
 */
public record Partnership(
    PartnershipId id,
    TeamId installation,
    String name,
    String purpose,
    boolean purposeAgreed,
    ChannelId home,
    @Nullable ChannelId extra,
    ZoneId zone,
    Locale language,
    int k,
    DayOfWeek digestDay,
    LocalTime digestTime) {

  /** The smallest k there is; it may be raised, never lowered below. */
  public static final int SMALLEST_K = 5;

  /** One whose purpose is a draft. */
  public Partnership(
      PartnershipId id,
      TeamId installation,
      String name,
      String purpose,
      ChannelId home,
      @Nullable ChannelId extra,
      ZoneId zone,
      Locale language,
      int k,
      DayOfWeek digestDay,
      LocalTime digestTime) {
    this(
        id,
        installation,
        name,
        purpose,
        false,
        home,
        extra,
        zone,
        language,
        k,
        digestDay,
        digestTime);
  }

  public Partnership {
    if (k < SMALLEST_K) {
      throw new IllegalArgumentException("k is " + k + ", below " + SMALLEST_K);
    }
  }

  /** Whether the digest is due at the same day and hour of the same place. */
  boolean hasRhythmOf(Partnership other) {
    return digestDay == other.digestDay
        && digestTime.equals(other.digestTime)
        && zone.equals(other.zone);
  }
}

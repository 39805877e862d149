package folkmoot.quiet;

import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a convener asks for quiet; who she is is not kept, only for which organisation.
 *
 * @param organisation null where she belongs to none
 * @param until when the quiet is to end
 */
record Wish(
    String id,
    PartnershipId partnership,
    @Nullable OrganisationId organisation,
    Instant until,
    Instant asked,
    State state) {
  /** So long somebody may agree. */
  static final Duration OPEN_FOR = Duration.ofDays(7);

  /** What became of it. */
  enum State {
    OPEN,
    /** A second organisation agreed, or none was there to. */
    AGREED,
    /** A convener took it back, or ended the quiet. */
    OVER
  }

  Wish in(State next) {
    return new Wish(id, partnership, organisation, until, asked, next);
  }

  /** Until when somebody may agree: quiet that is nearly over is not begun. */
  Instant agreeBy() {
    Instant week = asked.plus(OPEN_FOR);
    return week.isBefore(until) ? week : until;
  }

  boolean isOpen(Instant now) {
    return state == State.OPEN && now.isBefore(agreeBy());
  }

  /** Whether this organisation, or nobody's, is another one than the one that asked. */
  boolean isSecond(@Nullable OrganisationId other) {
    return !Objects.equals(organisation, other);
  }

  /** Whether there is anybody here of another organisation. */
  static boolean needsSecond(@Nullable OrganisationId asking, List<Member> members) {
    return members.stream().anyMatch(member -> !Objects.equals(member.organisation(), asking));
  }

  /** The key of its post in the channel. */
  String key() {
    return "quiet:" + id;
  }
}

package folkmoot.action;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agreed step, or one that is suggested. Who suggested it is no part of it.
 *
 * @param words what is to be done, the verb first
 * @param due by which day, in the partnership's zone
 * @param cause the result it answers; null for none
 * @param look where its effect is looked for; null for nowhere
 * @param outcome what was done, or why it was dropped; empty while it is open
 */
record Action(
    String id,
    PartnershipId partnership,
    String words,
    Owner owner,
    LocalDate due,
    @Nullable Cause cause,
    @Nullable Look look,
    State state,
    String outcome,
    Times times) {
  /** Characters of what is to be done. */
  static final int MOST_WORDS = 150;

  /** Characters of what was done, and of why something was dropped. */
  static final int MOST_OUTCOME = 120;

  /** Characters of what people said. */
  static final int MOST_SAID = 60;

  /**
   * When it was what.
   *
   * @param agreed when it was first taken on; null when it never was
   * @param ended when it was done or dropped; null while it is open
   */
  record Times(Instant proposed, @Nullable Instant agreed, @Nullable Instant ended) {}

  /** The key of its post in the channel. */
  String key() {
    return "action:" + id;
  }

  /** Whether nobody is even asked to take it on. */
  boolean looksForOwner() {
    return state == State.PROPOSED && owner.isNobody();
  }

  /** Whether its day has passed; never of one that has ended. */
  boolean isOverdue(LocalDate today) {
    return state.isOpen() && today.isAfter(due);
  }

  /** Taken on by this owner. */
  Action accepted(Owner by, Instant at) {
    Instant first = times.agreed() == null ? at : times.agreed();
    return new Action(
        id,
        partnership,
        words,
        by,
        due,
        cause,
        look,
        State.ACCEPTED,
        "",
        new Times(times.proposed(), first, null));
  }

  /** Suggested to this owner, whoever had it before. */
  Action suggestedTo(Owner other) {
    return new Action(id, partnership, words, other, due, cause, look, State.PROPOSED, "", times);
  }

  /** The same for somebody who is on it now. */
  Action begun() {
    return in(State.DOING, "", null);
  }

  /** The same when it is done. */
  Action done(String what, Instant at) {
    return in(State.DONE, what, at);
  }

  /** The same when it will not be done. */
  Action dropped(String why, Instant at) {
    return in(State.DROPPED, why, at);
  }

  private Action in(State next, String said, @Nullable Instant ended) {
    return new Action(
        id,
        partnership,
        words,
        owner,
        due,
        cause,
        look,
        next,
        said,
        new Times(times.proposed(), times.agreed(), ended));
  }

  /** The same in other words, or by another day. */
  Action reworded(String other, LocalDate by) {
    return new Action(id, partnership, other, owner, by, cause, look, state, outcome, times);
  }

  /** The same without the person who owns it; what was open looks for an owner. */
  Action withoutMember() {
    return state.isOpen()
        ? suggestedTo(owner.withoutMember())
        : new Action(
            id, partnership, words, owner.withoutMember(), due, cause, look, state, outcome, times);
  }

  /** The same as it stands among these people: an owner who left does not hold it any longer. */
  Action among(Set<MemberId> present) {
    MemberId member = owner.member();
    return member == null || present.contains(member) || !state.isOpen() ? this : withoutMember();
  }
}

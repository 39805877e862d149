package folkmoot.action;

import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What can be done with an action, and who may: nobody is assigned by others. */
enum Step {
  /** To take it on. */
  ACCEPT,
  /** To say no, or to give it back; somebody else may take it on then. */
  DECLINE,
  /** To say that one is on it. */
  BEGIN,
  /** To say what was done. */
  FINISH,
  /** To say that it will not be done, and why. */
  DROP,
  /** To correct its words or its day. */
  REWORD;

  /** Who wants to do it. */
  record Actor(MemberId member, @Nullable OrganisationId organisation, boolean convenes) {}

  /** What speaks against it, if anything. */
  enum Verdict {
    YES,
    /** It is somebody else's to do. */
    NOT_YOURS,
    /** The action is past it, or not as far yet. */
    NOT_NOW
  }

  /** Whether this is to be done with the action as it stands, by this person. */
  Verdict verdict(Action action, Actor who) {
    if (!isTimeFor(action.state())) {
      return Verdict.NOT_NOW;
    }
    return isFor(action, who) ? Verdict.YES : Verdict.NOT_YOURS;
  }

  private boolean isTimeFor(State state) {
    return switch (this) {
      case ACCEPT -> state == State.PROPOSED;
      case BEGIN -> state == State.ACCEPTED;
      case FINISH -> state.isTakenOn();
      case DECLINE, DROP, REWORD -> state.isOpen();
    };
  }

  private boolean isFor(Action action, Actor who) {
    Owner owner = action.owner();
    return switch (this) {
      case ACCEPT -> owner.isNobody() || isAsked(owner, who);
      case DECLINE -> isAsked(owner, who);
      case BEGIN, FINISH -> isOwner(action, who);
      case DROP, REWORD -> who.convenes() || isOwner(action, who);
    };
  }

  /** A person who is asked answers for herself; for an organisation anybody of it may. */
  private static boolean isAsked(Owner owner, Actor who) {
    return owner.member() != null
        ? owner.member().equals(who.member())
        : owner.organisation() != null && owner.organisation().equals(who.organisation());
  }

  /** Once something is taken on for an organisation, all of it own it. */
  private static boolean isOwner(Action action, Actor who) {
    Owner owner = action.owner();
    boolean theirs =
        owner.organisation() != null && owner.organisation().equals(who.organisation());
    return who.member().equals(owner.member())
        || (theirs && (action.state().isTakenOn() || owner.member() == null));
  }
}

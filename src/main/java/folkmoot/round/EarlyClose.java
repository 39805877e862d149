package folkmoot.round;

import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.RoundId;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Closing a round before its time. Two conveners are needed unless everybody answered: whoever may
 * close at will could close right after one person's answer and read it from the figures.
 */
public final class EarlyClose {
  /** At least this part of the audience must be seen to have answered, in hundredths. */
  private static final int LEAST_TURNOUT = 60;

  private final RoundTools tools;

  public EarlyClose(RoundTools tools) {
    this.tools = tools;
  }

  /**
   * Somebody with a say in when a round closes.
   *
   * @param organisation null while none is known
   */
  public record Convener(MemberId member, @Nullable OrganisationId organisation) {
    boolean isOfAnotherThan(Convener other) {
      return !Objects.equals(organisation, other.organisation);
    }
  }

  /** What became of the wish to close. */
  public sealed interface Outcome {
    /** It closes now. */
    record ClosesNow() implements Outcome {}

    /** It closes when a second convener agrees, if possible one of another organisation. */
    record NeedsSecondConvener() implements Outcome {}

    /**
     * Neither now nor with another's help.
     *
     * @param until half of the window
     * @param needed how many must be shown to have answered
     */
    record TooEarly(Instant until, int needed) implements Outcome {}

    /** She came to convene while it was open, and has a say from the next round on. */
    record NoSayYet() implements Outcome {}

    /** It is not open. */
    record NotOpen(Instant closedAt) implements Outcome {}
  }

  /**
   * A convener wishes to close this round, or agrees to another's wish.
   *
   * @param say who convenes now and already did when the round opened: whoever could have somebody
   *     added while it is open would need nobody's consent
   */
  public Outcome wish(RoundId id, MemberId convener, List<Convener> say) {
    return tools.database().transact(tx -> wish(tx, id, convener, say));
  }

  /** Whether a convener wishes to close this round and waits for a second. */
  public boolean isWished(Tx tx, RoundId id) {
    return !new AnswerStore(tx).earlyClosers(id).isEmpty();
  }

  /** The same, where it is another convener than this one. */
  public boolean isWishedByAnother(Tx tx, RoundId id, MemberId convener) {
    List<MemberId> wished = new AnswerStore(tx).earlyClosers(id);
    return !wished.isEmpty() && !wished.contains(convener);
  }

  private Outcome wish(Tx tx, RoundId id, MemberId member, List<Convener> say) {
    Instant now = tools.clock().instant();
    Round round = new RoundStore(tx).lock(id).orElseThrow();
    if (!round.isOpenAt(now)) {
      return new Outcome.NotOpen(round.closesAt());
    }
    Convener convener =
        say.stream().filter(one -> one.member().equals(member)).findFirst().orElse(null);
    if (convener == null) {
      return new Outcome.NoSayYet();
    }
    AnswerStore store = new AnswerStore(tx);
    if (store.count(id) == round.audience()) {
      return close(tx, round, now);
    }
    int needed = (round.audience() * LEAST_TURNOUT + 99) / 100;
    // The shown turnout decides, or asking again and again would tell the true one.
    if (now.isBefore(round.half()) || round.shownAnswered() < needed) {
      return new Outcome.TooEarly(round.half(), needed);
    }
    List<MemberId> wished = store.earlyClosers(id);
    if (say.stream()
        .filter(one -> wished.contains(one.member()))
        .anyMatch(one -> isSecond(one, convener, say))) {
      return close(tx, round, now);
    }
    if (!wished.contains(member)) {
      store.addEarlyCloser(id, member);
    }
    return new Outcome.NeedsSecondConvener();
  }

  /** Two of one organisation are enough only where nobody of another has a say. */
  private static boolean isSecond(Convener first, Convener second, List<Convener> say) {
    return !second.equals(first)
        && (second.isOfAnotherThan(first) || say.stream().noneMatch(first::isOfAnotherThan));
  }

  /** Its time has come; the due work does the rest. */
  private static Outcome close(Tx tx, Round round, Instant now) {
    new RoundStore(tx).closesAt(round.id(), now);
    return new Outcome.ClosesNow();
  }
}

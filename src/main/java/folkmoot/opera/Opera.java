package folkmoot.opera;

import static java.nio.charset.StandardCharsets.UTF_8;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One OPERA, as far as everybody may know it.
 *
 * @param matter what it is about
 * @param pace how much time its steps have
 * @param askedBy null once she had herself removed
 * @param seed of its pairs, orders and lots
 * @param closesAt when its step closes; null while it is paused or has ended
 * @param leftSeconds how much of the step is left while it is paused; else null
 * @param extended whether voting was given more time
 * @param voters how many ballots there are places for, and how many were counted
 */
record Opera(
    String id,
    PartnershipId partnership,
    Matter matter,
    Pace pace,
    Step step,
    @Nullable MemberId askedBy,
    long seed,
    Instant opensAt,
    @Nullable Instant closesAt,
    @Nullable Long leftSeconds,
    boolean extended,
    Voters voters) {

  /**
   * What it is about.
   *
   * @param topic the question
   * @param why why it matters; may be empty
   * @param follows what happens with the result
   * @param rule how it is decided then
   * @param choosing how people choose
   * @param invited who is asked to take part, in words; may be empty
   */
  record Matter(
      String topic, String why, String follows, Rule rule, Choosing choosing, String invited) {
    /** People back a few, and everybody is invited. */
    Matter(String topic, String why, String follows, Rule rule) {
      this(topic, why, follows, rule, Choosing.BACK, "");
    }
  }

  /** How people choose among the ideas. */
  enum Choosing {
    /** Each backs a few. */
    BACK,
    /** Each puts them in order; only among so few that somebody can. */
    ORDER
  }

  /** Who decides once there is an order. */
  enum Rule {
    /** The first ideas are done if nobody objects. */
    NO_OBJECTION,
    /** The partners' meeting decides, and knows the order. */
    MEETING,
    /** Whoever takes a step on does it. */
    WHO_TAKES
  }

  /** How many have a ballot, voted, and of how many organisations those are who took part. */
  record Voters(int dealt, int voted, int organisations) {}

  /** Characters of the question. */
  static final int MOST_TOPIC = 150;

  /** Characters of an idea, and of the line under it. */
  static final int MOST_IDEA = 200;

  /** So many people of {@link #LEAST_ORGANISATIONS} organisations have to join. */
  static final int LEAST_PEOPLE = 5;

  static final int LEAST_ORGANISATIONS = 2;

  /** With fewer who wrote something there is no round. */
  static final int LEAST_WRITERS = 4;

  /** Ideas one person may write. */
  static final int OWN_IDEAS = 5;

  /** The box of what people and pairs write. */
  RoundId box() {
    return new RoundId(id);
  }

  /** The box of the ballots. */
  RoundId ballots() {
    return new RoundId(id + "-b");
  }

  /** The key of its post in the channel. */
  String key() {
    return "opera:" + id;
  }

  /** Whether people put so many ideas in order, and do not back a few. */
  boolean isOrdered(int ideas) {
    return matter.choosing() == Choosing.ORDER && ideas <= Duels.MOST;
  }

  /**
   * The seed of the lots, which is told with the result. Nobody gets from it to the seed by which
   * ballots were dealt, from which she could work out who saw which ideas.
   */
  long lot() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(("lot " + seed).getBytes(UTF_8))).getInt()
          & Integer.MAX_VALUE;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What a convener sees who presses a button; it differs once anybody else pressed one. */
  String seen() {
    long closes = closesAt == null ? 0 : closesAt.getEpochSecond();
    return step.name() + " " + closes + " " + extended;
  }

  boolean isPaused() {
    return leftSeconds != null;
  }

  /** Whether it is in this step and takes something now. */
  boolean takes(Step asked, Instant now) {
    return step == asked && closesAt != null && now.isBefore(closesAt);
  }

  /** The same in another step. */
  Opera in(Step next, @Nullable Instant closes) {
    return new Opera(
        id,
        partnership,
        matter,
        pace,
        next,
        askedBy,
        seed,
        opensAt,
        closes,
        null,
        extended,
        voters);
  }

  Opera paused(long seconds) {
    return new Opera(
        id,
        partnership,
        matter,
        pace,
        step,
        askedBy,
        seed,
        opensAt,
        null,
        seconds,
        extended,
        voters);
  }

  Opera oneDayMore(Instant closes) {
    return new Opera(
        id, partnership, matter, pace, step, askedBy, seed, opensAt, closes, null, true, voters);
  }

  Opera with(Voters counted) {
    return new Opera(
        id,
        partnership,
        matter,
        pace,
        step,
        askedBy,
        seed,
        opensAt,
        closesAt,
        leftSeconds,
        extended,
        counted);
  }

  /** How many ideas a pair puts forward where so many take part. */
  static int forwards(int people) {
    if (people <= 4) {
      return 3;
    }
    return people > 30 ? 1 : 2;
  }
}
